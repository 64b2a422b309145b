import '../../src/testing/jest';
import { objectsOf } from './network-edges';
import { structUsageOf } from './struct-usage';
import { inDirectory, yamlIn, yamlOf } from './synthesized';
import { HOLES } from './three-tenants-holes';
import { threeTenants } from '../../examples/three-tenants/main';
import { Clock, Port, RuleSet, SecureApp, SecureTenant, SecurityAudit } from '../../src';
import { AccessProof, describeConnection } from '../../src/proof';
import { networkProofOf } from '../../src/testing/network-ends';

const CLOCK = Clock.fixed('2026-11-01');
const APP = exampleApp();
const NETWORK = networkProofOf(APP);

/** Props that the example does not give, each because another one, or the cluster, rules it out. */
const LEFT_OUT: { readonly [prop: string]: string } = {
  'OpenShiftBackendProps.sharedBudget': 'The cluster is no OpenShift, and a tenant has one back-end',
  'VirtualClusterOptions.ownQuota': 'The namespace of the virtual cluster has a quota of this app, which admits no other',
};

describe('the props', () => {
  const roots = ['SecureTenantProps', 'TenantNamespaceProps', 'TargetClusterProps', 'OidcIdentitiesProps', 'VirtualClusterOptions'];
  const { known, given } = structUsageOf('three-tenants', roots);

  test('are all used, down to the structs in them, but for those that something rules out', () => {
    expect(known.filter((prop) => !given.has(prop))).toEqual(Object.keys(LEFT_OUT));
  });

  test('are found in every struct that a tenant is made of', () => {
    const structs = new Set(known.map((prop) => prop.split('.')[0]));
    expect([...structs].filter((name) => !/^(Oidc|Target|Cluster(Capacity)|Dns|Shared|Virtual)/.test(name))).toEqual([
      'AllowListOptions', 'AllowedToleration', 'ApiFairness', 'CapsuleBackendProps', 'ClaimBounds', 'ClusterPolicyOptions', 'ComputeAmounts', 'ContainerLimits',
      'KeyedBudgetProps', 'LifecycleOptions', 'LimitBounds', 'LimitRequestRatios', 'NamespaceOptions', 'OpenShiftBackendProps', 'OwnershipOptions',
      'PlacementOptions', 'PriorityBudget', 'RoleRule', 'SandboxOverhead', 'SecureTenantProps', 'StorageClassBudget', 'TenantBudgetProps', 'TenantNamespaceProps',
    ]);
  });
});

describe('the audit', () => {
  test('finds nothing by the recommended rules, mild findings included, beside what one exemption permits', () => {
    const findings = SecurityAudit.of(APP).findings.map(({ rule, construct, exemption }) => ({ rule, construct, owner: exemption?.owner }));
    expect(findings).toEqual([{ rule: 'tenancy-pod-security-level', construct: 'analytics/spark/namespace', owner: 'analytics-leads' }]);
  });

  test('finds nothing of the Multi-Tenancy Benchmarks', () => {
    expect(SecurityAudit.of(APP, { rules: RuleSet.MULTI_TENANCY }).failures).toEqual([]);
  });

  test('refuses to synthesize once the exemption has expired', () => {
    expect(() => exampleApp(Clock.fixed('2031-01-01')).synthYaml()).toThrow('tenancy-pod-security-level');
  });
});

describe('the network', () => {
  const [payments, analytics, storefront] = ['payments', 'analytics', 'storefront'].map((id) => APP.node.findChild(id) as SecureTenant);

  test('lets through exactly these connections, beside DNS', () => {
    expect(NETWORK.list().map(describeConnection).filter((line) => !/ : (TCP 53,)?UDP 53$|node-local/.test(line))).toEqual([
      '172.31.240.0-172.31.240.255[External] => store-partners/partner-api[Deployment] : TCP 8443',
      'insights-training/nightly-training[CronJob] => insights-features/feature-store[StatefulSet] : TCP 6379',
      'payments-api/gateway[Deployment] => 192.0.2.0-192.0.2.255[External] : TCP 443',
      'payments-api/gateway[Deployment] => payments-ledger/books[StatefulSet] : TCP 5432',
      'spark/backfill[Job] => insights-features/feature-store[StatefulSet] : TCP 6379',
      'store-partners/partner-api[Deployment] => store-web/shop[Deployment] : TCP 8080',
      'store-web/shop[Deployment] => payments-api/gateway[Deployment] : TCP 8443',
      '{ingress-controller} => payments-api/gateway[Deployment] : TCP 8443',
      '{ingress-controller} => store-old/old-shop[Deployment] : TCP 8080',
    ]);
  });

  test('is agreed on wherever it crosses tenants, and nobody stands between them', () => {
    const { named, wide, unknown, nodeNetwork } = NETWORK.tenants;
    const crossings = named.map(({ sources: [source], destinations: [destination] }) => `${source.name} => ${destination.name}`);
    expect(NETWORK.undeclared()).toEqual([]);
    expect(crossings).toEqual(['store-web => payments-api']);
    expect([wide, unknown, nodeNetwork, NETWORK.relays()].map((list) => list.length)).toEqual([0, 0, 0, 0]);
  });

  test('keeps all other tenants apart, whatever the port', () => {
    const apart = [[payments, analytics], [analytics, payments], [analytics, storefront], [storefront, analytics], [payments, storefront]];
    for (const [from, to] of apart) {
      expect(APP).not.toReach(from, to, Port.tcpRange(1, 65535));
    }
    expect(APP).toReach('store-web/shop', 'payments-api/gateway', 8443);
  });
});

test('the rights of nobody come to what is not theirs', () => {
  const access = new AccessProof(NETWORK.objects);
  expect(access.consequences).toEqual([]);
  expect(access.principals.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'Group sso:analytics-leads', 'Group sso:auditors', 'Group sso:data-scientists', 'Group sso:partner-integration-leads',
    'Group sso:payments-developers', 'Group sso:payments-leads', 'Group sso:storefront-developers', 'Group sso:storefront-leads', 'Group sso:support',
    'ServiceAccount payments-pipeline', 'ServiceAccount storefront-pipeline', 'User sso:dana@example.com',
  ]);
});

describe('what is written', () => {
  test('is so many objects in these files, and told like this', () => {
    const told: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    const files = inDirectory((outdir) => {
      threeTenants({ clock: CLOCK, outdir }).synth();
      return yamlIn(outdir);
    });
    stderr.mockRestore();
    const summary = told.join('').replace(/ in \/.*/, ' in …').replace(/\d+ rules/, '… rules').trimEnd().split('\n');
    expect({ summary, objects: Object.fromEntries(Object.entries(files).map(([file, yaml]) => [file, objectsOf([yaml]).length])) }).toMatchSnapshot();
  });

  test('is the same byte for byte each time', () => {
    expect(yamlOf(threeTenants, { clock: CLOCK })).toEqual(yamlOf(threeTenants, { clock: CLOCK }));
  });
});

describe('a hole that somebody makes is found before anything is written', () => {
  test.each(HOLES)('$title', ({ open, foundBy }) => {
    const app = exampleApp();
    expect(() => {
      open(app);
      app.synthYaml();
    }).toThrow(foundBy);
  });
});

function exampleApp(clock: Clock = CLOCK): SecureApp {
  return threeTenants({ clock, summary: false });
}
