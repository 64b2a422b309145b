import { ApiObject, ApiObjectMetadata, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { RenderedObject, addRenderedCheck } from './rendered-check';
import { describeWithoutPath } from '../errors';

/** Labels and annotations of an object, by key. */
export interface Marks {
  readonly labels: { readonly [key: string]: string };
  readonly annotations: { readonly [key: string]: string };
}

/** An object that is made from props, and what they make it say. */
export interface IntendedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ApiObjectMetadata & { readonly name: string };
  /**
   * What it says beside its metadata, such as `spec` or `rules`; undefined for what it must not say. It is asked whenever
   * the object is rendered, and says something else once there are more siblings. Of what is not named here, patches may
   * say what they like.
   */
  readonly parts: { readonly [part: string]: () => unknown };
  /** Labels and annotations that it has to keep; others may be added and changed. */
  readonly marks?: Marks;
  /** What else may be changed in place of the object, as the fix names it: a prop, mostly. */
  readonly madeFrom?: string;
}

const INTENDED = Symbol.for('cdk8s-bulwark.IntendedObject');
const GUARDED = Symbol.for('cdk8s-bulwark.IntendedObjectsGuarded');

/**
 * Creates an object that enforces a prop, and refuses at synth a JSON patch or another change that makes it say something
 * else: rules judge what a cluster is given, and none knows what the prop had asked for.
 */
export function createIntended(scope: Construct, id: string, intended: IntendedObject): ApiObject {
  const { apiVersion, kind, metadata, parts } = intended;
  const said = Object.fromEntries(Object.entries(parts).map(([part, produce]) => [part, Lazy.any({ produce })]));
  const object = new ApiObject(scope, id, { apiVersion, kind, metadata, ...said });
  Object.defineProperty(object, INTENDED, { value: intended });
  guard(scope);
  return object;
}

/** One check is for all such objects below a construct, those in constructs below it among them. */
function guard(scope: Construct): void {
  if (!scope.node.scopes.some((around) => GUARDED in around)) {
    Object.defineProperty(scope, GUARDED, { value: true });
    addRenderedCheck(scope, (objects) => objects.flatMap((object) => changesOf(scope, object)));
  }
}

function changesOf(where: IConstruct, { apiObject, manifest }: RenderedObject): string[] {
  const intended: IntendedObject | undefined = (apiObject as any)[INTENDED];
  if (intended === undefined) {
    return [];
  }
  const { kind, metadata: { name }, madeFrom } = intended;
  return differences(intended, manifest).map(({ path, said, given }) => describeWithoutPath({
    where,
    field: `${kind} ${name} ${path}`,
    problem: 'is not what the props say any more',
    given,
    allowed: said === undefined ? 'They leave it out' : `They make it ${shortened(said)}`,
    fix: `Take the JSON patch of ${apiObject.node.path} away${madeFrom === undefined ? '' : `, or change ${madeFrom}`}`,
  }));
}

/** Where what was rendered differs, and what both say there. */
interface Difference {
  readonly path: string;
  readonly said: unknown;
  readonly given: unknown;
}

function differences({ apiVersion, kind, metadata: { name }, parts, marks }: IntendedObject, manifest: any): Difference[] {
  const metadata = manifest.metadata ?? {};
  return [
    ...between('apiVersion', apiVersion, manifest.apiVersion),
    ...between('kind', kind, manifest.kind),
    ...between('metadata.name', name, metadata.name),
    ...Object.entries(parts).flatMap(([part, produce]) => between(part, produce(), manifest[part])),
    ...(['labels', 'annotations'] as const).flatMap((field) => Object.entries(marks?.[field] ?? {})
      .flatMap(([key, value]) => between(`metadata.${field}['${key}']`, value, metadata[field]?.[key]))),
  ];
}

/** A field that says nothing is left out when it is rendered. */
function between(path: string, said: unknown, given: unknown): Difference[] {
  if (isStructure(said) && isStructure(given) && Array.isArray(said) === Array.isArray(given)) {
    return [...new Set([...Object.keys(said), ...Object.keys(given)])]
      .flatMap((key) => between(`${path}${step(key, Array.isArray(said))}`, said[key], given[key]));
  }
  return (said ?? undefined) === (given ?? undefined) ? [] : [{ path, said: said ?? undefined, given }];
}

function isStructure(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function step(key: string, isIndex: boolean): string {
  if (isIndex) {
    return `[${key}]`;
  }
  return /^\w+$/.test(key) ? `.${key}` : `['${key}']`;
}

const LONGEST_SHOWN_VALUE = 200;

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN_VALUE ? `${text.slice(0, LONGEST_SHOWN_VALUE)}…` : text;
}
