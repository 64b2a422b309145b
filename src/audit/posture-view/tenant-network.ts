import { ConnectionPosture, NetworkPosture, OutsidePosture } from './posture-view';
import { Tenant, grouped, sortedTexts } from './tenants';
import { Cidr, compareCodeUnits } from '../../manifest';
import { Addresses, Grant, NetworkProof, OutsideTraffic, UndeclaredReach, addressesOf, containsAll, describeRule, overlap } from '../../proof';
import { TargetCluster } from '../../target';
import { TenantCell } from '../network-view/network-view';
import { describeOutside } from '../network-view/outside-ends';
import { tenantMatrixOf } from '../network-view/tenant-matrix';

/** What is not public unicast, by the registries of special-purpose addresses; of IPv6 no more than 2000::/3 is. */
const SPECIAL = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24',
  '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20',
];

/** What policies let through at the bounds of each tenant. Everything that concerns all of them is asked once. */
export class TenantNetworks {
  /** What lets everybody in or out of a namespace, by its name. */
  public readonly open: ReadonlyMap<string, readonly Grant[]>;
  private readonly cells: ReadonlyMap<string, readonly TenantCell[]>;
  private readonly undeclared: ReadonlyMap<string, readonly UndeclaredReach[]>;
  private readonly later: ReadonlyMap<string, readonly Grant[]>;
  private readonly routed: ReadonlyMap<string, readonly string[]>;
  private readonly publicAddresses: readonly Addresses[];
  private readonly told = new Map<OutsideTraffic, OutsideText>();

  constructor(private readonly proof: NetworkProof, target: TargetCluster) {
    const matrix = tenantMatrixOf(proof, { ends: new Map(), edges: [] });
    this.cells = byEach(matrix.cells, ({ from, to }) => [from, to]);
    this.undeclared = byEach(proof.undeclared(), ({ passage }) => [passage.egress.namespace.tenant!, passage.ingress.namespace.tenant!]);
    this.later = grouped(proof.unknownWays(), ({ namespace }) => namespace.tenant!);
    this.open = grouped(proof.tenants.unknown.filter(isOpen), ({ namespace }) => namespace.name);
    this.routed = new Map([...grouped(proof.entries(), ({ workload }) => workload.namespace.tenant ?? '')]
      .map(([tenant, entries]) => [tenant, sortedTexts(entries.map(({ workload }) => workload.id))]));
    this.publicAddresses = publicAddressesOf(target);
  }

  /** What policies let through at the bounds of a tenant. */
  public of(tenant: Tenant): NetworkPosture {
    const outside = this.outsideOf(tenant);
    return {
      agreed: this.cellsOf(tenant, 'declared'),
      undeclared: this.undeclaredOf(tenant),
      later: sortedTexts([
        ...(this.later.get(tenant.name) ?? []).map(({ rule, peer }) => `${describeRule(rule!, peer?.path)} is about namespaces that nobody has made yet`),
        ...this.workloadsOf(tenant).filter(({ hostNetwork }) => hostNetwork).map(({ id }) => `${id} is in the network of its node, where no policy holds it`),
      ]),
      outside: outside.map(({ isPublic, ...posture }) => posture),
      internet: outside.some(({ direction, isPublic }) => direction === 'out' && isPublic),
      routed: this.routed.get(tenant.name) ?? [],
    };
  }

  private workloadsOf({ namespaceNames }: Tenant) {
    return namespaceNames.flatMap((name) => this.proof.topology.namespaces.get(name)?.workloads ?? []);
  }

  private cellsOf({ name }: Tenant, side: 'declared' | 'undeclared'): ConnectionPosture[] {
    return (this.cells.get(name) ?? []).flatMap((cell) => cell[side] === undefined ? [] : [
      { direction: cell.from === name ? 'out' as const : 'in' as const, other: cell.from === name ? cell.to : cell.from, traffic: cell[side] },
    ]).sort(compareConnections);
  }

  /** Where there are too many pairs of tenants, the matrix has not all of them: then one witness each tells. */
  private undeclaredOf(tenant: Tenant): ConnectionPosture[] {
    const { name } = tenant;
    const listed = this.cellsOf(tenant, 'undeclared');
    const known = new Set(listed.map(({ direction, other }) => `${direction} ${other}`));
    const witnessed = (this.undeclared.get(name) ?? []).map(({ passage: { egress, ingress }, together }): ConnectionPosture => {
      const [direction, other] = egress.namespace.tenant === name ? ['out' as const, ingress.namespace.tenant!] : ['in' as const, egress.namespace.tenant!];
      return { direction, other, traffic: `${together}` };
    });
    const further = [...grouped(witnessed, ({ direction, other }) => `${direction} ${other}`)].filter(([key]) => !known.has(key)).map(([, [first]]) => first);
    return [...listed, ...further].sort(compareConnections);
  }

  private outsideOf(tenant: Tenant): (OutsidePosture & { readonly isPublic: boolean })[] {
    const found = this.workloadsOf(tenant).flatMap((workload) => (['Egress', 'Ingress'] as const)
      .flatMap((direction) => this.proof.outside.of(workload, direction).map((outside) => ({ ...this.tell(outside), direction, id: workload.id }))));
    return [...grouped(found, ({ direction, other, traffic }) => `${direction} ${other} ${traffic}`).values()].map(([first, ...rest]) => ({
      direction: first.direction === 'Egress' ? 'out' as const : 'in' as const,
      other: first.other,
      traffic: first.traffic,
      isPublic: first.isPublic,
      workloads: sortedTexts([first, ...rest].map(({ id }) => id)),
    })).sort(compareConnections);
  }

  private tell(outside: OutsideTraffic): OutsideText {
    const known = this.told.get(outside) ?? this.textOf(outside);
    this.told.set(outside, known);
    return known;
  }

  /** Whoever reaches all that is public has many ranges, and one name for them. */
  private textOf({ addresses, traffic }: OutsideTraffic): OutsideText {
    const isPublic = this.publicAddresses.some((family) => overlap(addresses, family));
    const isInternet = this.publicAddresses.some((family) => containsAll(addresses, family));
    const { label } = describeOutside(addresses);
    return { other: isInternet && label !== ANYWHERE ? 'the internet' : label, traffic: `${traffic}`, isPublic };
  }
}

/** Inside and outside of the cluster. */
const ANYWHERE = 'anywhere';

/** Addresses with the same rules, as texts. */
interface OutsideText {
  readonly other: string;
  readonly traffic: string;
  readonly isPublic: boolean;
}

/** Whether a grant is about everybody and every port: no policy isolates the pods, or a rule lets all of it through. */
function isOpen({ peer, nodeNetwork, ports, rule }: Grant): boolean {
  return peer === undefined && nodeNetwork === undefined && (rule === undefined || ports.isAll);
}

/** Public addresses of each family, without those of the cluster itself. */
function publicAddressesOf({ podCidrs, serviceCidrs, nodeCidrs, apiServerCidrs }: TargetCluster): Addresses[] {
  const others = [...SPECIAL, ...podCidrs, ...serviceCidrs, ...nodeCidrs, ...apiServerCidrs].map((text) => Cidr.parse(text)!);
  return ['0.0.0.0/0', '2000::/3'].map((text) => Cidr.parse(text)!).map((whole) => addressesOf(whole, others.filter(({ family }) => family === whole.family)));
}

function byEach<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  return new Map([...grouped(values.flatMap((value) => [...new Set(keysOf(value))].map((key) => ({ key, value }))), ({ key }) => key)]
    .map(([key, pairs]) => [key, pairs.map(({ value }) => value)]));
}

function compareConnections(one: ConnectionPosture, other: ConnectionPosture): number {
  return compareCodeUnits(one.direction, other.direction) || compareCodeUnits(one.other, other.other) || compareCodeUnits(one.traffic, other.traffic);
}
