import { TENANT_LABEL } from '../../boundary';
import { matchesSelector } from '../../manifest';
import { GraphObject, ObjectGraph } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const CLUSTER_RESOURCE_QUOTA = 'quota.openshift.io/ClusterResourceQuota';

export const sharedQuota = graphRule({
  id: 'tenancy-shared-quota',
  title: 'A quota over several namespaces is that of one tenant',
  severity: Severity.MEDIUM,
  description: 'Namespaces that a ClusterResourceQuota selects draw on one budget: where they belong to several tenants, one of them uses up what the others need. One that was made for a tenant and leaves out a namespace of it bounds nothing there. Namespaces are judged that are among the objects.',
  fix: 'Select the namespaces by the label cdk8s-bulwark/tenant, and no others.',
  sources: ['https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/building_applications/quotas'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1496', 'T1499'] },
  kinds: [CLUSTER_RESOURCE_QUOTA, 'Namespace'],
  * find(graph) {
    const namespaces = new Namespaces(graph);
    for (const object of graph.ofKind(CLUSTER_RESOURCE_QUOTA)) {
      const selected = namespaces.selectedBy(object.manifest.spec?.selector);
      const tenants = [...new Set(selected.map(ownerOf))].sort();
      if (tenants.length > 1) {
        yield { object, path: 'spec.selector', value: object.manifest.spec?.selector, message: `The quota is shared by ${tenants.join(', ')}` };
      }
      const missing = namespaces.of(object.tenant).find((namespace) => !selected.includes(namespace));
      if (missing) {
        yield { object, path: 'spec.selector', value: object.manifest.spec?.selector, message: `The quota of tenant ${object.tenant} leaves out its namespace ${missing.manifest.metadata?.name}` };
      }
    }
  },
});

/** The Namespaces, found by a label without a look at every other one. */
class Namespaces {
  private readonly byLabel = new Map<string, GraphObject[]>();
  private readonly byTenant = new Map<string, GraphObject[]>();
  private readonly all: readonly GraphObject[];

  constructor(graph: ObjectGraph) {
    this.all = graph.ofKind('Namespace');
    for (const object of this.all) {
      Object.entries(labelsOf(object)).forEach(([key, value]) => append(this.byLabel, `${key}=${value}`, object));
      append(this.byTenant, object.tenant ?? '', object);
    }
  }

  public of(tenant: string | undefined): readonly GraphObject[] {
    return tenant === undefined ? [] : this.byTenant.get(tenant) ?? [];
  }

  /** A quota without any selector is refused by the API server. */
  public selectedBy(selector: any): GraphObject[] {
    if (!selector?.labels && !selector?.annotations) {
      return [];
    }
    const [label] = Object.entries(selector.labels?.matchLabels ?? {});
    const candidates = label ? this.byLabel.get(label.join('=')) ?? [] : this.all;
    return candidates.filter((object) => (!selector.labels || matchesSelector(selector.labels, labelsOf(object)))
      && Object.entries(selector.annotations ?? {}).every(([key, value]) => object.manifest.metadata?.annotations?.[key] === value));
  }
}

function ownerOf(object: GraphObject): string {
  const tenant = labelsOf(object)[TENANT_LABEL] ?? object.tenant;
  return tenant === undefined ? `namespace ${object.manifest.metadata?.name}` : `tenant ${tenant}`;
}

function labelsOf({ manifest }: GraphObject): { readonly [key: string]: string } {
  return manifest.metadata?.labels ?? {};
}

function append(lists: Map<string, GraphObject[]>, key: string, object: GraphObject): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(object);
}
