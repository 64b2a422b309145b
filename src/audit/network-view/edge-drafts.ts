import { ViewRule } from './network-view';
import { Traffic } from '../../proof';

/** A connection while it is collected. */
export interface EdgeDraft {
  readonly source: string;
  readonly target: string;
  readonly traffic: Traffic;
  /** What both tenants agreed to, where the ends belong to two. */
  readonly declared: Traffic;
  readonly undeclared: Traffic;
  readonly egress: ReadonlySet<ViewRule>;
  readonly ingress: ReadonlySet<ViewRule>;
}

/** What a connection has beside its ends. */
export type EdgeParts = Partial<Omit<EdgeDraft, 'source' | 'target'>> & Pick<EdgeDraft, 'traffic'>;

/** Collects connections; those between the same two ends are one. */
export class EdgeDrafts {
  private readonly byEnds = new Map<string, Map<string, EdgeDraft>>();

  /** Adds to what is known between two ends. */
  public add(source: string, target: string, parts: EdgeParts): void {
    const { declared = Traffic.NONE, undeclared = Traffic.NONE, egress = new Set(), ingress = new Set() } = parts;
    const byTarget = this.byEnds.get(source) ?? new Map<string, EdgeDraft>();
    this.byEnds.set(source, byTarget);
    const known = byTarget.get(target);
    byTarget.set(target, known ? {
      ...known,
      traffic: known.traffic.union(parts.traffic),
      declared: known.declared.union(declared),
      undeclared: known.undeclared.union(undeclared),
      egress: new Set([...known.egress, ...egress]),
      ingress: new Set([...known.ingress, ...ingress]),
    } : { source, target, traffic: parts.traffic, declared, undeclared, egress, ingress });
  }

  public get all(): EdgeDraft[] {
    return [...this.byEnds.values()].flatMap((byTarget) => [...byTarget.values()]);
  }
}
