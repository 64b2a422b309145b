import { PinnedClaim, pinnedClaims } from './pinned-claim';
import { PERSISTENT_VOLUME } from './storage-kinds';
import { GraphFinding, ObjectGraph } from '../object-graph';
import { nameOfRival, ownerOfNamespace } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { findingsOfRivals } from '../single-holder';
import { CLAIM_KINDS } from '../tenancy/volume-claims';

export const volumeCollision = graphRule({
  id: 'storage-volume-collision',
  title: 'Every persistent volume has one owner',
  severity: Severity.HIGH,
  description: 'Persistent volumes belong to the whole cluster: a claim that names one binds to it wherever its namespace is, and reads what is on it, as soon as nobody else has it. So two owners may not name one volume, nor one of them a volume that is reserved for the other, and a volume that is created in one tenant is not reserved for another. Owners are tenants where namespaces carry their label, and namespaces otherwise. Judged are claims that stand alone, those of StatefulSets and those of ephemeral volumes.',
  fix: 'Name a volume of your own, reserved with claimRef for the claim, or leave volumeName out.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#storage-isolation'],
  frameworks: { owasp: ['2025:K01'] },
  kinds: [...CLAIM_KINDS, PERSISTENT_VOLUME],
  * find(graph) {
    const claims = pinnedClaims(graph);
    const reservations = claims.map((claim) => reservedForAnother(graph, claim));
    yield* reservations.flatMap((finding) => finding ?? []);
    yield* givenAway(graph);
    const others = claims.filter((_, index) => reservations[index] === undefined);
    yield* findingsOfRivals(others, ({ owner, thing }, rival) => `${owner} claims PersistentVolume ${thing}, and so does ${rival.owner}`);
  },
});

function reservedForAnother(graph: ObjectGraph, { object, path, value, owner, volume }: PinnedClaim): GraphFinding | undefined {
  const { namespace, name } = volume?.manifest.spec?.claimRef ?? {};
  const rival = namespace ? ownerOfNamespace(graph, namespace).owner : owner;
  return rival === owner ? undefined : { object, path, value, message: `${owner} claims ${nameOfRival(volume!)}, which is reserved for claim ${name} of namespace ${namespace} of ${rival}` };
}

function* givenAway(graph: ObjectGraph): Iterable<GraphFinding> {
  for (const object of graph.ofKind(PERSISTENT_VOLUME)) {
    const value = object.manifest.spec?.claimRef?.namespace;
    const rival = value ? ownerOfNamespace(graph, value, object.tenant).owner : undefined;
    if (object.tenant !== undefined && rival !== undefined && rival !== `tenant ${object.tenant}`) {
      yield { object, path: 'spec.claimRef.namespace', value, message: `It is created in tenant ${object.tenant} and reserved for namespace ${value} of ${rival}` };
    }
  }
}
