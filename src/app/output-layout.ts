import { AppObject } from './app-object';
import { applyStageOf } from './apply-order';
import { ObjectDependencies } from './object-dependencies';
import { Position } from './position';

/**
 * How the objects of an app are divided into files.
 *
 * File names begin with a number, so that `kubectl apply -f <directory>`, which goes through a directory by name,
 * applies Namespaces and other cluster-scoped objects before what is in them. An object that depends on one in a
 * later file goes to a file with a higher number.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/management/
 */
export enum OutputLayout {
  /**
   * One file for each namespace (`01-namespace-<name>`), one for the cluster-scoped objects of each tenant
   * (`00-tenant-<name>`) and one for those outside of tenants (`00-cluster`).
   */
  FILE_PER_NAMESPACE = 'file-per-namespace',
  /** One file for each tenant (`00-tenant-<name>`) and one for what is outside of tenants (`00-no-tenant`). */
  FILE_PER_TENANT = 'file-per-tenant',
  /** One file for everything (`app`). */
  FILE_PER_APP = 'file-per-app',
  /** One file for each object (`03-<namespace>_<kind>.<group>_<name>`). */
  FILE_PER_RESOURCE = 'file-per-resource',
}

/** The file that objects go to in a layout, as the number and the rest of its name. */
const FILES: { [layout in OutputLayout]: (object: AppObject) => Position<string> } = {
  [OutputLayout.FILE_PER_NAMESPACE]: (object) => object.scope === 'Cluster'
    ? { level: 0, key: object.tenantName === undefined ? 'cluster' : `tenant-${object.tenantName}` }
    : { level: 1, key: object.namespace === '' ? 'no-namespace' : `namespace-${object.namespace}` },
  [OutputLayout.FILE_PER_TENANT]: ({ tenantName }) => ({ level: 0, key: tenantName === undefined ? 'no-tenant' : `tenant-${tenantName}` }),
  [OutputLayout.FILE_PER_APP]: () => ({ level: 0, key: 'app' }),
  [OutputLayout.FILE_PER_RESOURCE]: (object) => ({ level: applyStageOf(object), key: resourceFile(object) }),
};

/** Most file systems refuse names of more than 255 bytes. */
const LONGEST_NAME = 200;

/**
 * Divides objects into files.
 *
 * @param ordered the objects in the order in which they are applied, which they keep within each file
 * @param extension what file names end with
 * @returns the objects of each file, by file name and sorted by it
 */
export function layOut(
  ordered: readonly AppObject[], dependencies: ObjectDependencies, layout: OutputLayout, extension: string,
): Map<string, AppObject[]> {
  const positions = dependencies.place((object) => {
    const { level, key } = FILES[layout](object);
    return { level, key: `${fileName(key)}${extension}` };
  });
  const highest = [...positions.values()].reduce((level, position) => Math.max(level, position.level), 0);
  const digits = Math.max(2, String(highest).length);
  const files = new Map<string, AppObject[]>();
  for (const object of ordered) {
    const { level, key } = positions.get(object)!;
    const name = layout === OutputLayout.FILE_PER_APP ? key : `${String(level).padStart(digits, '0')}-${key}`;
    const objects = files.get(name);
    if (objects) {
      objects.push(object);
    } else {
      files.set(name, [object]);
    }
  }
  return new Map([...files].sort(([one], [other]) => one < other ? -1 : 1));
}

function resourceFile({ namespace, kind, group, name }: AppObject): string {
  const kindAndGroup = group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
  return [namespace, kindAndGroup, name].filter((part) => part !== '').join('_');
}

/** Spells what file systems refuse, or take for the same, by its code; objects whose names are cut alike share a file. */
function fileName(name: string): string {
  return name.replace(/[^a-z0-9._-]/gu, (char) => `%${char.codePointAt(0)!.toString(16)}`).slice(0, LONGEST_NAME);
}
