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
export function relaysAmong({ workloads }: Topology, { connections, bundles }: WorkloadConnections): Relay[] {
  const from = new Map<Workload, Set<string>>();
  const to = new Map<Workload, Set<string>>();
  const note = (tenants: Map<Workload, Set<string>>, workload: Workload, others: Iterable<string>) => {
    if (workload.namespace.tenant === undefined) {
      const known = tenants.get(workload) ?? new Set();
      tenants.set(workload, known);
      for (const tenant of others) {
        known.add(tenant);
      }
    }
  };
  for (const { source, destination } of connections) {
    note(from, destination, tenantsOf([source]));
    note(to, source, tenantsOf([destination]));
  }
  for (const { sources, destinations } of bundles) {
    const [sourceTenants, destinationTenants] = [tenantsOf(sources), tenantsOf(destinations)];
    destinations.forEach((destination) => note(from, destination, sourceTenants));
    sources.forEach((source) => note(to, source, destinationTenants));
  }
  return workloads.map((workload) => ({ workload, from: sorted(from.get(workload)), to: sorted(to.get(workload)) }))
    .filter((relay) => relay.from.some((tenant) => relay.to.some((other) => other !== tenant)));
}

function tenantsOf(workloads: readonly Workload[]): Set<string> {
  return new Set(workloads.flatMap(({ namespace }) => namespace.tenant ?? []));
}

function sorted(tenants: ReadonlySet<string> = new Set()): string[] {
  return [...tenants].sort();
}
