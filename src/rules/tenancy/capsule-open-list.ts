import { graphRule } from '../rule';
import { Severity } from '../severity';

/** The lists of a Tenant; one that is left out allows everything. */
const LISTS = [
  'containerRegistries', 'gatewayOptions.allowedClasses', 'ingressOptions.allowedClasses', 'ingressOptions.allowedHostnames', 'priorityClasses',
  'runtimeClasses', 'serviceOptions.allowedServices.externalName', 'serviceOptions.allowedServices.loadBalancer',
  'serviceOptions.allowedServices.nodePort', 'serviceOptions.externalIPs', 'storageClasses',
];

export const capsuleOpenList = graphRule({
  id: 'tenancy-capsule-open-list',
  title: 'Capsule Tenants say what may be named in them',
  severity: Severity.MEDIUM,
  description: 'A list of a Capsule Tenant that is left out allows everything, node ports and the addresses of others among it. A list of RuntimeClasses without a label selector allows every class too: Capsule asks the empty selector beside the names. The registries of images may be said in rules instead.',
  fix: 'Write the list, if it is empty; beside names of RuntimeClasses a selector that selects none of the others.',
  sources: ['https://projectcapsule.dev/docs/tenants/enforcement/', 'https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#LabelSelectorAsSelector'],
  frameworks: { owasp: ['2025:K04', '2022:K04'] },
  kinds: ['capsule.clastix.io/Tenant'],
  * find(graph) {
    for (const object of graph.ofKind('capsule.clastix.io/Tenant')) {
      const { spec = {} } = object.manifest;
      for (const list of LISTS.filter((one) => valueAt(spec, one) === undefined && !(one === 'containerRegistries' && spec.rules))) {
        yield { object, path: `spec.${list}`, message: `Tenant ${object.manifest.metadata?.name} allows everything that ${list} would bound` };
      }
      const { runtimeClasses } = spec;
      if (runtimeClasses && !hasEntries(runtimeClasses.matchLabels) && !hasEntries(runtimeClasses.matchExpressions)) {
        yield { object, path: 'spec.runtimeClasses', value: runtimeClasses, message: 'It has no selector, and Capsule takes an empty one for every RuntimeClass' };
      }
    }
  },
});

function valueAt(spec: any, path: string): unknown {
  return path.split('.').reduce((value, key) => value?.[key], spec);
}

function hasEntries(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
