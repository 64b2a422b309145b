import { AllowListPosture, NamespacePosture, NamedValues } from './posture-view';
import { Tenant, grouped, sortedTexts } from './tenants';
import { AllowList, NODE_POOL_ANNOTATION, PodSecurityLevel, SANDBOX_ANNOTATION, SECURITY_GROUPS_ANNOTATION, readAllowList } from '../../boundary';
import { Grant } from '../../proof';
import { ObjectGraph } from '../../rules';

/** Where a Namespace says whose it is; the keys are those that `OwnershipOptions` of a tenant writes. */
const OWNERSHIP: readonly { readonly title: string; readonly field: 'labels' | 'annotations'; readonly key: string }[] = [
  { title: 'Team', field: 'labels', key: 'team' },
  { title: 'Department', field: 'labels', key: 'department' },
  { title: 'Environment', field: 'labels', key: 'env' },
  { title: 'Cost centre', field: 'labels', key: 'cdk8s-bulwark/cost-center' },
  { title: 'Data', field: 'labels', key: 'cdk8s-bulwark/data-classification' },
  { title: 'Contact', field: 'annotations', key: 'cdk8s-bulwark/contact' },
];

const ALLOW_LISTS: readonly AllowList[] = [
  'registries', 'hostnames', 'ingress-classes', 'gateway-classes', 'gateways', 'storage-classes', 'service-types', 'load-balancer-classes', 'external-ips',
  'priority-classes', 'runtime-classes', 'tolerations',
];

const PLACEMENT: readonly { readonly title: string; readonly key: string }[] = [
  { title: 'nodes', key: NODE_POOL_ANNOTATION },
  { title: 'sandbox', key: SANDBOX_ANNOTATION },
  { title: 'security groups', key: SECURITY_GROUPS_ANNOTATION },
];

const LEVEL = 'pod-security.kubernetes.io/enforce';
/** The loosest first. */
const LEVELS: readonly string[] = [PodSecurityLevel.PRIVILEGED, PodSecurityLevel.BASELINE, PodSecurityLevel.RESTRICTED];

/** What a namespace without a level enforces. */
export const NO_LEVEL = 'none';

/** Whose a tenant is, as its Namespaces say. */
export function ownershipOf({ namespaces }: Tenant): NamedValues[] {
  const valuesOf = (field: 'labels' | 'annotations', key: string) => sortedTexts(namespaces.flatMap(({ manifest }) => textIn(manifest.metadata?.[field], key)));
  return OWNERSHIP.map(({ title, field, key }) => ({ title, values: valuesOf(field, key) })).filter(({ values }) => values.length > 0);
}

/** What each list of a tenant allows; namespaces with the same entries are told together. A missing list allows nothing. */
export function allowListsOf({ namespaces }: Tenant): AllowListPosture[] {
  return ALLOW_LISTS.flatMap((list) => {
    const read = namespaces.flatMap(({ manifest }) => {
      const entries = readAllowList(manifest, list);
      return entries === undefined || entries.length === 0 ? [] : [{ name: String(manifest.metadata?.name), entries: sortedTexts(entries) }];
    });
    return [...grouped(read, ({ entries }) => JSON.stringify(entries)).values()]
      .map((alike) => ({ list, entries: alike[0].entries, namespaces: alike.map(({ name }) => name) }));
  });
}

/** How each namespace of a tenant stands. */
export function namespacesOf(tenant: Tenant, graph: ObjectGraph, openGrants: ReadonlyMap<string, readonly Grant[]>): NamespacePosture[] {
  const guarded = protectedNames(tenant, graph);
  const byName = new Map(tenant.namespaces.map(({ manifest }) => [manifest.metadata?.name, manifest]));
  return tenant.namespaceNames.map((name) => {
    const { labels, annotations } = byName.get(name)?.metadata ?? {};
    const [level = NO_LEVEL] = textIn(labels, LEVEL).filter((text) => LEVELS.includes(text));
    const [version] = textIn(labels, `${LEVEL}-version`);
    const open = sortedTexts((openGrants.get(name) ?? []).map(({ direction }) => direction.toLowerCase()));
    return {
      name,
      podSecurity: level,
      ...level === NO_LEVEL || version === undefined ? {} : { podSecurityVersion: version },
      open: open as NamespacePosture['open'],
      workloads: graph.network.topology.namespaces.get(name)?.workloads.length ?? 0,
      badges: [
        ...annotations?.['cdk8s-bulwark/cordoned'] === 'true' ? ['cordoned'] : [],
        ...annotations?.['cdk8s-bulwark/adopted'] === 'true' ? ['adopted'] : [],
        ...guarded.has(name) ? ['protected from deletion'] : [],
      ],
      placement: PLACEMENT.flatMap(({ title, key }) => textIn(annotations, key).map((text) => `${title} ${text}`)),
    };
  });
}

/** The loosest of some levels; `none` where there is none at all. */
export function loosestLevel(levels: readonly string[]): string {
  return [NO_LEVEL, ...LEVELS].find((level) => levels.includes(level)) ?? NO_LEVEL;
}

/** The namespaces that the tenant's policy keeps from being deleted: it lists them, and counts once it is bound. */
function protectedNames({ name: tenant }: Tenant, graph: ObjectGraph): ReadonlySet<string> {
  const name = `tenant-${tenant}-deletion-protection`;
  const policy = graph.find('admissionregistration.k8s.io/ValidatingAdmissionPolicy', name)?.manifest;
  const binding = graph.find('admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding', name)?.manifest;
  const isBound = binding?.spec?.policyName === name && binding.spec.validationActions?.includes('Deny');
  const conditions: any[] = isBound && Array.isArray(policy?.spec?.matchConditions) ? policy.spec.matchConditions : [];
  return new Set(conditions.flatMap(({ expression }) => namesListed(expression)));
}

function namesListed(expression: unknown): string[] {
  const [, list] = / in (\["[^\]]*"\])$/.exec(String(expression)) ?? [];
  try {
    return list === undefined ? [] : JSON.parse(list);
  } catch {
    return [];
  }
}

function textIn(map: any, key: string): string[] {
  const value = map?.[key];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
