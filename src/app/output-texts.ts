import { BulwarkError } from '../errors';
import { toYaml } from '../manifest';
import { AppObject } from './app-object';
import { SynthFailures } from './synth-failures';

/**
 * The text of each file; what cannot be written as YAML is refused, all of it in one error.
 *
 * Every document has its `---`, the first one too, so that files can be joined: `cdk8s synth --stdout` does just that.
 */
export function textsOf(files: ReadonlyMap<string, readonly AppObject[]>): Map<string, string> {
  const failures = new SynthFailures();
  const texts = new Map<string, string>();
  for (const [name, objects] of files) {
    texts.set(name, objects.map((object) => `---\n${textOf(object, failures)}`).join(''));
  }
  failures.throwIfAny();
  return texts;
}

/** What maps the names of objects to the paths of constructs, as plain cdk8s writes it for validation plug-ins. */
export function constructMetadataOf(objects: readonly AppObject[]): string {
  const resources = Object.fromEntries(objects.map(({ apiObject, name }) => [name, { path: apiObject.node.path }]));
  return JSON.stringify({ version: '1.0.0', resources });
}

function textOf({ apiObject, manifest }: AppObject, failures: SynthFailures): string {
  try {
    return toYaml(manifest);
  } catch (thrown) {
    const mistakes = thrown instanceof BulwarkError ? thrown.mistakes : [];
    mistakes.forEach((mistake) => failures.addMistake({ ...mistake, where: apiObject }));
    if (mistakes.length === 0) {
      failures.addThrown(apiObject, thrown);
    }
    return '';
  }
}
