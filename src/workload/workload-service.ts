import { ApiObject, ApiObjectMetadata, JsonPatch, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { Mistake, describeWithoutPath, pathOf, refuse, refuseAll } from '../errors';
import { DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';
import { IConnectable, IConnectionEndpoint, IPeer, PeerBinding, PeerContext, Port } from '../network';

/** A port of a Service. */
export interface WorkloadServicePort {
  /** The port of the Service, 1 to 65535. */
  readonly port: number;
  /**
   * The port of the pods that it leads to; a container must declare it.
   *
   * @default - the same as `port`
   */
  readonly targetPort?: number;
  /**
   * Its name, required where a Service has several ports.
   *
   * @default - the name that the container gives its port, else protocol and number such as `tcp-8080` where there are several
   */
  readonly name?: string;
  /**
   * Its protocol.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: kplus.Protocol;
  /**
   * The application protocol, such as `kubernetes.io/h2c` or `https`.
   *
   * @default - not said
   */
  readonly appProtocol?: string;
}

/** How pods are reached through a Service. */
export interface WorkloadServiceProps {
  /**
   * The name of the Service. A DNS-1123 label.
   *
   * @default - the workload's name
   */
  readonly name?: string;
  /**
   * Its ports.
   *
   * @default - those that the workload's containers declare
   */
  readonly ports?: WorkloadServicePort[];
  /**
   * Whether it has no address of its own and DNS answers with those of the pods.
   *
   * @default false
   */
  readonly headless?: boolean;
  /**
   * Preference for close endpoints, such as `PreferSameZone`. Kubernetes 1.30 and newer.
   *
   * @default - none
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
   */
  readonly trafficDistribution?: string;
  /**
   * Whether pods are in DNS before they are ready.
   *
   * @default false
   */
  readonly publishNotReadyAddresses?: boolean;
  /**
   * Labels and annotations of the Service.
   *
   * @default - the labels that select the pods
   */
  readonly metadata?: ApiObjectMetadata;
}

/** What a Service of a workload needs of it. */
export interface IServedWorkload extends IConnectable, IConnectionEndpoint {
  /** The labels that every object of the workload carries. */
  readonly labels: { [key: string]: string };
}

/** A Service beside the workload that it leads to. */
export interface AttachedServiceProps extends WorkloadServiceProps {
  /** The workload whose pods are reached. */
  readonly workload: IServedWorkload;
}

/**
 * A Service of type ClusterIP in front of the pods of a hardened workload. Node ports, load balancers and external
 * addresses have no prop here: what opens it to the outside is written as a JSON patch, for whoever reviews it to see.
 * The budget of its tenant has to permit it, and a connection has to let the traffic through to the pods.
 *
 * As a peer of a connection its port is resolved to the port of the pods. Refused with an error: a name that another
 * Service of the workload has.
 */
export class WorkloadService extends Construct implements IPeer {
  /** The name of the Service, by which DNS knows it. */
  public readonly name: string;
  private readonly apiObject: ApiObject;
  private readonly workload: IServedWorkload;
  private readonly asked?: WorkloadServicePort[];

  constructor(scope: Construct, id: string, props: AttachedServiceProps) {
    super(scope, id);
    this.workload = props.workload;
    this.asked = props.ports && [...props.ports];
    this.name = props.name ?? props.workload.endpointName;
    refuseTakenServiceName(this, this.workload, this.name);
    refuseAll([...metadataMistakes(this, props.metadata), ...mistakesIn(this, this.name, this.asked ?? [])]);
    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        ...props.metadata,
        name: this.name,
        namespace: props.workload.namespaceName,
        labels: { ...props.metadata?.labels, ...props.workload.labels },
      },
      spec: Lazy.any({ produce: () => this.renderSpec(props) }),
    });
    servicesOf(this.workload).set(this.name, this);
    this.node.addValidation({ validate: () => this.portMistakes().map(describeWithoutPath) });
  }

  /** Its DNS name: `name.namespace`, or the name alone where the namespace is unknown. */
  public get dnsName(): string {
    const { namespaceName } = this.workload;
    return namespaceName === undefined ? this.name : `${this.name}.${namespaceName}`;
  }

  /** The ports as they are rendered: those that were asked for, or those that the containers declare. */
  public get ports(): WorkloadServicePort[] {
    const declared = this.workload.declaredPorts;
    const ports: readonly WorkloadServicePort[] = this.asked ?? declared.map(({ number, name, protocol }) => ({ port: number, name, protocol }));
    const rendered = ports.map((port) => {
      const protocol = port.protocol ?? kplus.Protocol.TCP;
      const targetPort = port.targetPort ?? port.port;
      const ofContainer = declared.find((other) => other.number === targetPort && other.protocol === protocol)?.name;
      const fallback = ports.length > 1 ? `${protocol.toLowerCase()}-${port.port}` : undefined;
      return { ...port, protocol, targetPort, name: port.name ?? ofContainer ?? fallback, fallback };
    });
    const isTaken = (name: string | undefined) => rendered.filter((other) => other.name === name).length > 1;
    return rendered.map(({ fallback, ...port }, index) => ({ ...port, name: ports[index].name ?? (isTaken(port.name) ? fallback : port.name) }));
  }

  /**
   * Where clients find it: its DNS name and a port, such as `web.shop-web:80`.
   *
   * Refused with an error: a port that it has not, and no port where it has none or several.
   *
   * @param port a port of the Service; the only one by default
   */
  public addressOf(port?: number): string {
    const ports = [...new Set(this.ports.map((known) => known.port))];
    const [only] = ports.length === 1 ? ports : [];
    const found = port === undefined ? only : ports.find((known) => known === port);
    if (found === undefined) {
      refuse({
        where: this,
        field: 'port',
        ...port === undefined ? { problem: 'is not said, and is not clear without it' } : { problem: `is not a port of the Service ${this.name}`, given: port },
        allowed: `The ports of the Service are ${ports.join(', ') || 'none yet'}`,
        fix: 'Name a port of the Service',
      });
    }
    return `${this.dnsName}:${found}`;
  }

  /**
   * Takes the pods behind the Service as a peer of a connection. Refused with an error: a port that the Service has not.
   *
   * @param context what the connection asks for; its port is one of the Service
   */
  public bindPeer(context: PeerContext): PeerBinding {
    const { port: asked } = context;
    const found = this.ports.find(({ port, name, protocol }) => asked.name === undefined
      ? port === asked.number && asked.endNumber === undefined && protocol === asked.protocol
      : name === asked.name && protocol === (asked.protocol ?? protocol));
    if (!found) {
      const allowed = `The ports of the Service are ${this.ports.map(({ protocol, port, name }) => `${protocol} ${port}${name ? ` '${name}'` : ''}`).join(', ') || 'none yet'}`;
      refuse({ where: context.scope, field: 'port', problem: `is not a port of the Service ${this.name}`, given: asked.toString(), allowed, fix: 'Name a port of the Service, or connect to the workload itself' });
    }
    const port = { TCP: Port.tcp, UDP: Port.udp, SCTP: Port.sctp }[found.protocol!](found.targetPort!);
    return { ...this.workload.bindPeer({ ...context, port }), port };
  }

  /**
   * Changes the rendered manifest, its type and addresses too: what is patched is not judged here.
   *
   * @param operations RFC 6902 operations, such as `JsonPatch.add('/spec/sessionAffinity', 'ClientIP')`
   */
  public addJsonPatch(...operations: JsonPatch[]): void {
    this.apiObject.addJsonPatch(...operations);
  }

  private renderSpec(props: AttachedServiceProps): any {
    return {
      type: 'ClusterIP',
      clusterIP: props.headless ? 'None' : undefined,
      publishNotReadyAddresses: props.publishNotReadyAddresses,
      trafficDistribution: props.trafficDistribution,
      selector: this.workload.podLabels,
      ports: this.ports,
    };
  }

  /** A port that leads nowhere is known only when all containers are there. */
  private portMistakes(): Mistake[] {
    const declared = this.workload.declaredPorts;
    const names = declared.map(({ number, protocol }) => `${protocol} ${number}`);
    if (this.ports.length === 0) {
      return [{ where: this, field: 'ports', problem: 'are none', allowed: 'A Service has at least one port', fix: 'Give the workload a port, or the Service ports' }];
    }
    return this.ports.filter(({ protocol, targetPort }) => !names.includes(`${protocol} ${targetPort}`)).map(({ targetPort, protocol }) => ({
      where: this,
      field: 'ports',
      problem: 'lead to a port that no container declares',
      given: `${protocol} ${targetPort}`,
      allowed: `Declared ports are ${names.join(', ') || 'none'}`,
      fix: 'Declare the port on the container that listens on it, or set targetPort',
    }));
  }
}

const SERVICES = new WeakMap<IServedWorkload, Map<string, WorkloadService>>();

/** The Services of a workload by name. */
function servicesOf(workload: IServedWorkload): Map<string, WorkloadService> {
  const services = SERVICES.get(workload) ?? new Map<string, WorkloadService>();
  SERVICES.set(workload, services);
  return services;
}

/** Refuses the name of another Service of the same workload: both would be one object in the cluster. */
export function refuseTakenServiceName(where: IConstruct, workload: IServedWorkload, name: string): void {
  const holder = servicesOf(workload).get(name);
  if (holder) {
    refuse({
      where,
      field: 'name',
      problem: `is the name of another Service of ${pathOf(workload)}, ${pathOf(holder)}`,
      given: name,
      allowed: 'Every Service of a workload has a name of its own',
      fix: 'Pass another name, or use the Service that is there',
    });
  }
}

function mistakesIn(where: Construct, name: string, ports: readonly WorkloadServicePort[]): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!isDnsLabel(name)) {
    mistakes.push({ where, field: 'name', problem: 'is not a DNS-1123 label', given: name, allowed: DNS_LABEL_ALLOWED, fix: 'Pass a valid name' });
  }
  ports.forEach((port, index) => {
    for (const field of ['port', 'targetPort'] as const) {
      const number = port[field];
      if (number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= 65535)) {
        mistakes.push({ where, field: `ports[${index}].${field}`, problem: 'is out of range', given: number, allowed: 'A whole number from 1 to 65535 is allowed', fix: 'Correct the port' });
      }
    }
    if (port.name !== undefined && !isDnsLabel(port.name)) {
      mistakes.push({ where, field: `ports[${index}].name`, problem: 'is not a DNS-1123 label', given: port.name, allowed: DNS_LABEL_ALLOWED, fix: 'Pass a valid name' });
    }
  });
  return mistakes;
}

/** Both follow from the workload, and would be lost. */
function metadataMistakes(where: Construct, metadata: ApiObjectMetadata | undefined): Mistake[] {
  return (['name', 'namespace'] as const).filter((field) => metadata?.[field] !== undefined).map((field) => ({
    where,
    field: `metadata.${field}`,
    problem: 'cannot be set here',
    given: metadata![field],
    allowed: 'The name prop names the Service, and it is in the namespace of its workload',
    fix: field === 'name' ? 'Set name' : 'Leave it out',
  }));
}
