import { NetworkView, ViewEdge, ViewEnd, ViewRule } from '../../../src/audit/network-view/network-view';

const NAMES = ['shop', 'blog', 'payments', 'search', 'identity', 'ledger', 'mail', 'reports', 'media', 'status', 'a-team-with-quite-a-long-name', 'maps'];
const WORKLOADS = ['web', 'api', 'db', 'cache', 'worker', 'importer', 'mailer', 'gateway', 'scheduler', 'proxy'];

/** A view of so many tenants of so many workloads in two namespaces, with DNS, an ingress controller and the internet, and some undeclared reach. */
export function sampleView(tenants: number, workloads: number): NetworkView {
  const names = Array.from({ length: tenants }, (_, index) => index < NAMES.length ? NAMES[index] : `tenant-${index}`);
  const drafts = new Drafts();
  const dns = drafts.workload('kube-system', 'coredns');
  const ingress = drafts.end({ id: '{ingress-controller}', kind: 'entry', label: 'ingress-controller' });
  const internet = drafts.end({ id: '0.0.0.0-255.255.255.255[External]', kind: 'outside', label: 'anywhere' });
  const bank = drafts.end({ id: '198.51.100.0-198.51.100.255[External]', kind: 'outside', label: '198.51.100.0-198.51.100.255' });
  const own = names.map((tenant) => Array.from({ length: workloads }, (_, index) => (
    drafts.workload(`${tenant}-${index < 3 || index % 2 === 0 ? 'web' : 'data'}`, nameAt(index), tenant)
  )));
  names.forEach((_, place) => {
    const [web, api, db] = own[place];
    drafts.connect(ingress, web, 'TCP 8080');
    drafts.connect(web, api ?? web, 'TCP 8080,8443');
    drafts.connect(api ?? web, db ?? web, 'TCP 5432');
    own[place].forEach((one, index) => {
      drafts.connect(one, dns, 'TCP 53,UDP 53');
      if (index > 2) {
        drafts.connect(one, own[place][(index * 7) % index], index % 3 === 0 ? 'TCP 6379' : 'TCP 9092,UDP 9000-9010');
      }
    });
    if (place % 3 === 0) {
      drafts.connect(api ?? web, internet, 'TCP 443');
    }
    if (place % 5 === 2) {
      drafts.connect(bank, web, 'TCP 8443');
    }
    // From the 20th tenant on, nothing crosses tenants.
    const crossing = Math.min(tenants, 20);
    if (place < crossing && tenants > 1) {
      const other = own[(place * 3 + 1) % crossing];
      drafts.connect(api ?? web, other[other.length > 3 ? 3 : 0], 'TCP 8443');
      if (place % 4 === 1) {
        const next = own[(place + 2) % crossing];
        drafts.connect(web, next[Math.min(2, next.length - 1)], 'TCP 5432', 'TCP 5432');
      }
    }
  });
  return drafts.view(names);
}

/** Many tenants, each with as many connections to others as there are workloads of it. */
export function linkedView(tenants: number, workloads: number, edges: number): NetworkView {
  const drafts = new Drafts();
  const names = Array.from({ length: tenants }, (_, index) => `tenant-${index}`);
  const own = names.map((tenant) => Array.from({ length: workloads }, (_, index) => drafts.workload(`${tenant}-web`, nameAt(index), tenant)));
  for (let edge = 0; edge < edges; edge++) {
    const place = edge % tenants;
    const turn = Math.floor(edge / tenants);
    const target = turn % 2 === 0 ? place : (place + 1 + turn * 7) % tenants;
    drafts.connect(own[place][turn % workloads], own[target][(turn * 3 + 1) % workloads], `TCP ${8000 + turn}`, edge % 997 === 0 && target !== place ? 'TCP 1' : undefined);
  }
  return drafts.view(names);
}

function nameAt(index: number): string {
  return index < WORKLOADS.length ? WORKLOADS[index] : `${WORKLOADS[index % WORKLOADS.length]}-${Math.floor(index / WORKLOADS.length)}`;
}

/** Collects ends and connections, and sorts them as views are. */
class Drafts {
  private readonly ends: ViewEnd[] = [];
  private readonly rules: ViewRule[] = [];
  private readonly rulePlaces = new Map<string, number>();
  private readonly edges: ViewEdge[] = [];

  public end(end: ViewEnd): number {
    return this.ends.push(end) - 1;
  }

  public workload(namespace: string, name: string, tenant?: string): number {
    const origin = tenant === undefined ? 'deploy/platform.yaml:12' : `platform/${tenant}/${name}`;
    return this.end({ id: `${namespace}/${name}[Deployment]`, kind: 'workload', label: name, namespace, ...tenant === undefined ? {} : { tenant }, origin });
  }

  public connect(source: number, target: number, traffic: string, undeclared?: string): void {
    if (source !== target) {
      const egress = this.rule(source, 'egress');
      const ingress = this.rule(target, 'ingress');
      this.edges.push({ source, target, traffic, ...undeclared === undefined ? {} : { undeclared }, egress, ingress });
    }
  }

  public view(tenants: readonly string[]): NetworkView {
    const order = this.ends.map((_, end) => end).sort((one, other) => this.ends[one].id < this.ends[other].id ? -1 : 1);
    const places = new Map(order.map((end, place) => [end, place]));
    const edges = this.edges.map((edge) => ({ ...edge, source: places.get(edge.source)!, target: places.get(edge.target)! }));
    edges.sort((one, other) => one.source - other.source || one.target - other.target);
    const ends = order.map((end) => this.ends[end]);
    const cells = new Map<string, { from: string; to: string; declared?: string; undeclared?: string }>();
    for (const { source, target, traffic, undeclared } of edges) {
      const [from, to] = [ends[source].tenant, ends[target].tenant];
      if (from !== undefined && to !== undefined && from !== to) {
        const cell = { ...cells.get(`${from} ${to}`) ?? { from, to }, [undeclared === undefined ? 'declared' : 'undeclared']: traffic };
        cells.set(`${from} ${to}`, cell);
      }
    }
    return {
      tenants: [...tenants].sort(),
      ends,
      rules: this.rules,
      edges,
      matrix: [...cells.values()].sort((one, other) => one.from < other.from || one.from === other.from && one.to < other.to ? -1 : 1),
      undeclared: edges.filter(({ undeclared }) => undeclared !== undefined).map(({ source, target, traffic, egress, ingress }) => ({
        source: { tenant: ends[source].tenant!, witness: ends[source].id },
        target: { tenant: ends[target].tenant!, witness: ends[target].id },
        traffic,
        egress: egress[0],
        ingress: ingress[0],
        sources: 2,
      })),
      relays: ends.flatMap(({ label }, end) => label === 'coredns' ? [{ end, from: [...tenants].sort().slice(0, 4), to: [tenants[0]] }] : []),
      assumptions: ['The CNI enforces network policies', 'Pods without a policy accept every connection'],
    };
  }

  private rule(end: number, direction: 'egress' | 'ingress'): number[] {
    const { kind, namespace, label, tenant } = this.ends[end];
    if (kind === 'outside') {
      return [];
    }
    const rule = tenant === undefined ? { text: 'no policy isolates the pods' }
      : { text: `NetworkPolicy ${namespace}/${label}-connections spec.${direction}[0]`, origin: `platform/${tenant}/${label}/connections` };
    const place = this.rulePlaces.get(rule.text) ?? this.rules.push(rule) - 1;
    this.rulePlaces.set(rule.text, place);
    return [place];
  }
}

/** One tenant of 3 workloads, 5 tenants of 6, and 30 of 10. */
export const SAMPLE_VIEWS = { 3: sampleView(1, 3), 30: sampleView(5, 6), 300: sampleView(30, 10) } as const;
