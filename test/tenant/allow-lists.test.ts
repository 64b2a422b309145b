import { ApiObject, JsonPatch } from 'cdk8s';
import { ServiceType, TaintEffect } from 'cdk8s-plus-28';
import { CPU_AND_MEMORY, MINIMAL, manifestOf, tenantOf } from './tenants';
import { SecureApp } from '../../src/app';
import { Clock } from '../../src/rules';
import { AllowListOptions, SecureTenant, TenantBudget, TenantNamespace } from '../../src/tenant';

const BUDGET = TenantBudget.of({ ...CPU_AND_MEMORY, nodePorts: 2, loadBalancers: 1 });

/** An entry in each list. */
const LISTS: Required<AllowListOptions> = {
  hostnames: ['shop.example.com', '*.b.example.com', '*.a.example.com'],
  storageClasses: ['standard', 'fast'],
  priorityClasses: ['tenant'],
  runtimeClasses: ['gvisor'],
  ingressClasses: ['nginx', 'internal'],
  gatewayClasses: ['internal'],
  gateways: ['infra/public', 'infra/internal'],
  serviceTypes: [ServiceType.NODE_PORT, ServiceType.CLUSTER_IP, ServiceType.LOAD_BALANCER],
  loadBalancerClasses: ['example.com/internal'],
  externalIps: ['203.0.113.7', '2001:DB8::/64', '198.51.100.0/30'],
  tolerations: [{ key: 'spot' }, { key: 'dedicated', value: 'shop', effect: TaintEffect.NO_SCHEDULE }, { key: 'gpu', effect: TaintEffect.NO_EXECUTE }],
};

function annotationsOf(namespace: TenantNamespace): any {
  const { annotations } = manifestOf(namespace, 'Namespace').metadata;
  return Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => key.startsWith('cdk8s-bulwark/allowed-')));
}

test('each list is an annotation of the Namespace, sorted', () => {
  expect(annotationsOf(tenantOf({ ...LISTS, budget: BUDGET }).addNamespace('web'))).toMatchSnapshot();
});

test('what is not listed has no annotation', () => {
  expect(annotationsOf(tenantOf().addNamespace('web'))).toEqual({ 'cdk8s-bulwark/allowed-registries': 'registry.example.com/shop/' });
  expect(annotationsOf(tenantOf({ ...LISTS, budget: BUDGET }).addNamespace('web', { ...nothing(), registries: [] }))).toEqual({});
});

test('the order and the number of entries does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(LISTS).map(([list, entries]) => [list, [...entries, ...entries].reverse()]));
  const annotations = (lists: AllowListOptions) => annotationsOf(tenantOf({ ...lists, budget: BUDGET }).addNamespace('web'));
  expect(annotations(reversed)).toEqual(annotations(LISTS));
});

test('a list of a namespace replaces that of its tenant, and leaves the others', () => {
  const web = tenantOf({ hostnames: ['shop.example.com'], storageClasses: ['fast'] }).addNamespace('web', { hostnames: ['web.example.com'] });
  expect(annotationsOf(web)).toMatchObject({ 'cdk8s-bulwark/allowed-hostnames': 'web.example.com', 'cdk8s-bulwark/allowed-storage-classes': 'fast' });
});

test('ClusterIP needs no entry and gets none', () => {
  expect(annotationsOf(tenantOf({ serviceTypes: [ServiceType.CLUSTER_IP], registries: [] }).addNamespace('web'))).toEqual({});
});

describe('refuses', () => {
  const message = (lists: AllowListOptions): string => {
    try {
      tenantOf({ ...lists, budget: BUDGET });
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  const HOSTNAME = 'is not a host name';
  const CLASS = 'is not the name of a class';
  const ADDRESS = 'is neither an IP address nor a network in CIDR notation';
  test.each<[keyof AllowListOptions, any, string]>([
    ...['', '*', '*.', '*.*.example.com', 'a.*.example.com', '*a.example.com', 'https://a.example.com', 'a.example.com:443', 'a.example.com/b', 'A.example.com', 'a.example.com.', '.example.com', 'a..b', '10.0.0.1', '*.10.0.0.1', 'a_b.example.com', 'a,b.example.com', `${'a'.repeat(64)}.example.com`, `${'a.'.repeat(127)}aa`, 1, null]
      .map((entry): [keyof AllowListOptions, any, string] => ['hostnames', entry, HOSTNAME]),
    ...(['storageClasses', 'priorityClasses', 'runtimeClasses', 'ingressClasses', 'gatewayClasses'] as const)
      .flatMap((list) => ['', '*', 'Fast', 'a,b', 'a/b', 1].map((entry): [keyof AllowListOptions, any, string] => [list, entry, CLASS])),
    ['priorityClasses', 'system-cluster-critical', 'is a class of Kubernetes itself, whose pods push all others off their nodes'],
    ['priorityClasses', 'system-node-critical', 'is a class of Kubernetes itself'],
    ...['', 'public', '/public', 'infra/', 'infra/public/https', 'Infra/public', 'infra.a/public', 'infra/*', 1].map((entry): [keyof AllowListOptions, any, string] => ['gateways', entry, 'is not a Gateway']),
    ...['nodeport', '', 1].map((entry): [keyof AllowListOptions, any, string] => ['serviceTypes', entry, 'is not a type of Services']),
    ...['', 'a/b/c', 'a,b', '*', 1].map((entry): [keyof AllowListOptions, any, string] => ['loadBalancerClasses', entry, 'is not a class of load balancers']),
    ...['', '10.0.0', '10.0.0.01', '10.0.0.1/8', '10.0.0.1/33', '10.0.0.1:80', 'web', '::ffff:10.0.0.1', 1].map((entry): [keyof AllowListOptions, any, string] => ['externalIps', entry, ADDRESS]),
    ['externalIps', '0.0.0.0/0', 'is every address'],
    ['externalIps', '::/0', 'is every address'],
  ])('in %s %j', (list, entry, problem) => {
    expect(message({ [list]: [...LISTS[list], entry] })).toContain(`shop: ${list}[${LISTS[list].length}] ${problem}`);
  });

  test.each<[any, string]>([
    [{}, 'tolerations[0].key is missing, which would allow to tolerate every taint'],
    [{ key: '', operator: 'Exists' }, 'tolerations[0].key is missing'],
    [null, 'tolerations[0].key is missing'],
    [{ key: 'a b' }, 'tolerations[0].key is not the key of a taint'],
    [{ key: 'node-role.kubernetes.io/control-plane' }, 'tolerations[0].key is a taint of the control plane'],
    [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }, 'tolerations[0].key is a taint of the control plane'],
    [{ key: 'a', value: 'a b' }, 'tolerations[0].value is not the value of a taint'],
    [{ key: 'a', value: 1 }, 'tolerations[0].value is not the value of a taint'],
    [{ key: 'a', effect: 'Never' }, 'tolerations[0].effect is not the effect of a taint'],
  ])('the toleration %j', (toleration, problem) => {
    expect(message({ tolerations: [toleration] })).toContain(`shop: ${problem}`);
  });

  test('all of a tenant in one error, with what is allowed and what to do', () => {
    expect(message({ hostnames: ['*'], storageClasses: ['Fast'], externalIps: ['10.0.0.1/8'] })).toBe([
      "shop: hostnames[0] is not a host name, got '*'. A DNS name in lower case is allowed, with *. before it for all names below. Write the name alone, such as shop.example.com or *.shop.example.com.",
      "shop: storageClasses[0] is not the name of a class, got 'Fast'. A DNS-1123 subdomain is allowed: at most 253 characters of a-z, 0-9, - and ., each part beginning and ending with a letter or digit. Write metadata.name of the class.",
      "shop: externalIps[0] is neither an IP address nor a network in CIDR notation, got '10.0.0.1/8'. An address such as 203.0.113.7, or a network such as 203.0.113.0/24 without bits beyond its prefix, is allowed. Write 10.0.0.0/8, or a longer prefix.",
    ].join('\n'));
  });

  test('a list of a namespace likewise', () => {
    expect(() => tenantOf().addNamespace('web', { hostnames: ['*'] })).toThrow('shop/web: hostnames[0] is not a host name');
  });

  test.each<[ServiceType, string]>([[ServiceType.NODE_PORT, 'nodePorts'], [ServiceType.LOAD_BALANCER, 'loadBalancers']])('the type %s where the budget has no %s', (type, field) => {
    const error = `serviceTypes[0] is allowed although budget.${field} is 0, so that the quota would reject it, got '${type}'. Types that the budget has room for are allowed. Raise ${field} in TenantBudget.of, or remove the type.`;
    expect(() => tenantOf({ serviceTypes: [type] })).toThrow(`shop: ${error}`);
    expect(() => tenantOf().addNamespace('web', { serviceTypes: [type] })).toThrow(`shop/web: ${error}`);
    const tenant = tenantOf({ budget: BUDGET });
    expect(() => tenant.addNamespace('web', { serviceTypes: [type], budget: TenantBudget.of({ [field]: 0 }) })).toThrow(`shop/web: ${error}`);
    expect(() => tenant.addNamespace('web', { serviceTypes: [type], budget: TenantBudget.of({ [field]: 1 }) })).not.toThrow();
    expect(() => tenant.addNamespace('data', { serviceTypes: [type] })).not.toThrow();
    expect(() => tenant.addNamespace('api', { serviceTypes: [ServiceType.EXTERNAL_NAME] })).not.toThrow();
  });

  test('no type that a namespace has from its tenant, although it has no part in the budget', () => {
    const tenant = tenantOf({ budget: BUDGET, serviceTypes: [ServiceType.NODE_PORT] });
    expect(() => tenant.addNamespace('web', { budget: TenantBudget.of({ nodePorts: 0 }) })).not.toThrow();
  });
});

describe('an object that names what is not listed makes synth fail', () => {
  const POD = { containers: [{ name: 'main', image: 'registry.example.com/shop/web:1' }] };
  const workload = (fields: any) => ({ apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: { spec: { ...POD, ...fields } } } });
  const HOLES: { readonly [rule: string]: { readonly listed: any; readonly hole: JsonPatch } } = {
    'hostnames': { listed: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', spec: { ingressClassName: 'nginx', rules: [{ host: 'shop.example.com' }] } }, hole: JsonPatch.replace('/spec/rules/0/host', 'bank.example.com') },
    'storage-classes': { listed: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: { storageClassName: 'fast' } }, hole: JsonPatch.replace('/spec/storageClassName', 'slow') },
    'priority-classes': { listed: workload({ priorityClassName: 'tenant' }), hole: JsonPatch.replace('/spec/template/spec/priorityClassName', 'platform') },
    'runtime-classes': { listed: workload({ runtimeClassName: 'gvisor' }), hole: JsonPatch.replace('/spec/template/spec/runtimeClassName', 'privileged') },
    'ingress-classes': { listed: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', spec: { ingressClassName: 'nginx', rules: [{ host: 'shop.example.com' }] } }, hole: JsonPatch.remove('/spec/ingressClassName') },
    'gateway-classes': { listed: { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', spec: { gatewayClassName: 'internal' } }, hole: JsonPatch.replace('/spec/gatewayClassName', 'public') },
    'gateways': { listed: { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec: { hostnames: ['shop.example.com'], parentRefs: [{ name: 'public', namespace: 'infra' }] } }, hole: JsonPatch.replace('/spec/parentRefs/0/name', 'admin') },
    'service-types': { listed: { apiVersion: 'v1', kind: 'Service', spec: { type: 'LoadBalancer', ports: [{ port: 443 }] } }, hole: JsonPatch.replace('/spec/type', 'ExternalName') },
    'load-balancer-classes': { listed: { apiVersion: 'v1', kind: 'Service', spec: { type: 'LoadBalancer', loadBalancerClass: 'example.com/internal', ports: [{ port: 443 }] } }, hole: JsonPatch.replace('/spec/loadBalancerClass', 'example.com/public') },
    'external-ips': { listed: { apiVersion: 'v1', kind: 'Service', spec: { externalIPs: ['203.0.113.7'], ports: [{ port: 443 }] } }, hole: JsonPatch.replace('/spec/externalIPs/0', '203.0.113.8') },
    'tolerations': { listed: workload({ tolerations: [{ key: 'dedicated', value: 'shop', effect: 'NoSchedule' }] }), hole: JsonPatch.replace('/spec/template/spec/tolerations/0/value', 'bank') },
  };

  function synthError(rule: string, withHole: boolean): string {
    const app = new SecureApp({ summary: false, clock: Clock.fixed('2026-03-01') });
    const web = new SecureTenant(app, 'shop', { ...MINIMAL, ...LISTS, budget: BUDGET }).addNamespace('web');
    const { listed, hole } = HOLES[rule];
    const object = new ApiObject(web, 'planted', { metadata: { name: 'planted' }, ...listed });
    object.addJsonPatch(...withHole ? [hole] : []);
    try {
      app.synthYaml();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  }

  test.each(Object.keys(HOLES))('%s', (rule) => {
    const finding = new RegExp(`shop/web/planted: .* is not allowed in namespace shop-web of tenant shop, which may use .* \\(tenancy-allowed-${rule}, (high|medium)\\)`);
    expect(synthError(rule, false)).not.toContain(`tenancy-allowed-${rule}`);
    expect(synthError(rule, true)).toMatch(finding);
  });
});

/** No entry in any list. */
function nothing(): AllowListOptions {
  return Object.fromEntries(Object.keys(LISTS).map((list) => [list, []]));
}
