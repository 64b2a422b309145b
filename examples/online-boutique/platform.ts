import { Size } from 'cdk8s';
import { Cpu, ServiceType } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { IngressController } from './ingress-controller';
import { TelemetryCollector } from './telemetry-collector';
import { HardenedDeployment, SecureTenant, Subject, TenantBudget } from '../../src';

/** What the tenants share: the way in from outside, and the place that their traces go to. */
export class Platform extends SecureTenant {
  public readonly ingressController: IngressController;
  public readonly collector: TelemetryCollector;

  constructor(scope: Construct, id: string) {
    super(scope, id, {
      owners: [Subject.group('platform-leads')],
      developers: [Subject.group('platform-developers')],
      budget: TenantBudget.of({ cpu: Cpu.units(4), memory: Size.gibibytes(8), pods: 20, loadBalancers: 1, nodePorts: 2 }),
      registries: [],
    });
    const ingress = this.addNamespace('ingress', { registries: ['docker.io/library/traefik'], serviceTypes: [ServiceType.LOAD_BALANCER] });
    const monitoring = this.addNamespace('monitoring', {
      registries: ['docker.io/otel'],
      budget: TenantBudget.of({ loadBalancers: 0, nodePorts: 0 }),
    });
    this.ingressController = new IngressController(ingress, 'traefik');
    this.collector = new TelemetryCollector(monitoring, 'collector');
  }

  /** Gives a host name to a workload of a tenant, which in its turn allows the connection. */
  public publish(host: string, tenant: SecureTenant, workload: HardenedDeployment): void {
    this.ingressController.publish(host, tenant.tenantName, workload);
  }

  /** Takes the traces of a tenant whose workloads allow the connection. */
  public collectTracesOf(tenant: SecureTenant): void {
    this.collector.workload.connections.offerTo(tenant.tenantName, TelemetryCollector.PORT);
  }
}
