import { KINDS, kindName } from '../../manifest';

/** Where the pod spec stands in objects of some kinds, for checks of pods that also look at the object around them. */
export interface PodPlace {
  /** The kinds, as `group/Kind`. */
  readonly kinds: readonly string[];
  /** The path of the metadata of the pods. */
  readonly metadata: string;
  /** The path of the pod spec. */
  readonly spec: string;
}

/** Every place where a pod spec stands. */
export const POD_PLACES: readonly PodPlace[] = placesOf();

/** A path as CEL that fails on no object, however little of the path is there. */
export function inObject(path: string): string {
  return `object.?${path.replaceAll('.', '.?')}`;
}

function placesOf(): PodPlace[] {
  const kindsByPath = new Map<string, string[]>();
  for (const { group, kind, podSpec } of KINDS) {
    const path = podSpec?.join('.');
    if (path !== undefined) {
      kindsByPath.set(path, [...kindsByPath.get(path) ?? [], kindName(group, kind)]);
    }
  }
  return [...kindsByPath].map(([spec, kinds]) => ({ kinds, spec, metadata: [...spec.split('.').slice(0, -1), 'metadata'].join('.') }));
}
