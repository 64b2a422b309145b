import { Agreements } from './agreements';
import { Grant } from './grant';
import { LabelChoice } from './label-choice';
import { Passage, TenantReach } from './tenant-reach';
import { Namespace, Workload } from './topology';
import { Traffic } from './traffic';
import { compareCodeUnits } from '../../manifest';

/** A way between tenants to which not both have agreed. Ways through the same rule of the same destination are one. */
export interface UndeclaredReach {
  /** One way of those that are meant, and its ends. */
  readonly passage: Passage;
  /** What of that way was not agreed to. */
  readonly undeclared: Traffic;
  /** What of all of them was not. */
  readonly together: Traffic;
  /** How many namespaces of other tenants have such a way. */
  readonly sources: number;
  /** Who opens the connection, as a text: a workload that is there, or a pod that may come. */
  readonly sourceWitness: string;
  readonly destinationWitness: string;
}

/** Every way between tenants to which not both have agreed. */
export function undeclaredReach(reach: TenantReach, agreements: Agreements): UndeclaredReach[] {
  const found = new Map<string, UndeclaredReach>();
  for (const [index, passages] of [...reach.named, ...reach.wide].entries()) {
    for (const destination of passages.destinations) {
      const others = index < reach.named.length ? passages.sources
        : passages.sources.filter((source) => source.tenant !== destination.tenant && !reach.isNamed(source, destination));
      for (const alike of alikeTo(destination, others, agreements)) {
        for (const [key, way] of undeclaredWays(passages.between(alike[0], destination), agreements)) {
          const known = found.get(key);
          found.set(key, known
            ? { ...known, together: known.together.union(way.together), sources: known.sources + alike.length }
            : { ...way, sources: alike.length, ...witnesses(way.passage, agreements) });
        }
      }
    }
  }
  return [...found.values()];
}

/** A passage, and what of it was not agreed to. */
type UndeclaredPassage = Pick<UndeclaredReach, 'passage' | 'undeclared' | 'together'>;

/** One passage for each way in, and what all of them let through. */
function undeclaredWays(passages: readonly Passage[], agreements: Agreements): Map<string, UndeclaredPassage> {
  const ways = new Map<string, UndeclaredPassage>();
  for (const passage of passages) {
    const undeclared = agreements.undeclared(passage);
    const key = wayIn(passage.ingress);
    if (!undeclared.isEmpty) {
      const known = ways.get(key);
      ways.set(key, known ? { ...known, together: known.together.union(undeclared) } : { passage, undeclared, together: undeclared });
    }
  }
  return ways;
}

/** Sources from which the same is undeclared: those without an agreement are alike, any other stands alone. */
function alikeTo(destination: Namespace, sources: readonly Namespace[], agreements: Agreements): (readonly Namespace[])[] {
  const [alone, alike]: [Namespace[], Namespace[]] = [[], []];
  for (const source of sources) {
    (agreements.mayBeBetween(source, destination) ? alone : alike).push(source);
  }
  return [...alone.map((source) => [source]), ...alike.length === 0 ? [] : [alike]];
}

function wayIn({ namespace, rule, peer, nodeNetwork }: Grant): string {
  const { kind, metadata } = rule?.policy.object.manifest ?? {};
  return JSON.stringify([namespace.name, kind, metadata?.name, peer?.path ?? rule?.path, nodeNetwork?.id]);
}

/** Two workloads that have not agreed, the first by their ids; or else what pods have to look like for it. */
function witnesses(
  { egress, ingress, traffic, sourceLabels, destinationLabels }: Passage, agreements: Agreements,
): Pick<UndeclaredReach, 'sourceWitness' | 'destinationWitness'> {
  const [sources, destinations] = [usersOf(egress, ingress), usersOf(ingress, egress)];
  for (const source of sources) {
    const destination = destinations.find((other) =>
      !agreements.between(egress.namespace, source.labels, ingress.namespace, other.labels).contains(traffic));
    if (destination) {
      return { sourceWitness: source.id, destinationWitness: destination.id };
    }
  }
  // Where both sides are known, all of them have agreed, and only pods to come have not.
  const isKnown = sources.length === 0 || destinations.length === 0;
  const [some, other] = isKnown ? [sources[0], destinations[0]] : [];
  return {
    sourceWitness: some?.id ?? describePod(egress, agreements.escape(egress, ingress) ?? sourceLabels),
    destinationWitness: other?.id ?? describePod(ingress, agreements.escape(ingress, egress) ?? destinationLabels),
  };
}

/** A workload that may use a grant and that the other side lets through, the first by its id; or else what a pod has to look like for it. */
export function witness(grant: Grant, other: Pick<Grant, 'peer'>, labels: LabelChoice): string {
  return usersOf(grant, other)[0]?.id ?? describePod(grant, labels);
}

/** More workloads than these are not asked whether they are a witness. */
const MOST_ASKED = 50;

/** Workloads that may use a grant and that the other side lets through, by their ids. */
function usersOf({ namespace, wanted, unwanted, nodeNetwork }: Grant, { peer }: Pick<Grant, 'peer'>): readonly Workload[] {
  return nodeNetwork ? [nodeNetwork] : namespace.workloads
    .filter(({ labels }) => wanted.every((selector) => selector.matches(labels)) && !unwanted.some((selector) => selector.matches(labels))
      && (peer?.kind !== 'pods' || peer.pods.matches(labels)))
    .sort((one, other) => compareCodeUnits(one.id, other.id)).slice(0, MOST_ASKED);
}

function describePod({ namespace }: Grant, labels: LabelChoice): string {
  return `any pod ${describeLabels(labels)}in namespace ${namespace.name}`;
}

function describeLabels(labels: LabelChoice): string {
  const texts = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return texts.length === 0 ? '' : `labelled ${texts.join(',')} `;
}
