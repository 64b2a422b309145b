import { hardenManifest } from '../../src/workload/hardening-guard';
import { breachesOfContainer, hardenPodSpec } from '../../src/workload/pod-hardening';

const OPTIONS = { minor: 36, userNamespaces: false, runAs: 65532, writablePaths: [{ path: '/tmp' }] };

const RESOURCES = { requests: { 'cpu': '1', 'memory': '1Gi', 'ephemeral-storage': '1Gi' }, limits: { memory: '1Gi' } };

const pod = (change: any = {}, container: any = {}): any => ({
  containers: [{ name: 'main', image: 'registry.example.com/web:1', resources: RESOURCES, ...container }],
  ...change,
});

const rulesOf = (podSpec: any, options: any = {}) => hardenPodSpec(podSpec, { ...OPTIONS, ...options }).breaches.map(({ rule }) => rule);
const pathsOf = (podSpec: any) => hardenPodSpec(podSpec, OPTIONS).breaches.map(({ path }) => path);
const inPod = (securityContext: any) => pod({ securityContext });
const inContainer = (securityContext: any) => pod({}, { securityContext });

describe('a weaker value is a breach of its rule', () => {
  test.each<[string, any]>([
    ['pod-host-network', pod({ hostNetwork: true })],
    ['pod-host-pid', pod({ hostPID: true })],
    ['pod-host-ipc', pod({ hostIPC: true })],
    ['pod-share-process-namespace', pod({ shareProcessNamespace: true })],
    ['pod-service-account-token', pod({ automountServiceAccountToken: true })],
    ['pod-service-account-token', pod({ volumes: [{ name: 'x', projected: { sources: [{ configMap: {} }, { serviceAccountToken: { path: 'x' } }] } }] })],
    ['pod-default-service-account', pod({ serviceAccount: 'default' })],
    ['pod-default-service-account', pod({ serviceAccountName: '' })],
    ['pod-capabilities-drop', inContainer({ capabilities: { drop: 'ALLOW' } })],
    ['image-tag', pod({ volumes: [{ name: 'x', image: { reference: 'registry.example.com/x' } }] })],
    ['pod-default-service-account', pod({ serviceAccountName: 'default' })],
    ['pod-service-links', pod({ enableServiceLinks: true })],
    ['pod-run-as-non-root', inPod({ runAsNonRoot: false })],
    ['pod-run-as-non-root', inContainer({ runAsNonRoot: false })],
    ['pod-run-as-user', inPod({ runAsUser: 0 })],
    ['pod-run-as-user', inContainer({ runAsUser: 0 })],
    ['pod-run-as-group', inPod({ runAsGroup: 0 })],
    ['pod-run-as-group', inPod({ fsGroup: 0 })],
    ['pod-run-as-group', inPod({ supplementalGroups: [7, 0] })],
    ['pod-run-as-group', inContainer({ runAsGroup: 0 })],
    ['pod-seccomp-unconfined', inPod({ seccompProfile: { type: 'Unconfined' } })],
    ['pod-seccomp-unconfined', inContainer({ seccompProfile: { type: 'Unconfined' } })],
    ['pod-apparmor-profile', inPod({ appArmorProfile: { type: 'Unconfined' } })],
    ['pod-apparmor-profile', inContainer({ appArmorProfile: { type: 'Unconfined' } })],
    ['pod-selinux-options', inPod({ seLinuxOptions: { type: 'spc_t' } })],
    ['pod-selinux-options', inContainer({ seLinuxOptions: { user: 'system_u' } })],
    ['pod-sysctls', inPod({ sysctls: [{ name: 'kernel.msgmax', value: '1' }] })],
    ['pod-windows-host-process', inPod({ windowsOptions: { hostProcess: true } })],
    ['pod-windows-host-process', inContainer({ windowsOptions: { hostProcess: true } })],
    ['pod-host-path', pod({ volumes: [{ name: 'x', hostPath: { path: '/x' } }] })],
    ['pod-volume-type', pod({ volumes: [{ name: 'x', nfs: { server: 'x', path: '/x' } }] })],
    ['pod-empty-dir-size', pod({ volumes: [{ name: 'x', emptyDir: { sizeLimit: '0' } }] })],
    ['pod-privileged', inContainer({ privileged: true })],
    ['pod-privilege-escalation', inContainer({ allowPrivilegeEscalation: true })],
    ['pod-capabilities-drop', inContainer({ capabilities: { drop: ['NET_RAW'] } })],
    ['pod-capabilities-drop', inContainer({ capabilities: { drop: ['all'] } })],
    ['pod-capabilities-add', inContainer({ capabilities: { add: ['CHOWN'] } })],
    ['pod-capabilities-add-baseline', inContainer({ capabilities: { add: ['NET_ADMIN'] } })],
    ['pod-read-only-root-file-system', inContainer({ readOnlyRootFilesystem: false })],
    ['pod-proc-mount', inContainer({ procMount: 'Unmasked' })],
    ['pod-host-port', pod({}, { ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 81 }] })],
    ['pod-host-probe', pod({}, { livenessProbe: { httpGet: { port: 80, host: '10.0.0.1' } } })],
    ['pod-host-probe', pod({}, { lifecycle: { preStop: { tcpSocket: { port: 80, host: '10.0.0.1' } } } })],
    ['pod-cpu-request', pod({}, { resources: { ...RESOURCES, requests: { ...RESOURCES.requests, cpu: undefined } } })],
    ['pod-cpu-request', pod({}, { resources: { ...RESOURCES, requests: { ...RESOURCES.requests, cpu: '0' } } })],
    ['pod-memory-limit', pod({}, { resources: { requests: RESOURCES.requests } })],
    ['pod-ephemeral-storage-request', pod({}, { resources: { ...RESOURCES, requests: { cpu: '1', memory: '1Gi' } } })],
    ['image-tag', pod({}, { image: 'registry.example.com/web' })],
    ['image-tag', pod({}, { image: 'registry.example.com/web:latest' })],
  ])('%s: %j', (rule, podSpec) => {
    expect(rulesOf(podSpec)).toEqual([rule]);
  });

  test('user namespaces are held to where the target has them only', () => {
    expect(rulesOf(pod({ hostUsers: true }), { userNamespaces: true })).toEqual(['pod-user-namespace']);
    expect(rulesOf(pod({ hostUsers: true }))).toEqual([]);
    expect(hardenPodSpec(pod(), { ...OPTIONS, userNamespaces: true }).podSpec.hostUsers).toBe(false);
    expect(hardenPodSpec(pod(), OPTIONS).podSpec.hostUsers).toBeUndefined();
  });

  test('a user namespace is not set beside a host namespace, since the API server refuses the pair', () => {
    expect(hardenPodSpec(pod({ hostNetwork: true }), { ...OPTIONS, userNamespaces: true }).podSpec.hostUsers).toBeUndefined();
  });

  test('the allow-list of registries matches on path boundaries', () => {
    expect(rulesOf(pod(), { registries: ['registry.example.com'] })).toEqual([]);
    expect(rulesOf(pod(), { registries: ['registry.example.com/we'] })).toEqual(['image-registry']);
    expect(rulesOf(pod(), { registries: [] })).toEqual(['image-registry']);
    const volume = { name: 'x', image: { reference: 'elsewhere.example.com/x:1' } };
    expect(rulesOf(pod({ volumes: [volume] }), { registries: ['registry.example.com'] })).toEqual(['image-registry']);
  });

  test('the path names the container list and the place in it', () => {
    const container = { ...pod().containers[0], securityContext: { privileged: true } };
    expect(pathsOf({ ...pod(), initContainers: [container] })).toEqual(['initContainers[0].securityContext.privileged']);
  });
});

describe('an equal or stricter value is kept', () => {
  test.each<[string, any]>([
    ['localhost seccomp profile', inPod({ seccompProfile: { type: 'Localhost', localhostProfile: 'strict.json' } })],
    ['further dropped capabilities', inContainer({ capabilities: { drop: ['ALL', 'NET_RAW'] } })],
    ['NET_BIND_SERVICE', inContainer({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } })],
    ['another user', inPod({ runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 })],
    ['safe sysctl', inPod({ sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '1' }] })],
    ['container_t', inPod({ seLinuxOptions: { type: 'container_t', level: 's0' } })],
    ['host port 0', pod({}, { ports: [{ containerPort: 80, hostPort: 0 }] })],
    ['bounded emptyDir', pod({ volumes: [{ name: 'x', emptyDir: { sizeLimit: '1Mi' } }] })],
    ['image volume', pod({ volumes: [{ name: 'x', image: { reference: 'registry.example.com/x:1' } }] })],
    ['token for others', pod({ volumes: [{ name: 'x', projected: { sources: [{ serviceAccountToken: { path: 'x', audience: 'sts.example.com' } }] } }] })],
    ['digest', pod({}, { image: `registry.example.com/web@sha256:${'a'.repeat(64)}` })],
  ])('%s', (_, podSpec) => {
    const hardened = hardenPodSpec(podSpec, { ...OPTIONS, writablePaths: [] });
    expect(hardened.breaches).toEqual([]);
    expect(hardened.podSpec).toMatchObject(podSpec);
  });

  test('a sysctl is safe from the minor version on in which the standard took it in', () => {
    const podSpec = inPod({ sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '1' }] });
    expect(rulesOf(podSpec, { minor: 31 })).toEqual(['pod-sysctls']);
  });
});

test('AppArmor is not switched off by annotation either', () => {
  const deployment = (profile: string) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    spec: { template: { metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/main': profile } }, spec: pod() } },
  });
  expect(hardenManifest(deployment('unconfined'), OPTIONS).breaches.map(({ rule }) => rule)).toEqual(['pod-apparmor-profile']);
  expect(hardenManifest(deployment('runtime/default'), OPTIONS).breaches).toEqual([]);
});

describe('what cannot be permitted', () => {
  test('refuses ephemeral containers in a manifest', () => {
    expect(rulesOf(pod({ ephemeralContainers: [{ name: 'debug', image: 'registry.example.com/debug:1' }] }))).toEqual([undefined]);
  });

  test('refuses requests above limits', () => {
    expect(rulesOf(pod({}, { resources: { ...RESOURCES, limits: { memory: '512Mi' } } }))).toEqual([undefined]);
  });

  test('refuses quantities that do not parse', () => {
    expect(pathsOf(pod({}, { resources: { ...RESOURCES, limits: { memory: '1Gi', cpu: '1x' } } }))).toEqual(['containers[0].resources.limits.cpu']);
  });

  test('refuses an image that is none', () => {
    expect(rulesOf(pod({}, { image: 'UPPER/case:1' }))).toEqual([undefined]);
  });
});

describe('hardening', () => {
  test('is idempotent and leaves its input alone', () => {
    const podSpec = pod({ volumes: [{ name: 'x' }, { name: 'y', emptyDir: {} }], initContainers: pod().containers });
    const before = structuredClone(podSpec);
    const once = hardenPodSpec(podSpec, OPTIONS).podSpec;
    expect(hardenPodSpec(once, OPTIONS).podSpec).toEqual(once);
    expect(podSpec).toEqual(before);
    expect(once.volumes.slice(0, 2)).toEqual([{ name: 'x', emptyDir: { sizeLimit: '1Gi' } }, { name: 'y', emptyDir: { sizeLimit: '1Gi' } }]);
  });

  test('reads nulls as absent, as the API server does', () => {
    const hardened = hardenPodSpec(pod({ securityContext: null, hostNetwork: null }, { securityContext: { privileged: null } }), OPTIONS);
    expect(hardened.breaches).toEqual([]);
    expect(hardened.podSpec.containers[0].securityContext.privileged).toBe(false);
  });

  test('leaves privilege escalation open beside an exempted privileged container, since the API server refuses the pair', () => {
    const { podSpec } = hardenPodSpec(inContainer({ privileged: true }), OPTIONS);
    expect(podSpec.containers[0].securityContext).not.toHaveProperty('allowPrivilegeEscalation');
  });

  test('takes a limit for the missing request, as the API server does', () => {
    const { podSpec, breaches } = hardenPodSpec(pod({}, { resources: { requests: {}, limits: { 'cpu': '1', 'memory': '1Gi', 'ephemeral-storage': '1Gi' } } }), OPTIONS);
    expect(breaches).toEqual([]);
    expect(podSpec.containers[0].resources.requests).toEqual({ 'cpu': '1', 'memory': '1Gi', 'ephemeral-storage': '1Gi' });
  });

  test('asks containers for no resource that the pod has for all of them', () => {
    expect(rulesOf({ ...pod({}, { resources: undefined }), resources: RESOURCES })).toEqual([]);
  });

  test('sets no field on Windows pods that the API server refuses there', () => {
    const { podSpec } = hardenPodSpec(pod({ os: { name: 'windows' } }), { ...OPTIONS, writablePaths: [] });
    expect(podSpec.securityContext).toEqual({ runAsNonRoot: true });
    expect(podSpec.containers[0].securityContext).toEqual({ runAsNonRoot: true });
  });

  test('lets containers inherit the seccomp profile of the pod', () => {
    const profile = { type: 'Localhost', localhostProfile: 'strict.json' };
    expect(hardenPodSpec(inPod({ seccompProfile: profile }), OPTIONS).podSpec.containers[0].securityContext.seccompProfile).toEqual(profile);
  });

  test('judges a container alone as it does within its pod', () => {
    const container = { ...pod().containers[0], securityContext: { privileged: true }, image: 'web' };
    const alone = breachesOfContainer(container, 'containers[0]', { securityContext: {} }, OPTIONS);
    expect(alone).toEqual(hardenPodSpec({ containers: [container] }, OPTIONS).breaches);
  });
});

describe('writable paths', () => {
  test('get volumes of their own even where names would be the same', () => {
    const { podSpec } = hardenPodSpec(pod(), { ...OPTIONS, writablePaths: [{ path: '/a/b' }, { path: '/a-b' }, { path: '/run', inMemory: true }] });
    expect(podSpec.volumes).toEqual([
      { name: 'a-b-of-main', emptyDir: { sizeLimit: '64Mi' } },
      { name: 'a-b-of-main-2', emptyDir: { sizeLimit: '64Mi' } },
      { name: 'run-of-main', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
    ]);
  });

  test('leave a path alone at which something is mounted', () => {
    const mounted = pod({ volumes: [{ name: 'x', emptyDir: { sizeLimit: '1Mi' } }] }, { volumeMounts: [{ name: 'x', mountPath: '/tmp/' }] });
    expect(hardenPodSpec(mounted, OPTIONS).podSpec.volumes).toHaveLength(1);
  });

  test('are not needed where the root file system is writable', () => {
    expect(hardenPodSpec(inContainer({ readOnlyRootFilesystem: false }), OPTIONS).podSpec.volumes).toBeUndefined();
  });
});
