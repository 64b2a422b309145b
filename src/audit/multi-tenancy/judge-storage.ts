import { BenchmarkOutcome, Judgement, worstOf } from './benchmark';
import { judgeProbe } from './judge-probes';
import { quotaOfNone } from './judge-quotas';
import { PROBES } from './probes';
import { TenantScene } from './tenant-scene';
import { readAllowList } from '../../boundary';
import { GraphObject, ObjectGraph, namespaceOf } from '../../rules';

const NO_CLAIMS = ['persistentvolumeclaims', 'count/persistentvolumeclaims'];
const CLASS = 'storage.k8s.io/StorageClass';

/** What a tenant leaves behind on a volume goes with its claim. */
export function judgeReclaimPolicy({ graph, namespaces }: TenantScene): Judgement {
  return worstOf(namespaces.map((namespace) => {
    const { name } = namespace.manifest.metadata;
    const quota = quotaOfNone(graph, namespace, NO_CLAIMS);
    const allowed = readAllowList(namespace.manifest, 'storage-classes');
    const classes = graph.ofKind(CLASS).map(({ manifest }) => manifest).filter(({ metadata }) => allowed?.includes(metadata.name) ?? true);
    const kept = [
      ...classes.filter(({ reclaimPolicy = 'Delete' }) => reclaimPolicy !== 'Delete').map(({ metadata, reclaimPolicy }) => `StorageClass ${metadata.name} has reclaimPolicy ${reclaimPolicy}`),
      ...volumesFor(name, graph).filter(({ spec }) => spec.persistentVolumeReclaimPolicy !== 'Delete')
        .map(({ metadata, spec }) => `PersistentVolume ${metadata.name} for ${name} has persistentVolumeReclaimPolicy ${spec.persistentVolumeReclaimPolicy ?? 'Retain'}`),
    ];
    const unseen = allowed?.filter((known) => !graph.find(CLASS, known)) ?? [];
    if (kept.length > 0) {
      return { outcome: BenchmarkOutcome.FAILS, evidence: kept };
    }
    if (quota !== undefined) {
      return { outcome: BenchmarkOutcome.IN_CLUSTER, evidence: [quota] };
    }
    return classes.length === 0 || unseen.length > 0
      ? { outcome: BenchmarkOutcome.UNKNOWN, evidence: [`${unseen.length > 0 ? `StorageClass ${unseen.join(', ')}` : 'Every StorageClass'} that claims of ${name} may have is outside of these objects`] }
      : { outcome: BenchmarkOutcome.AT_SYNTH, evidence: [`StorageClass ${classes.map(({ metadata }) => metadata.name).sort().join(', ')} has reclaimPolicy Delete; the cluster may have classes that are not here`] };
  }));
}

/** No claim of a tenant gets a volume that was there before, and with it the data of another. */
export function judgeExistingVolumes({ tenant, graph, namespaces, volumes }: TenantScene): Judgement {
  const own = namespaces.map(({ manifest }) => manifest.metadata.name);
  const taken = volumes.filter(({ object }) => own.includes(namespaceOf(object.manifest)) || object.tenant === tenant).map(({ message }) => message);
  const open = graph.ofKind('PersistentVolume').filter(({ manifest: { spec } }) => !spec?.claimRef?.namespace || !spec.claimRef.name)
    .map(({ manifest }) => `PersistentVolume ${manifest.metadata.name} is reserved for no claim: any claim that fits gets it`);
  return worstOf(namespaces.map((namespace) => judgeClaims(graph, namespace, [...taken, ...open])));
}

function judgeClaims(graph: ObjectGraph, namespace: GraphObject, breaches: readonly string[]): Judgement {
  const quota = quotaOfNone(graph, namespace, NO_CLAIMS);
  const judgement = worstOf(PROBES.existingVolume.map((probe) => judgeProbe(graph, namespace, probe)));
  if (quota !== undefined || judgement.outcome === BenchmarkOutcome.IN_CLUSTER) {
    return quota === undefined ? judgement : { outcome: BenchmarkOutcome.IN_CLUSTER, evidence: [quota] };
  }
  return breaches.length > 0 ? { outcome: BenchmarkOutcome.FAILS, evidence: breaches } : {
    outcome: BenchmarkOutcome.AT_SYNTH,
    evidence: ['Every PersistentVolume here is reserved for a claim of its tenant, and no claim names that of another', ...judgement.evidence],
  };
}

function volumesFor(namespace: string, graph: ObjectGraph): any[] {
  return graph.ofKind('PersistentVolume').map(({ manifest }) => manifest).filter(({ spec }) => spec?.claimRef?.namespace === namespace);
}
