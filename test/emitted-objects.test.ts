import { mkdtempSync, readdirSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Cron, Duration, JsonPatch, Size, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  AppArmorProfileType, Clock, Cni, Exemption, HardenedCronJob, HardenedDaemonSet, HardenedDeployment, HardenedJob, HardenedStatefulSet, JobDeadline,
  Peer, PodSecurityLevel, Port, SecureApp, SecureTenant, SecurityAudit, Subject, TargetCluster, TenantBudget,
} from '../src';
import { MINIMAL, MINIMAL_CONTAINER } from './workload/minimal-workloads';

const BUDGET = TenantBudget.of({ cpu: kplus.Cpu.units(64), memory: Size.gibibytes(128), loadBalancers: 4, nodePorts: 4 });
const exempt = (rule: string) => Exemption.of({ rule, reason: 'test', owner: 'tests', expires: '2030-01-01' });

const TARGETS = {
  plain: TargetCluster.of(),
  rich: TargetCluster.of({
    cni: Cni.calico(),
    podCidrs: ['10.0.0.0/16', 'fd00:1::/48'],
    serviceCidrs: ['10.1.0.0/16'],
    nodeCidrs: ['10.2.0.0/16'],
    apiServerCidrs: ['10.2.0.1/32'],
    ingressController: { namespace: 'ingress-nginx', podLabels: { app: 'ingress' } },
    monitoring: { namespace: 'monitoring' },
    dns: { nodeLocalAddress: '169.254.20.10' },
    userNamespaces: true,
  }),
};

/** An app that uses what the library has, so that the API server's own code can judge what comes out of it. */
function build(name: keyof typeof TARGETS, outdir: string): SecureApp {
  const app = new SecureApp({ outdir: join(outdir, name), target: TARGETS[name], clock: Clock.fixed('2026-01-01'), summary: false });
  const shop = new SecureTenant(app, `${name}-shop`, {
    owners: [Subject.group('leads'), Subject.user('ada@example.com')],
    developers: [Subject.group('developers')],
    viewers: [Subject.serviceAccount('ci', 'viewer')],
    deployers: [Subject.serviceAccount('ci', 'deployer')],
    budget: BUDGET,
    registries: ['registry.example.com'],
    storageClasses: ['fast'],
    priorityClasses: ['important'],
    runtimeClasses: ['gvisor'],
    labels: { 'example.com/cost-centre': '42' },
    annotations: { 'example.com/contact': 'leads' },
  });
  const front = shop.addNamespace('front');
  const back = shop.addNamespace('back', { developers: [], limits: { memoryLimit: Size.mebibytes(512) } });
  const web = buildWeb(front);
  const db = new HardenedStatefulSet(back, 'db', {
    ...MINIMAL,
    port: 5432,
    replicas: 3,
    volumeClaimTemplates: [{ name: 'data', mountPath: '/data', size: Size.gibibytes(10), storageClassName: 'fast' }],
    writablePaths: [{ path: '/tmp', sizeLimit: Size.mebibytes(10) }, { path: '/run', inMemory: true }],
    maxUnavailable: kplus.PercentOrAbsolute.percent(50),
  });
  const agent = new HardenedDaemonSet(back, 'agent', {
    ...MINIMAL,
    ports: [{ number: 9000, name: 'metrics' }, { number: 9001, protocol: kplus.Protocol.UDP }, { number: 9002, protocol: kplus.Protocol.SCTP }],
    minReady: Duration.seconds(5),
  });
  agent.addService({ name: 'agent-metrics', publishNotReadyAddresses: true });
  const job = new HardenedJob(back, 'migrate', {
    ...MINIMAL,
    deadline: JobDeadline.after(Duration.hours(1)),
    ttlAfterFinished: Duration.days(1),
    restartPolicy: kplus.RestartPolicy.ON_FAILURE,
    parallelism: 2,
    completions: 4,
  });
  const nightly = new HardenedCronJob(back, 'nightly', { ...MINIMAL, schedule: Cron.daily(), deadline: JobDeadline.none(), timeZone: 'Etc/UTC' });
  web.connections.allowTo(db.service!, Port.tcp(5432));
  web.connections.allowTo(agent, Port.named('metrics'));
  web.connections.allowTo(agent, Port.udp(9001));
  web.connections.allowTo(agent, Port.sctp(9002));
  web.connections.allowToInternet(Port.tcp(443));
  web.connections.allowTo(Peer.cidr('203.0.113.0/24', { except: ['203.0.113.128/25'] }), Port.tcpRange(8000, 8100));
  job.connections.allowTo(db, Port.tcp(5432));
  nightly.connections.allowTo(shop, Port.tcp(8080));
  agent.connections.allowFrom(front, Port.tcp(9000));
  if (name === 'rich') {
    web.connections.allowFromIngressController(Port.tcp(8080));
    agent.connections.allowFromMonitoring(Port.tcp(9000));
    agent.connections.allowToApiServer();
  }
  buildExempted(app, name);
  return app;
}

function buildWeb(scope: ReturnType<SecureTenant['addNamespace']>): HardenedDeployment {
  const web = new HardenedDeployment(scope, 'web', {
    ...MINIMAL,
    port: 8080,
    component: 'frontend',
    containers: [MINIMAL_CONTAINER],
    initContainers: [{ ...MINIMAL_CONTAINER, name: 'wait' }, { ...MINIMAL_CONTAINER, name: 'proxy', restartPolicy: kplus.ContainerRestartPolicy.ALWAYS }],
    volumes: [kplus.Volume.fromEmptyDir(scope, 'cache', 'cache', { sizeLimit: Size.mebibytes(32) })],
    envVariables: { MODE: kplus.EnvValue.fromValue('on'), POD: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_NAME) },
    liveness: kplus.Probe.fromHttpGet('/healthz'),
    startup: kplus.Probe.fromTcpSocket({ port: 8080 }),
    lifecycle: { preStop: kplus.Handler.fromCommand(['sleep', '5']) },
    supplementalGroups: [1000],
    seccompProfile: { type: kplus.SeccompProfileType.LOCALHOST, localhostProfile: 'strict.json' },
    appArmorProfile: { type: AppArmorProfileType.RUNTIME_DEFAULT },
    priorityClassName: 'important',
    runtimeClassName: 'gvisor',
    nodeSelector: { 'kubernetes.io/arch': 'amd64' },
    extendedResources: { 'nvidia.com/gpu': '1' },
    imagePullSecrets: [kplus.Secret.fromSecretName(scope, 'pull', 'registry')],
    dns: { policy: kplus.DnsPolicy.CLUSTER_FIRST, options: [{ name: 'ndots', value: '2' }] },
    hostAliases: [{ ip: '127.0.0.1', hostnames: ['here.example.com'] }],
    topologySpread: [{ topology: kplus.Topology.ZONE, maxSkew: 2, required: true }],
    strategy: kplus.DeploymentStrategy.rollingUpdate({ maxSurge: kplus.PercentOrAbsolute.absolute(2) }),
  });
  web.addService({ trafficDistribution: 'PreferClose' });
  web.addService({ name: 'web-plain', ports: [{ port: 80, targetPort: 8080, appProtocol: 'http' }] });
  new kplus.HorizontalPodAutoscaler(scope, 'scaler', { metadata: { name: 'web' }, target: web, maxReplicas: 10, minReplicas: 2 });
  web.addJsonPatch(JsonPatch.add('/spec/template/spec/resources', { requests: { cpu: '2', memory: '1Gi' }, limits: { memory: '1Gi' } }));
  return web;
}

/** What is exempted is the user's to answer for, but it is still an object that the API server takes. */
function buildExempted(app: SecureApp, name: string): void {
  const system = new SecureTenant(app, `${name}-system`, {
    owners: [Subject.group('platform')],
    budget: BUDGET,
    registries: ['registry.example.com'],
    podSecurity: PodSecurityLevel.PRIVILEGED,
    exemptions: [exempt('tenancy-pod-security-level')],
  });
  exempt('rbac-becomes-cluster-admin').applyTo(system);
  const nodes = system.addNamespace('nodes');
  new HardenedDaemonSet(nodes, 'node-agent', {
    ...MINIMAL,
    hostNetwork: true,
    automountServiceAccountToken: true,
    volumes: [kplus.Volume.fromHostPath(nodes, 'logs', 'logs', { path: '/var/log' })],
    securityContext: { privileged: true, allowPrivilegeEscalation: true, ensureNonRoot: false, user: 0, readOnlyRootFilesystem: false },
    exemptions: [
      'pod-host-network', 'network-tenant-host-network', 'pod-service-account-token', 'pod-host-path', 'pod-privileged', 'pod-privilege-escalation', 'pod-run-as-non-root',
      'pod-run-as-user', 'pod-read-only-root-file-system', 'pod-sensitive-host-path',
    ].map(exempt),
  });
}

test('an app that uses everything is synthesized, for the API server to judge', () => {
  const outdir = process.env.BULWARK_EMIT ?? mkdtempSync(join(tmpdir(), 'bulwark-'));
  (Object.keys(TARGETS) as (keyof typeof TARGETS)[]).forEach((name) => build(name, outdir).synth());
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const objects = files.flatMap((file) => Yaml.load(join(outdir, file)));
  expect(new Set(objects.map(({ kind }) => kind))).toEqual(new Set([
    'CronJob', 'DaemonSet', 'Deployment', 'HorizontalPodAutoscaler', 'Job', 'LimitRange', 'Namespace', 'NetworkPolicy', 'PodDisruptionBudget',
    'ResourceQuota', 'Role', 'RoleBinding', 'Service', 'ServiceAccount', 'StatefulSet',
  ]));
  console.log(`emitted objects: ${objects.length}`);
});

test('the recommended rules find nothing in what the constructs make, apart from what the test exempts', () => {
  for (const name of Object.keys(TARGETS) as (keyof typeof TARGETS)[]) {
    const { findings } = SecurityAudit.of(build(name, mkdtempSync(join(tmpdir(), 'bulwark-'))));
    expect(findings.filter(({ exemption }) => !exemption)).toEqual([]);
  }
});

test('two synths write the same bytes', () => {
  const [one, other] = [1, 2].map(() => {
    const outdir = mkdtempSync(join(tmpdir(), 'bulwark-'));
    build('rich', outdir).synth();
    return readdirSync(join(outdir, 'rich')).map((file) => [file, readFileSync(join(outdir, 'rich', file), 'utf8')]);
  });
  expect(one).toEqual(other);
});
