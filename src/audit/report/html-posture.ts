import { compareCodeUnits } from '../../manifest';
import { Rule, namespaceOf } from '../../rules';
import { AuditReport, Tally } from '../audit-report';
import { Finding } from '../finding';
import { Framework, controlsOf } from '../framework';

/** How often objects were judged, and with what result. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly exempted: number;
}

/** A framework, or a level of one, with the rules that keep its controls. */
export interface Column {
  /** Short enough for the head of a column. */
  readonly label: string;
  readonly framework: Framework;
  readonly controls: readonly ColumnControl[];
  readonly rules: ReadonlySet<string>;
}

export interface ColumnControl {
  /** As the framework writes it. */
  readonly id: string;
  readonly rules: readonly Rule[];
}

/** The objects of a tenant or of a namespace. */
export interface Row {
  readonly label: string;
  /** True for a namespace of the tenant in the row above it. */
  readonly isInner: boolean;
  readonly byRule: ReadonlyMap<string, Counts>;
}

interface Layout {
  /** What the title of the framework begins with. */
  readonly title: string;
  readonly label: (framework: Framework) => string;
  /** What the ids of its controls begin with. */
  readonly level?: string;
}

const LAYOUTS: readonly Layout[] = [
  { title: 'Pod Security', label: () => 'Pod Security baseline', level: 'baseline/' },
  { title: 'Pod Security', label: () => 'Pod Security restricted' },
  { title: 'CIS', label: ({ version }) => `CIS ${version}` },
  { title: 'NSA', label: ({ version }) => `NSA/CISA ${version}` },
  { title: 'OWASP', label: ({ version }) => `OWASP ${version}` },
  { title: 'MITRE', label: () => 'MITRE ATT&CK' },
  { title: 'Multi-Tenancy', label: () => 'Multi-Tenancy' },
];

const CLUSTER = 'Cluster';
const NOTHING: Counts = { passed: 0, failed: 0, exempted: 0 };

/** The frameworks that some rule stands in. */
export function columnsOf(rules: readonly Rule[]): Column[] {
  const controls = rules.flatMap((rule) => controlsOf(rule).map((control) => ({ rule, ...control })));
  return LAYOUTS.flatMap(({ title, label, level = '' }) => {
    const own = controls.filter(({ framework, id }) => framework.title.startsWith(title) && id.startsWith(level));
    const editions = new Map(own.map(({ framework }) => [framework.title, framework]));
    return [...editions.keys()].sort().map((edition) => {
      const ofEdition = own.filter(({ framework }) => framework.title === edition);
      const ids = [...new Set(ofEdition.map(({ id }) => id))].sort((first, second) => compareCodeUnits(sortable(first), sortable(second)));
      return {
        label: label(editions.get(edition)!),
        framework: editions.get(edition)!,
        controls: ids.map((id) => ({ id, rules: ofEdition.filter((control) => control.id === id).map(({ rule }) => rule) })),
        rules: new Set(ofEdition.map(({ rule }) => rule.id)),
      };
    });
  });
}

/** Where findings stand: the tenants and namespaces that were judged, those with most failures first. */
export class Posture {
  public readonly total: Row;
  public readonly rows: readonly Row[];
  private readonly places = new Map<string, number>();
  private readonly unclean: ReadonlyMap<string, readonly Tally[]>;

  constructor({ tallies }: AuditReport) {
    this.total = rowOf('All', tallies, false);
    this.unclean = groupedBy(tallies.filter(({ failed, exempted }) => failed + exempted > 0), ({ rule, namespace }) => keyOf(rule, namespace));
    const groups = [...groupedBy(tallies, ({ group }) => group)]
      .map(([group, own]) => ({ group, own, failed: sumOf(own).failed }))
      .sort((first, second) => second.failed - first.failed || compareCodeUnits(first.group, second.group));
    const rows: Row[] = [];
    for (const { group, own } of groups) {
      this.places.set(keyOf(group), rows.push(rowOf(group || CLUSTER, own, false)) - 1);
      for (const [namespace, inner] of innerOf(group, own)) {
        this.places.set(keyOf(group, namespace), rows.push(rowOf(namespace || 'cluster-wide objects', inner, true)) - 1);
      }
    }
    this.rows = rows;
  }

  /** The places of the rows that a finding stands in: its tenant's, and its namespace's. */
  public placesOf(finding: Finding): readonly number[] {
    const namespace = namespaceOf({ ...finding, metadata: finding });
    const groups = new Set(this.unclean.get(keyOf(finding.rule, namespace))?.map(({ group }) => group));
    const group = groups.size === 1 ? [...groups][0] : namespace;
    return [keyOf(group), keyOf(group, namespace)].flatMap((key) => this.places.get(key) ?? []);
  }
}

/** The tallies of each namespace of a group; none where the group is the only one. */
function innerOf(group: string, own: readonly Tally[]): [string, readonly Tally[]][] {
  const namespaces = [...groupedBy(own, ({ namespace }) => namespace ?? '')].sort(([first], [second]) => compareCodeUnits(first, second));
  return namespaces.length === 1 && namespaces[0][0] === group ? [] : namespaces;
}

function keyOf(...names: readonly (string | undefined)[]): string {
  return JSON.stringify(names.map((name) => name ?? ''));
}

function groupedBy<V>(values: readonly V[], key: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) {
      group.push(value);
    } else {
      groups.set(key(value), [value]);
    }
  }
  return groups;
}

/** The counts of some rules; of all where none are named. */
export function countsOf({ byRule }: Row, rules: Iterable<string> = byRule.keys()): Counts {
  return sumOf([...rules].map((rule) => byRule.get(rule) ?? NOTHING));
}

export function judgedIn({ passed, failed, exempted }: Counts): number {
  return passed + failed + exempted;
}

function rowOf(label: string, tallies: readonly Tally[], isInner: boolean): Row {
  const byRule = new Map<string, Counts>();
  tallies.forEach((tally) => byRule.set(tally.rule, sumOf([byRule.get(tally.rule) ?? NOTHING, tally])));
  return { label, isInner, byRule };
}

function sumOf(all: readonly Counts[]): Counts {
  return all.reduce<Counts>((sum, { passed, failed, exempted }) => (
    { passed: sum.passed + passed, failed: sum.failed + failed, exempted: sum.exempted + exempted }
  ), NOTHING);
}

/** So that 5.2.10 comes after 5.2.9. */
function sortable(id: string): string {
  return id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
