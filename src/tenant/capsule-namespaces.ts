import { App, Chart } from 'cdk8s';
import { BackendContext } from './backend-context';
import { limitItems } from './limit-range';
import { NamespaceSettings, namespaceAnnotations, namespaceLabels } from './namespace-settings';
import { CapsuleBackendProps } from './tenant-backend';
import { podSecurityLabels } from './tenant-namespace';
import { TENANT_LABEL } from '../boundary';
import { AllowDnsPolicy, DefaultDenyPolicy } from '../network';
import { TenantRole } from '../rbac';
import { TargetCluster } from '../target';

/** What owners may not write to namespaces: the keys that our policies, rules and exemptions are read from. */
const FORBIDDEN_LABELS = '^(cdk8s-bulwark|pod-security\\.kubernetes\\.io)/.*$';
const FORBIDDEN_ANNOTATIONS = '^(cdk8s-bulwark|scheduler\\.alpha\\.kubernetes\\.io)/.*$';

/** How many namespaces there may be, what stands on those that owners make, and what owners may not write to any. */
export function capsuleNamespaceOptions(context: BackendContext, maxNamespaces: number | undefined): any {
  return {
    quota: maxNamespaces ?? Math.max(1, context.namespaces().length),
    forbiddenLabels: { deniedRegex: FORBIDDEN_LABELS },
    forbiddenAnnotations: { deniedRegex: FORBIDDEN_ANNOTATIONS },
    ...maxNamespaces === undefined ? {} : { additionalMetadataList: [metadataOfOthers(context)] },
  };
}

/** What holds in namespaces that owners make; in those of the app it stands already, and says the same. */
export function selfServiceSpec({ scope, tenant }: BackendContext): any {
  return {
    limitRanges: { items: [{ limits: limitItems(tenant.limits) }] },
    networkPolicies: { items: policiesOfNamespaces(TargetCluster.on(scope)) },
  };
}

/** Capsule would overwrite labels and annotations of the app's namespaces, which may have their own. */
function metadataOfOthers({ scope, tenant, namespaces }: BackendContext): any {
  const names = namespaces().map(({ name }) => name);
  const { level, version } = tenant.podSecurity;
  return {
    ...names.length === 0 ? {} : { namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: names }] } },
    labels: { ...namespaceLabels(tenant), [TENANT_LABEL]: tenant.name, ...podSecurityLabels(level, version) },
    annotations: namespaceAnnotations(tenant, TargetCluster.on(scope).admissionPlugins),
  };
}

/** The policies that every namespace of a tenant has, as they are written for a target. */
function policiesOfNamespaces(target: TargetCluster): any[] {
  const chart = new Chart(new App(), 'namespace');
  target.applyTo(chart);
  new DefaultDenyPolicy(chart, 'default-deny');
  new AllowDnsPolicy(chart, 'allow-dns');
  return chart.toJson().map(({ spec }: any) => spec);
}

type Values = { readonly [field: string]: (settings: NamespaceSettings) => unknown };

/** What Capsule says of the tenant as a whole, so that no namespace may say otherwise. */
function wholeValues({ maxNamespaces, ownerClusterRole }: CapsuleBackendProps): Values {
  return {
    nodes: ({ placement }) => placement.nodes?.poolName,
    ...maxNamespaces === undefined ? {} : { limits: ({ limits }) => limitItems(limits) },
    ...ownerClusterRole === undefined ? {} : {
      owners: ({ members }) => members.get(TenantRole.OWNER),
      cordoned: ({ lifecycle }) => lifecycle.cordoned,
    },
  };
}

/** A field, and the namespaces that say something else than their tenant. */
export interface DifferingField {
  readonly field: string;
  readonly names: readonly string[];
}

/** The fields in which namespaces differ from their tenant although Capsule has one value for all of them. */
export function differingFields({ tenant, namespaces }: BackendContext, props: CapsuleBackendProps): DifferingField[] {
  const differ = (value: Values[string]) => namespaces().filter((one) => JSON.stringify(value(one)) !== JSON.stringify(value(tenant)));
  return Object.entries(wholeValues(props)).map(([field, value]) => ({ field, names: differ(value).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
}
