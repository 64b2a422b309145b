import { ApiObject, Size } from 'cdk8s';
import { Cpu, HorizontalPodAutoscaler, Metric, MetricTarget } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { STAFF } from './cluster';
import { sized } from './sizes';
import {
  ClusterPolicyKind, DedicatedNodes, HardenedDeployment, HardenedStatefulSet, Peer, PodSecurityLevel, Port, SecureTenant, SecureTenantProps, Subject,
  TenantBudget, TenantNamespace,
} from '../../src';

const IMAGES = 'registry.example.com/payments';
const HOST = 'pay.example.com';
const CARD_SCHEMES = Peer.cidr('192.0.2.0/24');
const NO_STORAGE = { storage: Size.gibibytes(0), claims: 0 };

/** Moves money, and is kept furthest from the others: by nodes, by a sandbox, by a firewall and by policies of the cluster. */
const PAYMENTS: SecureTenantProps = {
  owners: [STAFF.group('payments-leads')],
  developers: [STAFF.group('payments-developers')],
  viewers: [STAFF.group('auditors')],
  // The pipeline lives in a namespace of the platform, so that nobody of the tenant can borrow its identity.
  deployers: [Subject.serviceAccount('delivery', 'payments-pipeline')],

  team: 'payments',
  department: 'finance',
  environment: 'production',
  costCenter: 'cc-4711',
  dataClassification: 'restricted',
  contact: 'payments-oncall@example.com',

  registries: [IMAGES],
  hostnames: [HOST],
  ingressClasses: ['nginx'],
  storageClasses: ['encrypted-ssd'],
  priorityClasses: ['money-moving'],
  podSecurity: PodSecurityLevel.RESTRICTED,
  // What is admitted changes when this line does, not when the cluster is upgraded.
  podSecurityVersion: 'v1.36',

  // Nobody else's pods run on these nodes, and what breaks out of a container meets a second kernel there.
  nodes: DedicatedNodes.pool('payments'),
  sandbox: 'gvisor',
  sandboxOverhead: { cpu: Cpu.millis(100), memory: Size.mebibytes(64) },
  // The firewall of the VPC lets this group, and no other, out to the card schemes.
  securityGroups: ['sg-0a1b2c3d4e5f60718'],
  // Holds even where somebody comes to add a NetworkPolicy that opens everything.
  clusterPolicy: { kind: ClusterPolicyKind.CLUSTER_NETWORK_POLICY, priority: 10 },
  deletionProtection: true,

  budget: TenantBudget.of({
    cpu: Cpu.units(16),
    cpuLimit: Cpu.units(32),
    memory: Size.gibibytes(64),
    ephemeralStorage: Size.gibibytes(50),
    ephemeralStorageLimit: Size.gibibytes(200),
    storage: Size.gibibytes(200),
    storageClasses: { 'encrypted-ssd': { storage: Size.gibibytes(200), claims: 5 } },
    pods: 60,
    services: 10,
    persistentVolumeClaims: 5,
    secrets: 50,
    configMaps: 50,
    replicationControllers: 0,
    // Half of the tenant's pods may push others off their nodes, never all of it.
    priorities: { 'money-moving': { pods: 30, cpu: Cpu.units(8), cpuLimit: Cpu.units(16), memory: Size.gibibytes(32) } },
  }),
  limits: {
    cpuRequest: Cpu.millis(100),
    // The budget bounds the limits of CPU too, so that every container needs one.
    cpuLimit: Cpu.millis(500),
    memoryRequest: Size.mebibytes(256),
    memoryLimit: Size.mebibytes(512),
    ephemeralStorageRequest: Size.mebibytes(128),
    ephemeralStorageLimit: Size.gibibytes(1),
    bounds: {
      min: { cpu: Cpu.millis(10), memory: Size.mebibytes(16), ephemeralStorage: Size.mebibytes(16) },
      max: { cpu: Cpu.units(4), memory: Size.gibibytes(8), ephemeralStorage: Size.gibibytes(4) },
      // Nobody asks for a tenth of what they use, at the cost of their neighbours.
      maxLimitRequestRatio: { cpu: 5, memory: 2, ephemeralStorage: 8 },
    },
    podBounds: { max: { cpu: Cpu.units(6), memory: Size.gibibytes(12) } },
    claimBounds: { minStorage: Size.gibibytes(1), maxStorage: Size.gibibytes(100) },
  },
};

/** Takes payments at `pay.example.com` and for those tenants that it agreed with, and keeps the books. */
export class Payments extends SecureTenant {
  /** What takes payments. */
  public readonly gateway: HardenedDeployment;

  constructor(scope: Construct, id: string) {
    super(scope, id, PAYMENTS);
    const api = this.addNamespace('api', {
      // The ledger gets what this leaves: all of the storage, and a part of what may push others off.
      budget: TenantBudget.of({
        storage: Size.gibibytes(0),
        storageClasses: { 'encrypted-ssd': NO_STORAGE },
        persistentVolumeClaims: 0,
        priorities: { 'money-moving': { pods: 24, cpu: Cpu.units(6), cpuLimit: Cpu.units(12), memory: Size.gibibytes(24) } },
      }),
    });
    const ledger = this.addNamespace('ledger', {
      // Only those who lead may change the books, and no name on the internet leads to them.
      developers: [],
      hostnames: [],
      ingressClasses: [],
      registries: [`${IMAGES}/postgres`],
    });

    this.gateway = takePayments(api);
    publish(api);
    this.gateway.connections.allowFromIngressController(Port.tcp(8443));
    this.gateway.connections.allowFromMonitoring(Port.tcp(9090));
    this.gateway.connections.allowTo(keepBooks(ledger), Port.tcp(5432));
    this.gateway.connections.allowTo(CARD_SCHEMES, Port.tcp(443));
  }
}

/** Two pods at night, ten before Christmas: all ten have to fit into the budget, or synth fails. */
function takePayments(api: TenantNamespace): HardenedDeployment {
  const gateway = new HardenedDeployment(api, 'gateway', {
    image: `${IMAGES}/gateway:3.8.1`,
    port: 8443,
    ports: [{ name: 'metrics', number: 9090 }],
    priorityClassName: 'money-moving',
    ...sized(250, 512),
  });
  new HorizontalPodAutoscaler(api, 'gateway-scaler', {
    metadata: { name: 'gateway' },
    target: gateway,
    minReplicas: 2,
    maxReplicas: 10,
    metrics: [Metric.resourceCpu(MetricTarget.averageUtilization(70))],
  });
  gateway.addService({ ports: [{ port: 443, targetPort: 8443 }] });
  return gateway;
}

function publish(api: TenantNamespace): void {
  new ApiObject(api, 'public', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'public', annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'HTTPS' } },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: [HOST], secretName: 'pay-tls' }],
      rules: [{ host: HOST, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'gateway', port: { number: 443 } } } }] } }],
    },
  });
}

function keepBooks(ledger: TenantNamespace): HardenedStatefulSet {
  return new HardenedStatefulSet(ledger, 'books', {
    image: `${IMAGES}/postgres:17.6`,
    port: 5432,
    priorityClassName: 'money-moving',
    volumeClaimTemplates: [{ name: 'data', mountPath: '/var/lib/postgresql/data', size: Size.gibibytes(50), storageClassName: 'encrypted-ssd' }],
    ...sized(500, 2048),
  });
}
