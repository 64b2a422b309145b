import { ApiObject, Chart, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { SecureApp } from '../../../src/app';
import { AuditReport, audit, auditedConstructs, exemptionsBelow } from '../../../src/audit';
import { benchmarksOf } from '../../../src/audit/multi-tenancy';
import { Demands, PostureInput, PostureView, TenantPosture, postureOf } from '../../../src/audit/posture-view';
import { PodSecurityLevel } from '../../../src/boundary';
import { Port } from '../../../src/network';
import { Subject } from '../../../src/rbac';
import { Clock, Exemption, ObjectGraph, RuleSet } from '../../../src/rules';
import { Cni, TargetCluster } from '../../../src/target';
import { DedicatedNodes, SecureTenant, SecureTenantProps, TenantBudget } from '../../../src/tenant';
import { containerDefaults } from '../../../src/tenant/container-limits';
import { addDemands, demandsOf } from '../../../src/tenant/workload-demand';
import { HardenedDeployment } from '../../../src/workload';

/** The day on which everything is judged. */
export const TODAY = '2026-03-01';

export const TARGET = TargetCluster.of({
  kubernetes: '1.36',
  cni: Cni.cilium(),
  podCidrs: ['10.0.0.0/16'],
  serviceCidrs: ['10.1.0.0/16'],
  nodeCidrs: ['10.2.0.0/16'],
  apiServerCidrs: ['10.2.0.10/32'],
  capacity: { cpu: Cpu.units(40), memory: Size.gibibytes(96), pods: 500, overcommit: 1.25 },
});

/** An app, and what an audit makes of it. */
export interface Judged {
  readonly graph: ObjectGraph;
  readonly report: AuditReport;
  readonly demands: Demands;
}

/** The objects of an app with what an audit says of them and what its workloads need. */
export function judgedApp(build: (app: SecureApp) => void, target: TargetCluster = TARGET): Judged {
  const app = new SecureApp({ target, clock: Clock.fixed(TODAY), summary: false });
  build(app);
  const rendered = app.node.findAll().filter(ApiObject.isApiObject).map((apiObject) => ({ apiObject, manifest: apiObject.toJson() }));
  const objects = auditedConstructs(rendered);
  const graph = new ObjectGraph(objects, Number(target.kubernetes.split('.')[1]), target);
  const report = audit({ objects, declared: exemptionsBelow(app), ruleSet: RuleSet.RECOMMENDED, kubernetes: target.kubernetes, graph, today: TODAY });
  return { graph, report, demands: demandsIn(graph) };
}

/** What plain manifests are, of files. */
export function judgedManifests(manifests: readonly any[], target: TargetCluster = TARGET): Judged {
  const objects = manifests.map((manifest) => ({ manifest, origin: { file: `${manifest.metadata.name}.yaml` }, exemptions: [] }));
  const graph = new ObjectGraph(objects, 36, target);
  return { graph, report: audit({ objects, ruleSet: RuleSet.RECOMMENDED, kubernetes: '1.36', graph, today: TODAY }), demands: demandsIn(graph) };
}

function demandsIn({ objects, network }: ObjectGraph): Demands {
  const manifests = objects.map(({ manifest }) => manifest);
  const inside = (namespace: string) => manifests.filter(({ metadata }) => metadata?.namespace === namespace);
  const of = (namespace: string) => demandsOf(inside(namespace), containerDefaults({})).flatMap(({ ofPods, ofObjects }) => [ofPods, ofObjects]);
  return new Map([...network.topology.namespaces.keys()].map((name) => [name, addDemands(of(name))]));
}

export function web(scope: SecureTenant | ReturnType<SecureTenant['addNamespace']>, id: string, replicas = 2): HardenedDeployment {
  return new HardenedDeployment(scope, id, {
    image: 'registry.example.com/app/web:1.4.2',
    port: 8080,
    replicas,
    cpu: { request: Cpu.millis(500) },
    memory: { request: Size.mebibytes(256), limit: Size.mebibytes(512) },
    ephemeralStorage: { request: Size.mebibytes(128) },
  });
}

/** What tenants of the samples have in common. */
export function tenantProps(name: string, cpu = 8): SecureTenantProps {
  return {
    owners: [Subject.group(`${name}-leads`)],
    developers: [Subject.group(`${name}-developers`), Subject.user('ada@example.com')],
    budget: TenantBudget.of({ cpu: Cpu.units(cpu), memory: Size.gibibytes(2 * cpu), pods: 40 }),
    registries: ['registry.example.com/app/'],
  };
}

/** A shop that sells to the internet and shares its front with a blog, which is cordoned and excepted from a rule. */
export function shopAndBlog(app: SecureApp): void {
  const shop = new SecureTenant(app, 'shop', {
    ...tenantProps('shop'),
    team: 'shop',
    environment: 'production',
    costCenter: 'cc-4711',
    contact: 'shop@example.com',
    hostnames: ['shop.example.com'],
    deletionProtection: true,
  });
  const front = web(shop.addNamespace('web', { sandbox: 'gvisor', nodes: DedicatedNodes.pool('shop') }), 'front', 4);
  const data = web(shop.addNamespace('data'), 'db');
  const blog = new SecureTenant(app, 'blog', {
    ...tenantProps('blog', 4),
    team: 'editors',
    environment: 'production',
    podSecurity: PodSecurityLevel.BASELINE,
    exemptions: [Exemption.of({ rule: 'tenancy-pod-security-level', reason: 'The editor needs a fixed user id until it is rebuilt', owner: 'editors', expires: '2026-03-20' })],
    cordoned: true,
  });
  const site = web(blog.addNamespace('web'), 'site');
  front.connections.allowTo(data, Port.tcp(8080));
  front.connections.allowToInternet(Port.tcp(443));
  front.connections.offerTo('blog', Port.tcp(8080));
  site.connections.allowTo(front, Port.tcp(8080));
}

/** Beside them a tenant that is as it should be, one that needs more than it has, and one that nothing holds. */
export function fiveTenants(app: SecureApp): void {
  shopAndBlog(app);
  const payments = new SecureTenant(app, 'payments', { ...tenantProps('payments'), viewers: [Subject.group('auditors')], team: 'payments', environment: 'production', dataClassification: 'confidential' });
  web(payments.addNamespace('ledger'), 'ledger', 3);
  payments.addNamespace('vault', { adopt: true, name: 'vault' });
  const search = new SecureTenant(app, 'search', { ...tenantProps('search', 2), team: 'discovery', environment: 'staging' });
  web(search.addNamespace('index'), 'index', 12);
  const legacy = new Chart(app, 'legacy');
  const raw = (kind: string, apiVersion: string, name: string, rest: object = {}) => new ApiObject(legacy, name, { kind, apiVersion, metadata: { name, ...kind === 'Namespace' ? {} : { namespace: 'legacy' } }, ...rest });
  raw('Namespace', 'v1', 'legacy', { metadata: { name: 'legacy', labels: { 'cdk8s-bulwark/tenant': 'legacy', 'team': 'nobody-any-more' } } });
  raw('Pod', 'v1', 'monolith', { spec: { hostNetwork: true, containers: [{ name: 'main', image: 'monolith:latest' }] } });
  raw('RoleBinding', 'rbac.authorization.k8s.io/v1', 'everybody', { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'admin' }, subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'contractors' }] });
}

/** Everything that the app can hand over, of an app. */
export function viewOf(judged: Judged, input: Partial<PostureInput> = {}): PostureView {
  return postureOf({ ...judged, ...input });
}

/** The view of the five tenants, with benchmarks and pages beside it. */
export function sampleView(): PostureView {
  const judged = judgedApp(fiveTenants);
  return viewOf(judged, { benchmarks: benchmarksOf(judged.graph), pages: { network: 'network.html', access: 'access.html' } });
}

/** As many tenants as one likes, each like one of the five. */
export function largeView(count: number): PostureView {
  const view = sampleView();
  const renamed = (tenant: TenantPosture, index: number): TenantPosture => {
    const name = `tenant-${String(index).padStart(4, '0')}`;
    return { ...JSON.parse(JSON.stringify(tenant).replaceAll(`${tenant.name}-`, `${name}-`)), name };
  };
  return { ...view, tenants: Array.from({ length: count }, (_, index) => renamed(view.tenants[index % view.tenants.length], index)) };
}
