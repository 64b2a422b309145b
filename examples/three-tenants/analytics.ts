import { ApiObject, Cron, Duration, Size } from 'cdk8s';
import { Cpu, HorizontalPodAutoscaler, Metric, MetricTarget, Node, NodeTaintQuery, TaintEffect } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { GPU, STAFF } from './cluster';
import { sized } from './sizes';
import {
  Exemption, FlowDistinguisher, HardenedCronJob, HardenedJob, HardenedStatefulSet, JobDeadline, PodSecurityLevel, Port, SecureTenant,
  SecureTenantProps, TenantBackend, TenantBudget, TenantNamespace, TenantRole,
} from '../../src';

const IMAGES = 'registry.example.com/analytics';

/** Trains models on GPUs in jobs that need much and can wait, and makes namespaces of its own for experiments. */
const ANALYTICS: SecureTenantProps = {
  // The tenant is older than this app, and its namespaces are called by this name.
  name: 'insights',
  owners: [STAFF.group('analytics-leads')],
  developers: [STAFF.group('data-scientists')],
  team: 'analytics',
  costCenter: 'cc-0815',

  registries: [IMAGES],
  storageClasses: ['encrypted-ssd', 'encrypted-hdd'],
  priorityClasses: ['batch'],
  runtimeClasses: ['nvidia'],
  // Nodes with GPUs keep everybody off who does not tolerate this.
  tolerations: [{ key: GPU, value: 'present', effect: TaintEffect.NO_SCHEDULE }],
  // Custom resources that the roles do not know; what would void the isolation is refused here too.
  roleRules: [
    { roles: [TenantRole.DEVELOPER], apiGroups: ['kubeflow.org'], resources: ['pytorchjobs'], verbs: ['create', 'delete', 'get', 'list', 'watch'] },
    { roles: [TenantRole.DEVELOPER], apiGroups: ['resource.k8s.io'], resources: ['resourceclaims', 'resourceclaimtemplates'], verbs: ['create', 'delete'] },
  ],
  // A sweep that makes a thousand jobs waits in queues of its own, and nobody else's kubectl does.
  apiFairness: {
    shares: 10,
    lendablePercent: 80,
    borrowingLimitPercent: 100,
    queues: 32,
    handSize: 4,
    queueLengthLimit: 100,
    distinguisher: FlowDistinguisher.NAMESPACE,
    matchingPrecedence: 6000,
  },
  // Owners make up to four namespaces more, for experiments. Capsule holds these to the tenant.
  backend: TenantBackend.capsule({ maxNamespaces: 8, sharedBudget: true, labelNamespaces: true, ownerClusterRole: 'experiment-owner' }),

  budget: TenantBudget.of({
    cpu: Cpu.units(48),
    memory: Size.gibibytes(192),
    ephemeralStorage: Size.gibibytes(500),
    storage: Size.tebibytes(6),
    storageClasses: { 'encrypted-ssd': { storage: Size.tebibytes(1), claims: 20 }, 'encrypted-hdd': { storage: Size.tebibytes(5) } },
    pods: 300,
    extendedResources: { [GPU]: 6 },
    deviceClasses: { 'video-decoder': 2 },
    objects: { 'jobs.batch': 200, 'pytorchjobs.kubeflow.org': 50, 'ingresses.networking.k8s.io': 0 },
    others: { 'hugepages-2Mi': '8Gi' },
  }),
};

/** A feature store, training on GPUs, a lab for newcomers, and a namespace that was there before. */
export class Analytics extends SecureTenant {
  /** For a virtual cluster of the newcomers. */
  public readonly lab: TenantNamespace;

  constructor(scope: Construct, id: string) {
    super(scope, id, ANALYTICS);
    // A list of a namespace replaces that of its tenant: no GPUs, and nothing that leads to them.
    const features = this.addNamespace('features', { tolerations: [], runtimeClasses: [] });
    const training = this.addNamespace('training', {
      labels: { 'kueue.x-k8s.io/managed': 'true' },
      annotations: { 'example.com/runbook': 'https://wiki.example.com/training' },
    });
    this.lab = this.addNamespace('lab', {
      roleRules: [],
      budget: TenantBudget.of({ cpu: Cpu.units(4), memory: Size.gibibytes(8), pods: 40, extendedResources: { [GPU]: 0 } }),
    });
    const spark = this.addNamespace('spark', {
      // It stays what it is called, and stays when this app goes.
      name: 'spark',
      adopt: true,
      podSecurity: PodSecurityLevel.BASELINE,
      exemptions: [Exemption.of({
        rule: 'tenancy-pod-security-level',
        reason: 'Jobs that were here before run as root, and are moved off it one by one',
        owner: 'analytics-leads',
        expires: '2030-12-31',
      })],
    });

    const store = keepFeatures(features);
    train(training).connections.allowTo(store, Port.tcp(6379));
    refresh(spark).connections.allowTo(store, Port.tcp(6379));
    claimDecoder(training);
  }
}

function keepFeatures(features: TenantNamespace): HardenedStatefulSet {
  const store = new HardenedStatefulSet(features, 'feature-store', {
    image: `${IMAGES}/valkey:8.1.4`,
    port: 6379,
    volumeClaimTemplates: [{ name: 'data', mountPath: '/data', size: Size.gibibytes(20), storageClassName: 'encrypted-ssd' }],
    ...sized(500, 4096),
  });
  // Each pod has a claim: the budget has to hold all eight, and 160 GiB of the class.
  new HorizontalPodAutoscaler(features, 'feature-store-scaler', {
    metadata: { name: 'feature-store' },
    target: store,
    minReplicas: 2,
    maxReplicas: 8,
    metrics: [Metric.resourceCpu(MetricTarget.averageUtilization(60))],
  });
  return store;
}

/** Every night on two GPUs, in the runtime that brings their drivers. */
function train(training: TenantNamespace): HardenedCronJob {
  const job = new HardenedCronJob(training, 'nightly-training', {
    image: `${IMAGES}/trainer:2026.10.2`,
    schedule: Cron.schedule({ hour: '1', minute: '30' }),
    timeZone: 'Etc/UTC',
    deadline: JobDeadline.after(Duration.hours(5)),
    priorityClassName: 'batch',
    runtimeClassName: 'nvidia',
    extendedResources: { [GPU]: '2' },
    ...sized(4000, 16384),
  });
  job.scheduling.tolerate(Node.tainted(NodeTaintQuery.is(GPU, 'present', { effect: TaintEffect.NO_SCHEDULE })));
  return job;
}

function refresh(spark: TenantNamespace): HardenedJob {
  return new HardenedJob(spark, 'backfill', {
    image: `${IMAGES}/spark:4.0.1`,
    deadline: JobDeadline.after(Duration.hours(12)),
    parallelism: 4,
    completions: 4,
    priorityClassName: 'batch',
    ...sized(2000, 8192),
  });
}

function claimDecoder(training: TenantNamespace): void {
  new ApiObject(training, 'decoder', {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaim',
    metadata: { name: 'decoder' },
    spec: { devices: { requests: [{ name: 'decoder', exactly: { deviceClassName: 'video-decoder', allocationMode: 'ExactCount', count: 1 } }] } },
  });
}
