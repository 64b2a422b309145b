import { NODE_POOL_ANNOTATION } from '../../boundary';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { findingsOfRivals } from '../single-holder';
import { declaredEntries } from './declared-list';

export const overlappingNodePools = graphRule({
  id: 'tenancy-overlapping-node-pools',
  title: 'Dedicated nodes are for one tenant',
  severity: Severity.HIGH,
  description: 'Nodes that two tenants have for themselves are shared nodes: who breaks out of a container of one has the pods of the other. The pool is the annotation cdk8s-bulwark/node-pool of a Namespace.',
  fix: 'Give each tenant a pool of its own, or none where it may share nodes.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#node-isolation'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K01'], mitre: ['T1611'] },
  kinds: ['Namespace'],
  * find(graph) {
    const pools = declaredEntries(graph, NODE_POOL_ANNOTATION).map((entry) => ({ ...entry, thing: entry.value, holder: entry.owner }));
    yield* findingsOfRivals(pools, ({ owner, value }, rival) => `${owner} has nodes of pool ${value} for itself, and so has ${rival.owner}`);
  },
});
