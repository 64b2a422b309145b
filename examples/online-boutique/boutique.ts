import { Size } from 'cdk8s';
import { Cpu, EnvValue } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { BoutiqueService, CALLS, SERVICES } from './boutique-services';
import { Platform } from './platform';
import { probe } from './probes';
import { redisCart } from './redis-cart';
import { TelemetryCollector } from './telemetry-collector';
import { HardenedDeployment, Port, SecureTenant, Subject, TenantBudget, TenantNamespace } from '../../src';

const IMAGES = 'us-central1-docker.pkg.dev/google-samples/microservices-demo';
const RELEASE = 'v0.10.5';

/**
 * Online Boutique: eleven services in one namespace, and the database of the carts in another.
 *
 * @see https://github.com/GoogleCloudPlatform/microservices-demo
 */
export class Boutique extends SecureTenant {
  public readonly frontend: HardenedDeployment;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id, {
      owners: [Subject.group('boutique-leads')],
      developers: [Subject.group('boutique-developers')],
      budget: TenantBudget.of({ cpu: Cpu.units(6), memory: Size.gibibytes(10), storage: Size.gibibytes(10), pods: 50 }),
      registries: [],
    });
    const shop = this.addNamespace('shop', {
      registries: [IMAGES, 'docker.io/library/busybox'],
      budget: TenantBudget.of({ storage: Size.gibibytes(0) }),
    });
    const data = this.addNamespace('data', {
      registries: ['docker.io/library/redis'],
      storageClasses: ['standard'],
      developers: [],
      budget: TenantBudget.of({ cpu: Cpu.units(1), memory: Size.gibibytes(1), storage: Size.gibibytes(10), pods: 5 }),
    });

    const services = this.deployServices(shop, platform.collector);
    this.frontend = services.frontend;
    this.connectServices(services);
    this.connectCarts(services.cartservice, data);
    this.frontend.connections.allowFrom(platform.ingressController.workload, Port.tcp(8080));
    waitForFrontend(services.loadgenerator);
  }

  private deployServices(shop: TenantNamespace, collector: TelemetryCollector): { [name: string]: HardenedDeployment } {
    return Object.fromEntries(Object.entries(SERVICES).map(([name, service]) => {
      const deployment = deploy(shop, name, service, service.traces ? collector.address : undefined);
      if (service.traces) {
        deployment.connections.allowTo(collector.workload, TelemetryCollector.PORT);
      }
      return [name, deployment];
    }));
  }

  private connectServices(services: { [name: string]: HardenedDeployment }): void {
    for (const [caller, called] of Object.entries(CALLS)) {
      called.forEach((name) => services[caller].connections.allowTo(services[name], Port.tcp(SERVICES[name].port!)));
    }
  }

  private connectCarts(cartservice: HardenedDeployment, data: TenantNamespace): void {
    const redis = redisCart(data);
    cartservice.containers[0].env.addVariable('REDIS_ADDR', EnvValue.fromValue(redis.service!.addressOf()));
    cartservice.connections.allowTo(redis, Port.tcp(6379));
  }
}

function deploy(shop: TenantNamespace, name: string, service: BoutiqueService, collectorAddress?: string): HardenedDeployment {
  const { port, servicePort = port, protocol = 'grpc', replicas, cpu, memory, startsIn } = service;
  const deployment = new HardenedDeployment(shop, name, {
    image: `${IMAGES}/${name}:${RELEASE}`,
    port,
    replicas,
    cpu: { request: Cpu.millis(cpu[0]), limit: Cpu.millis(cpu[1]) },
    memory: { request: Size.mebibytes(memory[0]), limit: Size.mebibytes(memory[1]) },
    ephemeralStorage: { request: Size.mebibytes(128) },
    envVariables: variablesOf(name, service, collectorAddress),
  });
  if (port !== undefined && servicePort !== undefined) {
    deployment.addService({ ports: [{ port: servicePort, targetPort: port, name: protocol }] });
    probe(deployment, protocol, port, startsIn);
  }
  return deployment;
}

function variablesOf(name: string, { port, variables }: BoutiqueService, collectorAddress?: string): { [name: string]: EnvValue } {
  const texts: { [name: string]: string } = {
    ...port === undefined ? {} : { PORT: `${port}`, DISABLE_PROFILER: '1' },
    ...Object.fromEntries((CALLS[name] ?? []).map((called) => [SERVICES[called].address!, addressOf(called)])),
    ...collectorAddress === undefined ? {} : { ENABLE_TRACING: '1', COLLECTOR_SERVICE_ADDR: collectorAddress },
    ...variables,
  };
  return Object.fromEntries(Object.entries(texts).map(([variable, text]) => [variable, EnvValue.fromValue(text)]));
}

function addressOf(name: string): string {
  const { port, servicePort = port } = SERVICES[name];
  return `${name}:${servicePort}`;
}

function waitForFrontend(loadGenerator: HardenedDeployment): void {
  loadGenerator.addInitContainer({
    name: 'frontend-check',
    image: 'docker.io/library/busybox:1.37.0',
    command: ['sh', '-c', 'until wget -q -O /dev/null -T 5 http://frontend:80; do sleep 5; done'],
    resources: {
      cpu: { request: Cpu.millis(10) },
      memory: { request: Size.mebibytes(16), limit: Size.mebibytes(32) },
    },
    ephemeralStorage: { request: Size.mebibytes(64) },
  });
}
