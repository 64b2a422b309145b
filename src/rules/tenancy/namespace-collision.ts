import { TENANT_LABEL } from '../../boundary';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { findingsOfRivals } from '../single-holder';

export const namespaceCollision = graphRule({
  id: 'tenancy-namespace-collision',
  title: 'Every namespace name has one owner',
  severity: Severity.HIGH,
  description: 'A Namespace is one object in the cluster, however often it is written: whichever is applied last decides whose it is, and the tenant of the other finds its workloads among those of a stranger. Names that tenants make from their own and an id can meet as well: namespace b-c of tenant a, and namespace c of tenant a-b. The owner is the tenant of the label cdk8s-bulwark/tenant, or the one that the Namespace is created in, or nobody.',
  fix: 'Rename one of the namespaces, or remove the Namespace that is not its owner\'s.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#namespaces'],
  frameworks: { nsa: ['Namespaces'], owasp: ['2025:K04', '2022:K04'] },
  exemptible: false,
  kinds: ['Namespace'],
  * find(graph) {
    const names = graph.ofKind('Namespace').map((object) => {
      const { name, labels } = object.manifest.metadata ?? {};
      const tenant = labels?.[TENANT_LABEL] ?? object.tenant;
      return { object, thing: String(name), path: 'metadata.name', value: name, holder: tenant === undefined ? 'nobody' : `tenant ${tenant}` };
    });
    yield* findingsOfRivals(names, ({ value, holder }, rival) => `Namespace ${value} is that of ${holder} here, and that of ${rival.holder}`);
  },
});
