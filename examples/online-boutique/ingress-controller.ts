import { ApiObject, JsonPatch, Lazy, Size } from 'cdk8s';
import { ConfigMap, Cpu, Probe, Volume } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Exemption, HardenedDeployment, Peer, Port } from '../../src';

/**
 * Traefik with the routes of the platform. It reads them from a file rather than from the API, so that it needs no token,
 * sees nobody's Secrets, and no tenant can take the host name of another. Until it is given certificates it makes its own.
 */
export class IngressController extends Construct {
  public readonly workload: HardenedDeployment;
  private readonly services: { [host: string]: string } = {};

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.workload = new HardenedDeployment(this, id, {
      image: 'docker.io/library/traefik:v3.5.3',
      args: [
        '--global.checknewversion=false',
        '--global.sendanonymoususage=false',
        '--ping=true',
        '--entrypoints.web.address=:8000',
        '--entrypoints.web.http.redirections.entrypoint.to=:443',
        '--entrypoints.websecure.address=:8443',
        '--entrypoints.websecure.http.tls=true',
        `--providers.file.filename=${ROUTES_PATH}/${ROUTES_FILE}`,
      ],
      ports: [{ name: 'web', number: 8000 }, { name: 'websecure', number: 8443 }],
      volumeMounts: [{ path: ROUTES_PATH, volume: this.routes(), readOnly: true }],
      readiness: Probe.fromHttpGet('/ping', { port: 8080 }),
      liveness: Probe.fromHttpGet('/ping', { port: 8080, failureThreshold: 6 }),
      cpu: { request: Cpu.millis(200) },
      memory: { request: Size.mebibytes(128), limit: Size.mebibytes(256) },
      ephemeralStorage: { request: Size.mebibytes(128) },
    });
    this.expose();
  }

  /** Leads a host name to the Service of a workload, and offers the connection to its tenant. */
  public publish(host: string, tenantName: string, workload: HardenedDeployment): void {
    this.services[host] = `http://${workload.name}.${workload.namespaceName}`;
    workload.declaredPorts.forEach(({ number }) => this.workload.connections.offerTo(tenantName, Port.tcp(number)));
  }

  /** `Local` keeps the addresses of clients, by which the policy tells the internet from the inside. */
  private expose(): void {
    const service = this.workload.addService({ ports: [{ name: 'web', port: 80, targetPort: 8000 }, { name: 'websecure', port: 443, targetPort: 8443 }] });
    service.addJsonPatch(JsonPatch.replace('/spec/type', 'LoadBalancer'), JsonPatch.add('/spec/externalTrafficPolicy', 'Local'));
    Exemption.of({
      rule: 'exposure-load-balancer-sources',
      reason: 'The shop and the blog are for everybody',
      owner: 'platform-leads',
      expires: '2030-12-31',
    }).applyTo(service);
    this.workload.connections.allowFrom(Peer.internet(), Port.named('web'));
    this.workload.connections.allowFrom(Peer.internet(), Port.named('websecure'));
  }

  private routes(): Volume {
    const name = 'traefik-routes';
    new ApiObject(this, 'routes', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name },
      data: { [ROUTES_FILE]: Lazy.any({ produce: () => JSON.stringify(this.routing(), undefined, 2) }) },
    });
    return Volume.fromConfigMap(this, 'routes-volume', ConfigMap.fromConfigMapName(this, 'routes-reference', name), { name });
  }

  private routing(): object {
    const hosts = Object.keys(this.services).sort();
    const byHost = (describe: (host: string) => object) => Object.fromEntries(hosts.map((host) => [host.replace(/\./g, '-'), describe(host)]));
    return {
      http: {
        routers: byHost((host) => ({ rule: `Host(\`${host}\`)`, entryPoints: ['websecure'], service: host.replace(/\./g, '-') })),
        services: byHost((host) => ({ loadBalancer: { servers: [{ url: this.services[host] }] } })),
      },
    };
  }
}

const ROUTES_PATH = '/etc/traefik/routes';
const ROUTES_FILE = 'routes.yaml';
