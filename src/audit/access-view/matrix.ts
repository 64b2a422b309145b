import { togetherOf } from './abilities';
import { Abilities, AccessSubject, AccessView } from './access-view';
import { compareCodeUnits } from '../../manifest';
import { CLUSTER } from '../../proof';

/** What the objects of the cluster itself are called, where tenants are columns. */
export const CLUSTER_TITLE = 'the cluster';

/** What a subject may do. */
export interface MatrixRow {
  readonly subject: AccessSubject;
  /** By column, what is allowed in every namespace among it; only where something is allowed in the column itself. */
  readonly cells: ReadonlyMap<number, Abilities>;
  /** In every namespace. */
  readonly everywhere: Abilities;
}

/** Subjects by tenants. */
export interface AccessMatrix {
  /** Every tenant, each namespace of none that somebody may do something in, and the cluster where somebody may do something to it. */
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** Who may do what in which tenant. */
export function matrixOf({ tenants, subjects }: AccessView): AccessMatrix {
  const columns = tenants.map(({ name }) => name);
  const columnOf = new Map(tenants.flatMap(({ namespaces }, column) => namespaces.map((name) => [name, column] as const)));
  const places = subjects.flatMap(({ reach }) => reach.map(({ place }) => place));
  const apart = new Set(places.filter((place) => place !== CLUSTER && !columnOf.has(place)));
  for (const place of [...apart].sort(compareCodeUnits).sort((one, other) => Number(one === '') - Number(other === ''))) {
    columnOf.set(place, columns.length);
    columns.push(place === '' ? CLUSTER_TITLE : tenants.length === 0 ? place : `namespace ${place}`);
  }
  return { columns, rows: subjects.map((subject) => rowOf(subject, columnOf)) };
}

/** What a row allows in a column. */
export function mayIn({ columns }: AccessMatrix, { cells, everywhere }: MatrixRow, column: number): Abilities {
  return cells.get(column) ?? (columns[column] === CLUSTER_TITLE ? {} : everywhere);
}

function rowOf(subject: AccessSubject, columnOf: ReadonlyMap<string, number>): MatrixRow {
  const everywhere = subject.reach.find(({ place }) => place === CLUSTER)?.may ?? {};
  const byColumn = new Map<number, Abilities[]>();
  for (const { place, may } of subject.reach.filter((one) => one.place !== CLUSTER)) {
    const column = columnOf.get(place)!;
    byColumn.set(column, [...byColumn.get(column) ?? (place === '' ? [] : [everywhere]), may]);
  }
  const cells = [...byColumn].sort(([one], [other]) => one - other).map(([column, reaches]) => [column, togetherOf(reaches)] as const);
  return { subject, everywhere, cells: new Map(cells) };
}
