import type { Schema, ScalarTagDefinition } from 'js-yaml';

/** Loaded with the first text that is read: most apps read none, and every app pays for what is loaded at its start. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const jsYaml = (): typeof import('js-yaml') => require('js-yaml');

/** What could not be read, and why. */
export interface UnreadableYaml {
  readonly reason: string;
}

/** YAML 1.1 tags whose values JSON does not have; the reader of kubectl leaves such texts as they are. */
const NOT_IN_JSON = ['timestamp', 'binary', 'omap', 'pairs', 'set'].map((name) => `tag:yaml.org,2002:${name}`);

let schema: Schema | undefined;

function kubectlSchema(): Schema {
  const { Schema: SchemaClass, YAML11_SCHEMA, intYaml11Tag, floatYaml11Tag } = jsYaml();
  return new SchemaClass([
    ...YAML11_SCHEMA.tags.filter(({ tagName }) => ![...NOT_IN_JSON, intYaml11Tag.tagName, floatYaml11Tag.tagName].includes(tagName)),
    { ...intYaml11Tag, resolve: withoutLoss(withoutSexagesimals(intYaml11Tag.resolve)) },
    { ...floatYaml11Tag, resolve: withExponents(withoutSexagesimals(floatYaml11Tag.resolve)) },
  ]);
}

/**
 * Reads the documents of a YAML text as kubectl does: YAML 1.1 booleans and octals, but dates and times of day are texts.
 * Empty documents are left out. What would come out changed is not read: broken YAML, a key that stands twice in a map,
 * whole numbers that JavaScript cannot hold.
 */
export function readYamlDocuments(text: string): any[] | UnreadableYaml {
  const { YAMLException, loadAll } = jsYaml();
  schema ??= kubectlSchema();
  try {
    return loadAll(text, { schema }).filter((document) => document !== null && document !== undefined);
  } catch (error) {
    if (error instanceof YAMLException || error instanceof LossyNumber) {
      return { reason: error.message };
    }
    throw error;
  }
}

type Resolve = ScalarTagDefinition<number>['resolve'];

/** `12:30:45` is no number for kubectl. */
function withoutSexagesimals(resolve: Resolve): Resolve {
  return (source, ...rest) => source.includes(':') ? jsYaml().NOT_RESOLVED : resolve(source, ...rest);
}

/** `1e3` is a number for kubectl, although YAML 1.1 asks for a point. */
function withExponents(resolve: Resolve): Resolve {
  return (source, ...rest) => /^[-+]?\d+[eE][-+]?\d+$/.test(source) ? Number(source) : resolve(source, ...rest);
}

class LossyNumber extends Error {}

/** Other whole numbers would come out with other digits. */
function withoutLoss(resolve: Resolve): Resolve {
  return (source, ...rest) => {
    const value = resolve(source, ...rest);
    const isWhole = typeof value === 'number' && /^[-+]?\d+$/.test(source);
    if (isWhole && !Number.isSafeInteger(value) && BigInt(value) !== BigInt(source.replace('+', '')) && String(value) !== source) {
      throw new LossyNumber(`the number ${source} has more digits than can be kept, write it as a text`);
    }
    return value;
  };
}
