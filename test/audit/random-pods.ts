import * as fc from 'fast-check';
import { BASELINE_CAPABILITIES } from '../../src/rules/pod/added-capability';

/** Values that the level asks for or does not mind, and values that break it or look as if they did. Undefined leaves the field out. */
type Values = readonly [tame: readonly unknown[], wild: readonly unknown[]];

const PROFILES: Values = [
  [undefined, { type: 'RuntimeDefault' }, { type: 'Localhost', localhostProfile: 'web' }],
  [null, {}, { type: null }, { type: '' }, { type: 'Unconfined' }, { type: 'runtime/default' }, { type: 'localhost' }, { type: 'RuntimeDefault ' }],
];

const OF_EVERY_CONTEXT: { [field: string]: Values } = {
  runAsNonRoot: [[true, true, undefined], [false, null]],
  runAsUser: [[undefined, null, 1, 65532, -1, 4294967296], [0]],
  seccompProfile: PROFILES,
  appArmorProfile: PROFILES,
  seLinuxOptions: [
    [undefined, null, {}, { type: 'container_t' }, { type: 'container_kvm_t', level: 's0:c1,c2' }, { type: '', user: '', role: null }],
    [{ type: 'container_engine_t' }, { type: 'spc_t' }, { type: 'Container_t' }, { user: 'sysadm_u' }, { role: ' ' }, { type: 'container_init_t', role: 'r' }],
  ],
  windowsOptions: [[undefined, null, {}, { hostProcess: false }, { hostProcess: null, runAsUserName: 'ContainerUser' }], [{ hostProcess: true }]],
};

const OF_CONTAINERS: { [field: string]: Values } = {
  allowPrivilegeEscalation: [[false], [undefined, null, true]],
  privileged: [[undefined, null, false], [true]],
  procMount: [[undefined, null, 'Default'], ['Unmasked', 'default', '']],
};

const CAPABILITIES = [...BASELINE_CAPABILITIES, 'ALL', 'all', 'NET_RAW', 'SYS_ADMIN', 'CAP_CHOWN', 'net_bind_service', 'NET_BIND_SERVICE ', '', null];

const SYSCTLS: Values = [
  [
    'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_unprivileged_port_start',
    'net.ipv4.ip_local_reserved_ports',
  ],
  [
    'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem',
    'net.ipv4.tcp_notsent_lowat', 'net.ipv4.tcp_slow_start_after_idle', 'net/ipv4/tcp_rmem', 'kernel.msgmax', 'NET.IPV4.TCP_RMEM', '', null,
  ],
];

const HOST_PORTS: Values = [[undefined, null, 0], [80, 65535, -1]];

const HOSTS: Values = [[undefined, null, ''], ['localhost', '169.254.169.254', ' ']];

const ALLOWED_SOURCES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];
const OTHER_SOURCES = [
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'fc', 'flexVolume', 'flocker', 'gcePersistentDisk', 'gitRepo', 'glusterfs', 'hostPath',
  'iscsi', 'nfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume',
];

const ANNOTATIONS: Values = [
  [undefined, null, {}, { 'container.apparmor.security.beta.kubernetes.io/a': 'runtime/default' }, { 'container.apparmor.security.beta.kubernetes.io/': 'localhost/' },
    { 'container.apparmor.security.beta.kubernetes.io/b': null, 'example.com/note': 'unconfined' }, { 'container.apparmor.security.beta.kubernetes.io/zz': '' },
    { 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined', 'container.seccomp.security.alpha.kubernetes.io/a': 'unconfined' },
    { 'container.apparmor.security.beta.kubernetes.io': 'unconfined' }],
  [{ 'container.apparmor.security.beta.kubernetes.io/a': 'unconfined' }, { 'container.apparmor.security.beta.kubernetes.io/': 'x' },
    { 'container.apparmor.security.beta.kubernetes.io/b': 'runtime/default', 'container.apparmor.security.beta.kubernetes.io/a': 'localhost' },
    { 'container.apparmor.security.beta.kubernetes.io/not-there': 'Runtime/Default' }],
];

const OF_PODS: { [field: string]: Values } = {
  hostNetwork: [[undefined, null, false], [true]],
  hostPID: [[undefined, null, false], [true]],
  hostIPC: [[undefined, null, false], [true]],
  hostUsers: [[undefined, null, true, false], [false]],
  os: [[undefined, null, { name: 'linux' }, { name: 'windows' }], [{ name: 'Windows' }, { name: '' }, {}]],
};

/** What a pod is made of; the tamer, the rarer are values that break a check. */
class PodParts {
  constructor(private readonly tameness: number) {}

  public get pod(): fc.Arbitrary<any> {
    return fc.record({
      apiVersion: fc.constant('v1'),
      kind: fc.constant('Pod'),
      metadata: fc.record({ name: fc.constant('web'), annotations: this.one(ANNOTATIONS) }),
      spec: this.podSpec,
    });
  }

  private get podSpec(): fc.Arbitrary<any> {
    return fc.record({
      ...this.each(OF_PODS),
      securityContext: this.mostly(this.podContext, undefined, null, {}),
      volumes: this.sometimes(this.mostly(this.volume, null, {})),
      initContainers: this.sometimes(this.mostly(this.container, null)),
      containers: fc.array(this.mostly(this.container, null), { minLength: 1, maxLength: 2 }),
      ephemeralContainers: this.sometimes(this.mostly(this.container, null)),
    });
  }

  private get podContext(): fc.Arbitrary<any> {
    const sysctl = this.one(SYSCTLS).map((name) => ({ name, value: '1' }));
    return fc.record({ ...this.each(OF_EVERY_CONTEXT), sysctls: this.sometimes(this.mostly(sysctl, null)) });
  }

  private get containerContext(): fc.Arbitrary<any> {
    const capabilities = this.mostly(this.capabilities, undefined, null, {});
    return fc.record({ ...this.each(OF_EVERY_CONTEXT), ...this.each(OF_CONTAINERS), capabilities });
  }

  private get container(): fc.Arbitrary<any> {
    return fc.record({
      name: fc.constantFrom('a', 'b', 'c', '', 'ALL'),
      image: fc.constant('web:1'),
      securityContext: this.mostly(this.containerContext, undefined, null, {}),
      ports: this.sometimes(this.mostly(fc.record({ containerPort: fc.constantFrom(80, 8080), hostPort: this.one(HOST_PORTS) }), null)),
      livenessProbe: this.handler,
      readinessProbe: this.handler,
      startupProbe: this.handler,
      lifecycle: this.mostly(fc.record({ postStart: this.handler, preStop: this.handler }), undefined, null, {}),
    });
  }

  private get capabilities(): fc.Arbitrary<any> {
    const any = fc.array(fc.constantFrom(...CAPABILITIES), { maxLength: 3 });
    return fc.record({
      add: fc.oneof({ weight: this.tameness, arbitrary: fc.constantFrom(undefined, null, [], ['NET_BIND_SERVICE']) }, { weight: 1, arbitrary: any }),
      drop: fc.oneof(
        { weight: this.tameness, arbitrary: fc.constantFrom(['ALL'], ['NET_RAW', 'ALL']) },
        { weight: 1, arbitrary: any },
        { weight: 1, arbitrary: fc.constantFrom(undefined, null) },
      ),
    });
  }

  private get handler(): fc.Arbitrary<any> {
    const action = fc.record({ host: this.one(HOSTS), port: fc.constantFrom(80, 'http') });
    return fc.oneof(
      fc.constantFrom(undefined, null, {}, { exec: { command: ['true'] } }, { grpc: { port: 80 } }, { httpGet: null, tcpSocket: null }),
      fc.record({ httpGet: action }),
      fc.record({ tcpSocket: action }),
      fc.record({ httpGet: action, tcpSocket: action }),
    );
  }

  /** With up to two sources: the API server refuses two, but Pod Security looks before. */
  private get volume(): fc.Arbitrary<any> {
    const source = fc.oneof(
      { weight: this.tameness, arbitrary: fc.constantFrom(...ALLOWED_SOURCES) },
      { weight: 3, arbitrary: fc.constantFrom(...OTHER_SOURCES) },
      { weight: 3, arbitrary: fc.constant('hostPath') },
    );
    return fc.array(fc.tuple(source, fc.constantFrom({}, {}, null)), { maxLength: 2 }).map((chosen) => ({ name: 'data', ...Object.fromEntries(chosen) }));
  }

  private one([tame, wild]: Values): fc.Arbitrary<any> {
    return fc.oneof({ weight: this.tameness, arbitrary: fc.constantFrom(...tame) }, { weight: 1, arbitrary: fc.constantFrom(...wild) });
  }

  private each(fields: { [field: string]: Values }): { [field: string]: fc.Arbitrary<any> } {
    return Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, this.one(values)]));
  }

  private mostly(likely: fc.Arbitrary<any>, ...others: unknown[]): fc.Arbitrary<any> {
    return fc.oneof({ weight: this.tameness * 2, arbitrary: likely }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  }

  private sometimes(item: fc.Arbitrary<any>): fc.Arbitrary<any> {
    return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(undefined, null, []) }, { weight: 1, arbitrary: fc.array(item, { maxLength: 3 }) });
  }
}

/** Random pods: every field that a check of Pod Security reads, missing, null, usual, forbidden and odd. */
export const RANDOM_PODS: fc.Arbitrary<any> = fc.oneof(...[60, 20, 4].map((tameness) => new PodParts(tameness).pod));
