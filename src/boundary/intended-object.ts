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
    ...at('apiVersion', between(apiVersion, manifest.apiVersion)),
    ...at('kind', between(kind, manifest.kind)),
    ...at('metadata.name', between(name, metadata.name)),
    ...Object.entries(parts).flatMap(([part, produce]) => at(part, between(produce(), manifest[part]))),
    ...(['labels', 'annotations'] as const).flatMap((field) => Object.entries(marks?.[field] ?? {})
      .flatMap(([key, value]) => at(`metadata.${field}['${key}']`, between(value, metadata[field]?.[key])))),
  ];
}

const NONE: readonly Difference[] = [];

/**
 * A field that says nothing is left out when it is rendered. Roles alone say a thousand things in every namespace, and nearly
 * always nothing differs: nothing is written down before something does.
 */
function between(said: unknown, given: unknown): readonly Difference[] {
  if (said === given || (said ?? undefined) === (given ?? undefined)) {
    return NONE;
  }
  if (Array.isArray(said) && Array.isArray(given)) {
    return betweenLists(said, given);
  }
  return isMap(said) && isMap(given) ? betweenMaps(said, given) : [{ path: '', said: said ?? undefined, given }];
}

function betweenLists(said: readonly unknown[], given: readonly unknown[]): readonly Difference[] {
  let found = NONE;
  for (let index = 0; index < Math.max(said.length, given.length); index++) {
    const inside = between(said[index], given[index]);
    found = inside === NONE ? found : [...found, ...at(`[${index}]`, inside)];
  }
  return found;
}

function betweenMaps(said: { readonly [key: string]: unknown }, given: { readonly [key: string]: unknown }): readonly Difference[] {
  let found = NONE;
  for (const key of Object.keys({ ...said, ...given })) {
    const inside = between(said[key], given[key]);
    found = inside === NONE ? found : [...found, ...at(step(key), inside)];
  }
  return found;
}

function at(path: string, found: readonly Difference[]): readonly Difference[] {
  return found.map((one) => ({ ...one, path: `${path}${one.path}` }));
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function step(key: string): string {
  return /^\w+$/.test(key) ? `.${key}` : `['${key}']`;
}

const LONGEST_SHOWN_VALUE = 200;

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN_VALUE ? `${text.slice(0, LONGEST_SHOWN_VALUE)}…` : text;
}
