import { NetworkView, ViewEnd, ViewGroup } from './network-view';
import { groupOf } from './view-links';
import { counted } from '../report/wording';

/** What a box of a picture stands for. */
export interface Group {
  readonly kind: ViewGroup['kind'];
  /** As people call it: a tenant's name, or what those without tenant are. */
  readonly title: string;
  /** The places of its ends. */
  readonly ends: readonly number[];
}

const TITLES = { platform: 'Platform', entry: 'Entry', outside: 'Outside the cluster' } as const;

/** The ends of a view by tenant, or by namespace where there are no tenants; the others by what they are. */
export class Groups {
  /** What its boxes stand for. */
  public readonly noun: 'tenant' | 'namespace';
  /** The tenants, sorted; then what else there is. */
  public readonly all: readonly Group[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly placesOfEnds: readonly number[];

  constructor(public readonly view: NetworkView) {
    this.noun = view.tenants.length === 0 ? 'namespace' : 'tenant';
    const groups = new Map<string, { kind: Group['kind']; title: string; ends: number[] }>();
    for (const tenant of this.noun === 'tenant' ? view.tenants : namespacesOf(view.ends)) {
      groups.set(keyOf({ kind: 'tenant', tenant }), { kind: 'tenant', title: tenant, ends: [] });
    }
    for (const kind of ['platform', 'entry', 'outside'] as const) {
      groups.set(keyOf({ kind }), { kind, title: TITLES[kind], ends: [] });
    }
    const keys = view.ends.map((end) => keyOf(this.noun === 'namespace' && end.namespace !== undefined ? { kind: 'tenant', tenant: end.namespace } : groupOf(end)));
    keys.forEach((key, end) => groups.get(key)?.ends.push(end));
    const used = [...groups].filter(([, { kind, ends }]) => kind === 'tenant' || ends.length > 0);
    this.places = new Map(used.map(([key], place) => [key, place]));
    this.all = used.map(([, group]) => group);
    this.placesOfEnds = keys.map((key) => this.places.get(key)!);
  }

  /** The place of the group that an end belongs to. */
  public placeOf(end: number): number {
    return this.placesOfEnds[end];
  }

  /** The place of a group of the view; none for one without ends that is no tenant. */
  public find(group: ViewGroup): number | undefined {
    return this.places.get(keyOf(group));
  }

  /** The namespaces that the workloads of a group are in, sorted. */
  public namespacesOf({ ends }: Group): string[] {
    return namespacesOf(ends.map((end) => this.view.ends[end]));
  }

  /** Such as `10 workloads`. */
  public countOf(group: Group): string {
    return group.kind === 'outside' ? counted(group.ends.length, 'address range')
      : group.kind === 'entry' ? `${counted(group.ends.length, 'way')} in`
        : counted(group.ends.length, 'workload');
  }
}

function namespacesOf(ends: readonly ViewEnd[]): string[] {
  return [...new Set(ends.flatMap(({ namespace }) => namespace ?? []))].sort();
}

function keyOf({ kind, tenant }: ViewGroup): string {
  return `${kind} ${tenant ?? ''}`;
}
