import { EdgeDraft } from './edge-drafts';
import { WayDraft, laterWays } from './later-ways';
import { NetworkView, UndeclaredWay, ViewEdge, ViewRelay } from './network-view';
import { PlaceOfRule, RuleTable } from './rule-table';
import { tenantMatrixOf } from './tenant-matrix';
import { ViewConnections } from './view-connections';
import { viewLinksOf } from './view-links';
import { compareCodeUnits } from '../../manifest';
import { NetworkProof } from '../../proof';

/** What a proof has to show, as plain data that does not depend on the order of the objects. */
export function networkViewOf(proof: NetworkProof): NetworkView {
  const table = new RuleTable();
  const { ends, edges, unlisted: unlistedEdges } = new ViewConnections(proof, table).all();
  const matrix = tenantMatrixOf(proof, { ends, edges });
  const ways = waysOf(proof, table);
  const sortedEnds = [...ends.values()].sort((one, other) => compareCodeUnits(one.id, other.id));
  const endPlaces = new Map(sortedEnds.map(({ id }, place) => [id, place]));
  const { rules, placeOf } = table.sorted();
  const undeclared = ways.map((way): UndeclaredWay => ({ ...way, egress: placeOf(way.egress), ingress: placeOf(way.ingress) }));
  return {
    tenants: tenantsOf(proof),
    ends: sortedEnds,
    rules,
    edges: edges.map((draft) => edgeOf(draft, endPlaces, placeOf)).sort((one, other) => one.source - other.source || one.target - other.target),
    matrix: matrix.cells,
    undeclared: undeclared.sort(compareWays),
    relays: relaysOf(proof, endPlaces),
    assumptions: proof.assumptions,
    links: viewLinksOf(ends, edges),
    ...unlistedEdges === 0 ? {} : { unlistedEdges },
    ...matrix.unlisted === 0 ? {} : { unlistedCells: matrix.unlisted },
  };
}

/** Ways between tenants, and those of namespaces and pods that no agreement can be about. */
function waysOf(proof: NetworkProof, table: RuleTable): WayDraft[] {
  const ways = proof.undeclared().map(({ passage: { egress, ingress }, together: traffic, sources, ...witnesses }): WayDraft => ({
    source: { tenant: egress.namespace.tenant!, witness: witnesses.sourceWitness },
    target: { tenant: ingress.namespace.tenant!, witness: witnesses.destinationWitness },
    traffic: `${traffic}`,
    egress: table.ofGrant(egress),
    ingress: table.ofGrant(ingress),
    sources,
  }));
  return [...ways, ...laterWays(proof).map((way) => ({ ...way, egress: table.once(way.egress), ingress: table.once(way.ingress) }))];
}

function tenantsOf({ topology }: NetworkProof): string[] {
  return [...new Set([...topology.namespaces.values()].flatMap(({ tenant }) => tenant ?? []))].sort(compareCodeUnits);
}

function edgeOf(
  { source, target, traffic, undeclared, egress, ingress }: EdgeDraft,
  ends: ReadonlyMap<string, number>,
  placeOf: PlaceOfRule,
): ViewEdge {
  const placesOf = (rules: EdgeDraft['egress']) => [...rules].map(placeOf).sort((one, other) => one - other);
  return {
    source: ends.get(source)!,
    target: ends.get(target)!,
    traffic: `${traffic}`,
    ...undeclared.isEmpty ? {} : { undeclared: `${undeclared}` },
    egress: placesOf(egress),
    ingress: placesOf(ingress),
  };
}

/** Workloads of one name are one relay. */
function relaysOf(proof: NetworkProof, places: ReadonlyMap<string, number>): ViewRelay[] {
  const relays = new Map<number, ViewRelay>();
  for (const { workload, from, to } of proof.relays()) {
    const end = places.get(workload.id)!;
    const known = relays.get(end);
    relays.set(end, { end, from: together(known?.from, from), to: together(known?.to, to) });
  }
  return [...relays.values()].sort((one, other) => one.end - other.end);
}

function together(one: readonly string[] = [], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort(compareCodeUnits);
}

function compareWays(one: UndeclaredWay, other: UndeclaredWay): number {
  return compareCodeUnits(one.source.tenant, other.source.tenant) || compareCodeUnits(one.target.tenant, other.target.tenant)
    || compareCodeUnits(one.source.witness, other.source.witness) || compareCodeUnits(one.target.witness, other.target.witness)
    || one.egress - other.egress || one.ingress - other.ingress;
}
