import { Topology, Workload } from './topology';
import { WorkloadConnections } from './workload-connections';

/** A workload outside every tenant that some tenants reach, and that reaches others: what it passes on no policy sees. */
export interface Relay {
  readonly workload: Workload;
  /** The tenants that reach it, sorted. */
  readonly from: readonly string[];
  /** The tenants that it reaches, sorted. */
  readonly to: readonly string[];
}

/** The workloads by which one tenant may reach another with one stop between. */
export function relaysAmong({ workloads }: Topology, connections: WorkloadConnections): Relay[] {
  const from = new Map<Workload, Set<string>>();
  const to = new Map<Workload, Set<string>>();
  const note = (tenants: Map<Workload, Set<string>>, workload: Workload, others: () => Iterable<string>) => {
    if (workload.namespace.tenant === undefined) {
      const known = tenants.get(workload) ?? new Set();
      tenants.set(workload, known);
      for (const tenant of others()) {
        known.add(tenant);
      }
    }
  };
  for (const { source, destination } of connections.connections) {
    note(from, destination, () => byTenant([source]).keys());
    note(to, source, () => byTenant([destination]).keys());
  }
  for (const { sources, destinations } of connections.bundles) {
    const [sourcesOf, destinationsOf] = [byTenant(sources), byTenant(destinations)];
    for (const destination of destinations) {
      note(from, destination, () => tenantsOf(sourcesOf, (source) => connections.isBundled(source, destination)));
    }
    for (const source of sources) {
      note(to, source, () => tenantsOf(destinationsOf, (destination) => connections.isBundled(source, destination)));
    }
  }
  return workloads.map((workload) => ({ workload, from: sorted(from.get(workload)), to: sorted(to.get(workload)) }))
    .filter((relay) => relay.from.some((tenant) => relay.to.some((other) => other !== tenant)));
}

function byTenant(workloads: readonly Workload[]): Map<string, Workload[]> {
  const tenants = new Map<string, Workload[]>();
  for (const workload of workloads) {
    const { tenant } = workload.namespace;
    if (tenant !== undefined) {
      const own = tenants.get(tenant) ?? [];
      tenants.set(tenant, own);
      own.push(workload);
    }
  }
  return tenants;
}

/** The tenants of which some workload is meant. */
function tenantsOf(tenants: ReadonlyMap<string, readonly Workload[]>, isMeant: (workload: Workload) => boolean): string[] {
  return [...tenants].filter(([, workloads]) => workloads.some(isMeant)).map(([tenant]) => tenant);
}

function sorted(tenants: ReadonlySet<string> = new Set()): string[] {
  return [...tenants].sort();
}
