import { liesWithin, resolvePort } from './declared-port';
import { IConnectionEndpoint } from './endpoint';
import { Port } from './port';
import { AgreedPorts } from '../boundary';

/** The ports that a workload offers to other tenants. */
export class TenantOffers {
  private readonly ports = new Map<string, Port[]>();
  private readonly servers = new Map<string, Set<IConnectionEndpoint>>();

  constructor(private readonly endpoint: IConnectionEndpoint) {}

  /** Offers a port to a tenant. */
  public add(tenantName: string, port: Port): void {
    const ports = this.ports.get(tenantName) ?? [];
    this.ports.set(tenantName, ports);
    ports.push(port);
  }

  /** Notes who is reached by a connection with a tenant: it declares the names that offers to that tenant may carry. */
  public noteServer(tenantName: string, server: IConnectionEndpoint): void {
    this.servers.set(tenantName, (this.servers.get(tenantName) ?? new Set()).add(server));
  }

  /** Whether a resolved port of the workload that is reached was offered to a tenant. */
  public has(tenantName: string, port: Port, server: IConnectionEndpoint): boolean {
    return (this.ports.get(tenantName) ?? []).some((offer) => {
      const offered = resolvePort(offer, server);
      return offered !== undefined && liesWithin(port, offered);
    });
  }

  /** All that is offered, as numbers: a name means what the workload itself declares, or whoever of the tenant is reached. */
  public agreedPorts(): AgreedPorts[] {
    return [...this.ports].flatMap(([tenantName, ports]) => ports.flatMap((port) => this.numbered(tenantName, port))
      .map((port) => agreedPorts(tenantName, port)));
  }

  private numbered(tenantName: string, port: Port): Port[] {
    const servers = [this.endpoint, ...this.servers.get(tenantName) ?? []];
    return port.name === undefined ? [port] : servers.flatMap((server) => resolvePort(port, server) ?? []);
  }
}

/** A resolved port, as the annotation of a policy says it. */
export function agreedPorts(tenantName: string, { protocol, number, endNumber }: Port, way?: 'to' | 'from'): AgreedPorts {
  return { tenantName, ...way === undefined ? {} : { way }, protocol: protocol!, first: number!, last: endNumber ?? number! };
}
