/** The lists of a pod spec that hold containers, in the order in which they start. */
export const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** One of those lists. */
export type ContainerList = typeof CONTAINER_LISTS[number];

/** A container and where it stands in its pod spec. */
export interface ContainerAt {
  readonly container: any;
  readonly list: ContainerList;
  readonly index: number;
  /** The path from the pod spec, such as `initContainers[0]`. */
  readonly path: string;
}

/** Every container of a pod spec: init containers (sidecars among them), regular and ephemeral ones. */
export function containersOf(podSpec: any): ContainerAt[] {
  return CONTAINER_LISTS.flatMap((list) => asArray(podSpec?.[list])
    .map((container, index) => ({ container, list, index, path: `${list}[${index}]` })));
}

function asArray(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}
