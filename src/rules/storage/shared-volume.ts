import { graphRule } from '../rule';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';

export const sharedVolume = graphRule({
  id: 'storage-shared-volume',
  title: 'Namespaces share no storage behind their volumes',
  severity: Severity.HIGH,
  description: 'Two persistent volumes that lead to the same data, or one of them to a directory of the other, give one namespace the files of another.',
  fix: 'Give each namespace a volume, a directory or an export of its own.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume'],
  frameworks: { owasp: ['2025:K01'] },
  kinds: [PERSISTENT_VOLUME],
  * find(graph) {
    const volumes = graph.ofKind(PERSISTENT_VOLUME).filter(({ manifest }) => manifest.spec?.claimRef?.namespace);
    for (const object of volumes) {
      const { spec } = object.manifest;
      const others = volumes.map(({ manifest }) => manifest).filter((manifest) => manifest.spec.claimRef.namespace !== spec.claimRef.namespace);
      const other = others.find((manifest) => overlap(placeOf(spec), placeOf(manifest.spec)));
      if (other) {
        yield { object, path: 'spec.claimRef', message: `${other.metadata?.name} leads to the same data for namespace ${other.spec.claimRef.namespace}` };
      }
    }
  },
});

/** Where the data of a volume is: a store, and a path in it. */
interface Place {
  readonly store: string;
  readonly path: string;
}

function placeOf({ csi, nfs }: any): Place | undefined {
  if (csi) {
    return { store: JSON.stringify(['csi', csi.driver, csi.volumeHandle]), path: '' };
  }
  const directories = String(nfs?.path).split('/').filter((part) => part !== '');
  return nfs && { store: JSON.stringify(['nfs', nfs.server]), path: directories.map((part) => `/${part}`).join('') };
}

function overlap(one: Place | undefined, other: Place | undefined): boolean {
  return one !== undefined && one.store === other?.store && (one.path === other.path || one.path.startsWith(`${other.path}/`) || other.path.startsWith(`${one.path}/`));
}
