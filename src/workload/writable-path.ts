import { posix } from 'path';
import { Size } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Draft } from './field-path';
import { Mistake } from '../errors';
import { containersOf } from '../manifest';

/** A path that stays writable although the root file system is read-only: an emptyDir of each container's own. */
export interface WritablePath {
  /** Absolute path in the container. */
  readonly path: string;
  /**
   * Most that may be written there; the kubelet evicts the pod above it.
   *
   * @default - 64 MiB
   */
  readonly sizeLimit?: Size;
  /**
   * Whether it is held in memory (tmpfs), where it counts against the memory limit.
   *
   * @default false
   */
  readonly inMemory?: boolean;
}

/** Temporary files are the one thing that nearly every program writes. */
export const DEFAULT_WRITABLE_PATHS: readonly WritablePath[] = [{ path: '/tmp' }];

const DEFAULT_SIZE_LIMIT = '64Mi';
const LONGEST_VOLUME_NAME = 63;

/** Mounts the paths in every init and regular container that has a read-only root file system and nothing mounted there. */
export function addWritablePaths(podSpec: any, paths: readonly WritablePath[]): any {
  const draft = new Draft(podSpec);
  for (const { container, list, index } of containersOf(podSpec)) {
    if (list === 'ephemeralContainers' || container.securityContext?.readOnlyRootFilesystem !== true) {
      continue;
    }
    for (const { path, sizeLimit, inMemory } of paths) {
      const mounts: any[] = draft.value[list][index].volumeMounts ?? [];
      if (mounts.some((mount) => samePath(mount.mountPath, path))) {
        continue;
      }
      const volumes: any[] = draft.value.volumes ?? [];
      const name = volumeName(container.name, path, volumes);
      const emptyDir = { ...inMemory ? { medium: 'Memory' } : {}, sizeLimit: sizeLimit ? showSize(sizeLimit) : DEFAULT_SIZE_LIMIT };
      draft.set([list, index, 'volumeMounts'], [...mounts, { mountPath: path, name }]);
      draft.set(['volumes'], [...volumes, { emptyDir, name }]);
    }
  }
  return draft.value;
}

/** What is wrong with the paths. */
export function writablePathMistakes(where: IConstruct, paths: readonly WritablePath[]): Mistake[] {
  return paths.filter(({ path }) => !path.startsWith('/') || path === '/' || path.includes(':') || posix.normalize(path) !== path).map(({ path }) => ({
    where,
    field: 'writablePaths',
    problem: 'hold a path that cannot be mounted',
    given: path,
    allowed: 'Absolute paths below / are allowed, without a colon and without . or .. in them',
    fix: 'Write the path as the program in the container does',
  }));
}

/** A size as the quantity that the API server would write back. */
export function showSize(size: Size): string {
  const kibibytes = size.toKibibytes();
  for (const [unit, amount] of [['Gi', 1024 * 1024], ['Mi', 1024]] as const) {
    if (kibibytes % amount === 0) {
      return `${kibibytes / amount}${unit}`;
    }
  }
  return `${kibibytes}Ki`;
}

function samePath(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
}

/** Two paths may read the same as a name, and long ones are cut: a number tells such volumes apart. */
function volumeName(container: string, path: string, volumes: readonly any[]): string {
  const slug = path.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'root';
  const base = `${slug}-of-${container}`.slice(0, LONGEST_VOLUME_NAME - 4).replace(/-+$/, '');
  let name = base;
  for (let number = 2; volumes.some((volume) => volume.name === name); number++) {
    name = `${base}-${number}`;
  }
  return name;
}
