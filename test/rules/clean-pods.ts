import { KINDS, kindName } from '../../src/manifest';

/** The version that each kind which makes pods is written in. */
const API_VERSIONS: { [group: string]: string } = { '': 'v1', 'apps': 'apps/v1', 'batch': 'batch/v1' };

const RESOURCES = { requests: { 'cpu': '100m', 'memory': '128Mi', 'ephemeral-storage': '64Mi' }, limits: { 'memory': '128Mi', 'ephemeral-storage': '64Mi' } };

const SECURITY_CONTEXT = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
  runAsGroup: 65532,
  runAsNonRoot: true,
  runAsUser: 65532,
  seccompProfile: { type: 'RuntimeDefault' },
};

function container(name: string): any {
  return { name, image: `registry.example.com/shop/${name}:1.4.2@sha256:${'0'.repeat(64)}`, imagePullPolicy: 'Always', resources: RESOURCES, securityContext: SECURITY_CONTEXT };
}

const PROBE = { httpGet: { path: '/', port: 8080 } };

/** A pod spec that no rule over single objects objects to, with a container in every list. */
export const CLEAN_POD_SPEC: any = {
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  hostUsers: false,
  serviceAccountName: 'web',
  priorityClassName: 'tenant',
  securityContext: { fsGroup: 65532, fsGroupChangePolicy: 'OnRootMismatch', runAsGroup: 65532, runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
  initContainers: [container('prepare')],
  containers: [{
    ...container('web'),
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    readinessProbe: PROBE,
    livenessProbe: { httpGet: { path: '/live', port: 8080 } },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  }],
  ephemeralContainers: [{ name: 'debug', image: container('debug').image, imagePullPolicy: 'Always', securityContext: SECURITY_CONTEXT }],
  volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }],
};

const LABELS = { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'web' };

/** Fields of the outer object that its kind needs. */
const OUTER_SPEC: { [kind: string]: any } = {
  'Pod': {},
  'PodTemplate': {},
  'ReplicationController': { replicas: 2, selector: LABELS },
  'apps/Deployment': { replicas: 2, selector: { matchLabels: LABELS } },
  'apps/ReplicaSet': { replicas: 2, selector: { matchLabels: LABELS } },
  'apps/StatefulSet': { replicas: 2, serviceName: 'web', selector: { matchLabels: LABELS } },
  'apps/DaemonSet': { selector: { matchLabels: LABELS } },
  'batch/Job': { activeDeadlineSeconds: 3600, ttlSecondsAfterFinished: 86400 },
  'batch/CronJob': { schedule: '0 3 * * *', concurrencyPolicy: 'Forbid', successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1, startingDeadlineSeconds: 300 },
};

/** The kinds that a controller makes, with the kind of that controller. */
const OWNERS: { [kind: string]: any } = {
  'Pod': { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  'ReplicationController': { apiVersion: 'apps.openshift.io/v1', kind: 'DeploymentConfig' },
  'apps/ReplicaSet': { apiVersion: 'apps/v1', kind: 'Deployment' },
};

/** A clean object of a kind that makes pods, around a pod spec and annotations of the pods. */
export function workloadOf(kindText: string, podSpec: any = CLEAN_POD_SPEC, podAnnotations?: any): any {
  const { group, kind, podSpec: path } = KINDS.find((known) => kindName(known.group, known.kind) === kindText)!;
  const restartPolicy = group === 'batch' ? { restartPolicy: 'Never' } : {};
  const owner = OWNERS[kindText] && { ownerReferences: [{ ...OWNERS[kindText], name: 'web', uid: '5e1a0f5e-0000-4000-8000-000000000000', controller: true }] };
  const metadata = { name: 'web', namespace: 'shop-web', labels: LABELS, ...owner };
  const podMetadata = { labels: LABELS, ...podAnnotations ? { annotations: podAnnotations } : {} };
  if (kind === 'Pod') {
    return { apiVersion: 'v1', kind, metadata: { ...metadata, ...podMetadata }, spec: podSpec };
  }
  let inner: any = { metadata: podMetadata, spec: { ...restartPolicy, ...podSpec } };
  if (kind === 'PodTemplate') {
    return { apiVersion: 'v1', kind, metadata, template: inner };
  }
  if (kind === 'CronJob') {
    inner = { spec: { activeDeadlineSeconds: 3600, template: inner } };
  }
  const key = path![kind === 'CronJob' ? 1 : path!.length - 2];
  return { apiVersion: API_VERSIONS[group], kind, metadata, spec: { ...OUTER_SPEC[kindText], [key]: inner } };
}
