import { Chart, Size } from 'cdk8s';
import { ApiResource, ClusterRole, ClusterRoleBinding, ConfigMap, Cpu, Probe, Volume } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Exemption, HardenedDeployment, Port } from '../../src';

/** An OpenTelemetry collector that knows from which pod a trace came. */
export class TelemetryCollector extends Construct {
  public static readonly PORT = Port.tcp(4317);
  public readonly workload: HardenedDeployment;
  /** The address that workloads send their traces to. */
  public readonly address: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const config = new ConfigMap(this, 'config', {
      metadata: { name: 'collector-config' },
      data: { 'collector.yaml': JSON.stringify(CONFIG, undefined, 2) },
    });
    this.workload = new HardenedDeployment(this, id, {
      image: 'docker.io/otel/opentelemetry-collector-contrib:0.139.0',
      args: ['--config=/etc/collector/collector.yaml'],
      port: 4317,
      volumeMounts: [{ path: '/etc/collector', volume: Volume.fromConfigMap(this, 'config-volume', config), readOnly: true }],
      readiness: Probe.fromHttpGet('/', { port: 13133 }),
      cpu: { request: Cpu.millis(200) },
      memory: { request: Size.mebibytes(256), limit: Size.mebibytes(512) },
      ephemeralStorage: { request: Size.mebibytes(128) },
      automountServiceAccountToken: true,
      exemptions: [Exemption.of({ ...READS_PODS, rule: 'pod-service-account-token' })],
    });
    this.address = this.workload.addService().addressOf();
    this.workload.connections.allowToApiServer();
  }

  /** Lets the collector look pods up in every namespace. What is not one tenant's belongs to a chart of the cluster. */
  public readPodsOf(cluster: Chart): void {
    const metadata = { name: 'telemetry-collector' };
    const role = new ClusterRole(cluster, 'collector-role', { metadata });
    role.allowRead(ApiResource.PODS, ApiResource.NAMESPACES, ApiResource.REPLICA_SETS);
    const binding = new ClusterRoleBinding(cluster, 'collector-role-binding', { metadata, role });
    binding.addSubjects(this.workload);
    Exemption.of({ ...READS_PODS, rule: 'rbac-tenant-cluster-binding' }).applyTo(binding);
    Exemption.of({ ...READS_PODS, rule: 'rbac-reaches-other-tenant' }).applyTo(binding);
  }
}

const READS_PODS = {
  reason: 'The k8sattributes processor watches pods to name the one that a trace came from',
  owner: 'platform-leads',
  expires: '2030-12-31',
};

const CONFIG = {
  receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } },
  processors: { k8sattributes: {} },
  exporters: { debug: {} },
  extensions: { health_check: { endpoint: '0.0.0.0:13133' } },
  service: {
    extensions: ['health_check'],
    pipelines: { traces: { receivers: ['otlp'], processors: ['k8sattributes'], exporters: ['debug'] } },
  },
};
