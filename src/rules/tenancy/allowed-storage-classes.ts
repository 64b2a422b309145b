import { ObjectGraph } from '../object-graph';
import { Severity } from '../severity';
import { NamedThing, allowListRule } from './allow-list-rule';
import { DefaultableClass, defaultClass } from './default-class';
import { CLAIM_KINDS, VolumeClaim, reservations, volumeClaims } from './volume-claims';
import { STORAGE_CLASS } from '../storage/storage-kinds';

/** Where the class of a claim stood before there was a field for it; it still goes before the field. */
const OLD_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';
const DEFAULT: DefaultableClass = {
  kind: STORAGE_CLASS,
  annotations: ['storageclass.kubernetes.io/is-default-class', 'storageclass.beta.kubernetes.io/is-default-class'],
  called: 'storage class',
};

export const allowedStorageClasses = allowListRule({
  id: 'tenancy-allowed-storage-classes',
  title: 'Claims of tenants name storage classes that are theirs',
  severity: Severity.MEDIUM,
  description: 'The class decides what disk a claim gets, whether it is encrypted and whether what was on it stays behind. A claim that names none gets the default class, which has to be among the objects to be known; one that asks for a volume by name, or by an empty class for any that was made by hand, may get what belonged to somebody else. Claims that a PersistentVolume among the objects is kept for by claimRef pass.',
  fix: 'Name a class that the tenant may use, or add it to storageClasses of the tenant or the namespace; let a volume that is made by hand name the claim in claimRef.',
  sources: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1', 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume',
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#storage-isolation',
  ],
  frameworks: { owasp: ['2025:K04', '2022:K04'], mitre: ['T1530'] },
  kinds: CLAIM_KINDS,
  list: 'storage-classes',
  named: (graph) => {
    const isReserved = reservations(graph);
    return volumeClaims(graph).filter((claim) => !isReserved(claim)).flatMap((claim) => [...volumeOf(claim), classOf(graph, claim)]);
  },
});

/** A volume that is asked for by name: no list allows it. */
function volumeOf({ object, claim, prefix }: VolumeClaim): NamedThing[] {
  const value = claim.spec?.volumeName;
  return value ? [{ object, path: `${prefix}spec.volumeName`, value, names: [], says: `Volume ${value}, which is not kept for this claim,` }] : [];
}

function classOf(graph: ObjectGraph, { object, claim, prefix }: VolumeClaim): NamedThing {
  const old = claim.metadata?.annotations?.[OLD_ANNOTATION];
  const path = prefix + (old === undefined ? 'spec.storageClassName' : `metadata.annotations["${OLD_ANNOTATION}"]`);
  const value = old ?? claim.spec?.storageClassName;
  if (value === undefined) {
    return defaultClass(graph, object, path, DEFAULT);
  }
  return { object, path, value, names: [String(value)], says: value === '' ? 'Any volume that was made by hand' : `Storage class ${value}` };
}
