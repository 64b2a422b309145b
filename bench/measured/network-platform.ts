import { ApiObject, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { HardenedDeployment, Port, SecureTenant, Subject, TenantBudget, TenantNamespace } from '../../src';
import { auditedConstructs } from '../../src/audit';

const WORKLOADS_OF_A_TENANT = 10;
const CROSSING_EVERY = 10;
const PLATFORM = 'platform';
const PORT = Port.tcp(8080);
const COLLECTOR_PORT = Port.tcp(4317);

/** The same network as the manifests of tenants have, of constructs: with budgets, roles and all that hardened workloads bring. */
export function buildTenantNetwork(app: Construct, count: number): void {
  const shared = namespaceOf(app, PLATFORM);
  const ingress = workload(shared, 'ingress', 8080);
  const collector = workload(shared, 'collector', 4317);
  let before: HardenedDeployment | undefined;
  for (let index = 0; index < count; index++) {
    const name = `team-${String(index).padStart(4, '0')}`;
    const namespace = namespaceOf(app, name);
    const workloads = Array.from({ length: WORKLOADS_OF_A_TENANT }, (_, position) => workload(namespace, `service-${position}`, 8080));
    workloads.slice(1).forEach((next, position) => workloads[position].connections.allowTo(next, PORT));
    const [first, last] = [workloads[0], workloads.at(-1)!];
    agree(ingress, PLATFORM, first, name, PORT);
    agree(last, name, collector, PLATFORM, COLLECTOR_PORT);
    if (before && index % CROSSING_EVERY === 1) {
      agree(before, `team-${String(index - 1).padStart(4, '0')}`, first, name, PORT);
    }
    before = last;
  }
}

/** What an app holds, as the audit hands it to the proof. */
export function networkObjects(app: Construct): readonly any[] {
  return auditedConstructs(app.node.findAll().filter(ApiObject.isApiObject).map((apiObject) => ({ apiObject, manifest: apiObject.toJson() })));
}

function namespaceOf(app: Construct, name: string): TenantNamespace {
  return new SecureTenant(app, name, {
    owners: [Subject.group(`${name}-leads`)],
    budget: TenantBudget.of({ cpu: Cpu.units(16), memory: Size.gibibytes(32) }),
    registries: ['registry.example.com'],
  }).addNamespace('apps');
}

function workload(scope: Construct, name: string, port: number): HardenedDeployment {
  return new HardenedDeployment(scope, name, {
    image: `registry.example.com/shop/${name}:1.4.2`,
    port,
    cpu: { request: Cpu.millis(100) },
    memory: { request: Size.mebibytes(64), limit: Size.mebibytes(64) },
    ephemeralStorage: { request: Size.mebibytes(64) },
  });
}

function agree(client: HardenedDeployment, clientTenant: string, server: HardenedDeployment, serverTenant: string, port: Port): void {
  server.connections.offerTo(clientTenant, port);
  client.connections.offerTo(serverTenant, port);
  client.connections.allowTo(server, port);
}
