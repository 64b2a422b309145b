/** A field of an object and the value that it is given; list items by their place. */
export interface ProbeField {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** An object that is to be refused. It differs from an admitted one in one field. */
export interface Probe {
  /** The resource that it is created as. */
  readonly resource: 'pods' | 'services' | 'persistentvolumeclaims';
  readonly field: ProbeField;
  /** The field of an admitted object that has to give way first, because the API server takes the two together only. */
  readonly after?: ProbeField;
  /** What a refusal has to name to count, as a pattern of the shell; any refusal does where only one field differs from what is admitted. */
  readonly names?: string;
}

/** Stands for the image of the pod that is tried, which depends on the registries of the namespace. */
export const IMAGE = '@IMAGE@';

const RESOURCES = { 'cpu': '10m', 'memory': '16Mi', 'ephemeral-storage': '16Mi' };

/** A pod that every level of Pod Security, quota and limit admits, and that would do nothing. */
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'tenancy-probe', labels: { 'app.kubernetes.io/name': 'tenancy-probe' } },
  spec: {
    automountServiceAccountToken: false,
    restartPolicy: 'Never',
    securityContext: { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{
      name: 'probe',
      image: IMAGE,
      imagePullPolicy: 'Always',
      resources: { requests: RESOURCES, limits: RESOURCES },
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    }],
    volumes: [{ name: 'scratch', emptyDir: { sizeLimit: '1Mi' } }],
  },
};

/** A Service that is reached from within the cluster only. */
const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'tenancy-probe' },
  spec: { type: 'ClusterIP', selector: { 'app.kubernetes.io/name': 'tenancy-probe' }, ports: [{ name: 'http', port: 80 }] },
};

/** A claim of a little storage of the default class. */
const CLAIM = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'tenancy-probe' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Mi' } } },
};

/** What is to be admitted, by its resource: whatever refuses one of these says nothing of the field that is tried. */
export const ADMITTED: { readonly [resource in Probe['resource']]: object } = { pods: POD, services: SERVICE, persistentvolumeclaims: CLAIM };

const inContainer = (value: unknown, ...path: string[]): ProbeField => ({ path: ['spec', 'containers', 0, ...path], value });
const pod = (field: ProbeField): Probe => ({ resource: 'pods', field });
const ofPod = (value: unknown, ...path: (string | number)[]): Probe => pod({ path: ['spec', ...path], value });

const ESCALATION = inContainer(true, 'securityContext', 'allowPrivilegeEscalation');

/** What each benchmark tries. */
export const PROBES = {
  capabilities: [pod(inContainer(['SETPCAP'], 'securityContext', 'capabilities', 'add'))],
  root: [ofPod(false, 'securityContext', 'runAsNonRoot')],
  // The API server takes privileged containers only if they may escalate.
  privileged: [{ resource: 'pods', field: inContainer(true, 'securityContext', 'privileged'), after: ESCALATION, names: '*[Pp]rivileged[!A-Za-z]*' }],
  escalation: [pod(ESCALATION)],
  hostPath: [ofPod({ name: 'scratch', hostPath: { path: '/' } }, 'volumes', 0)],
  hostNetwork: [ofPod(true, 'hostNetwork'), pod(inContainer([{ containerPort: 8086, hostPort: 8086 }], 'ports'))],
  hostPid: [ofPod(true, 'hostPID')],
  hostIpc: [ofPod(true, 'hostIPC')],
  pullPolicy: [pod(inContainer('Never', 'imagePullPolicy'))],
  nodePort: [{ resource: 'services', field: { path: ['spec', 'type'], value: 'NodePort' } }],
  directVolume: [ofPod({ name: 'scratch', nfs: { server: 'nfs.invalid', path: '/' } }, 'volumes', 0)],
  existingVolume: [{ resource: 'persistentvolumeclaims', field: { path: ['spec', 'volumeName'], value: 'tenancy-probe' } }],
} satisfies { readonly [name: string]: readonly Probe[] };

/** What the probe is compared with: the admitted object, or that with the field that has to give way. */
export function baseOf({ resource, after }: Probe): any {
  return after ? withField(ADMITTED[resource], after) : ADMITTED[resource];
}

/** The object that is tried. */
export function triedBy(probe: Probe): any {
  return withField(baseOf(probe), probe.field);
}

/** The field that is tried, as text: `spec.hostPID: true`. */
export function describeProbe({ field: { path, value } }: Probe): string {
  const keys = path.map((key, index) => typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${key}`).join('');
  return `${keys}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function withField(object: object, { path, value }: ProbeField): any {
  const copy = JSON.parse(JSON.stringify(object));
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  parent[path[path.length - 1]] = value;
  return copy;
}
