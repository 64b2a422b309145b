import { originOf } from './describe-grant';
import { EdgeDraft, EdgeDrafts } from './edge-drafts';
import { ViewEnd, ViewRule } from './network-view';
import { describeOutside } from './outside-ends';
import { outsideSteps } from './outside-steps';
import { RuleTable } from './rule-table';
import { compareCodeUnits } from '../../manifest';
import { Addresses, Bundle, INGRESS_CONTROLLER, LabelChoice, NetworkProof, Step, Traffic, Workload } from '../../proof';

/** More pairs than this of workloads that no rule tells apart help nobody. */
const MOST_BUNDLED_PAIRS = 100_000;

/** Who connects to whom. */
export interface Connections {
  readonly ends: ReadonlyMap<string, ViewEnd>;
  readonly edges: readonly EdgeDraft[];
  /** How many pairs of workloads were not asked. */
  readonly unlisted: number;
}

/** Collects every connection of a proof with its rules. */
export class ViewConnections {
  private readonly ends = new Map<string, ViewEnd>();
  private readonly edges = new EdgeDrafts();
  private readonly outsideEnds = new Map<Addresses, ViewEnd>();

  constructor(private readonly proof: NetworkProof, private readonly rules: RuleTable, private readonly mostPairs: number = MOST_BUNDLED_PAIRS) {}

  public all(): Connections {
    this.proof.topology.workloads.forEach((workload) => this.addWorkload(workload));
    const unlisted = this.addWorkloadEdges();
    this.proof.topology.workloads.forEach((workload) => this.addOutsideEdges(workload));
    this.addEntryEdges();
    return { ends: this.ends, edges: this.edges.all, unlisted };
  }

  /** Pods that differ in labels only are one end; it names the first origin of theirs. */
  private addWorkload({ id, name, namespace, object }: Workload): void {
    const origins = [this.ends.get(id)?.origin, originOf(object)].filter((origin) => origin !== undefined).sort(compareCodeUnits);
    this.ends.set(id, {
      id,
      kind: 'workload',
      label: name,
      namespace: namespace.name,
      ...namespace.tenant === undefined ? {} : { tenant: namespace.tenant },
      ...origins.length === 0 ? {} : { origin: origins[0] },
    });
  }

  private addWorkloadEdges(): number {
    const { connections, bundles } = this.proof.workloads;
    connections.forEach(({ source, destination }) => this.addPair(source, destination));
    const size = bundles.reduce((sum, { sources, destinations }) => sum + sources.length * destinations.length, 0);
    let left = this.mostPairs;
    for (const { sources, destinations } of size > left ? inOrder(bundles) : bundles) {
      for (const source of left > 0 ? sources : []) {
        const asked = destinations.slice(0, left);
        asked.forEach((destination) => this.addPair(source, destination));
        left -= asked.length;
      }
    }
    return Math.max(0, size - this.mostPairs);
  }

  private addPair(source: Workload, destination: Workload): void {
    if (source.id === destination.id) {
      return;
    }
    const { traffic, steps } = this.followed(source, destination);
    if (!traffic.isEmpty) {
      const [egress, ingress] = [this.rulesOf(steps, 'Egress', source), this.rulesOf(steps, 'Ingress', destination)];
      this.edges.add(source.id, destination.id, { traffic, egress, ingress, ...this.agreedParts(source, destination, traffic) });
    }
  }

  private agreedParts(source: Workload, destination: Workload, traffic: Traffic): { readonly declared?: Traffic; readonly undeclared?: Traffic } {
    const [from, to] = [source.namespace, destination.namespace];
    if (from.tenant === undefined || to.tenant === undefined || from.tenant === to.tenant) {
      return {};
    }
    const agreed = this.proof.agreements.between(from, labelsOf(source), to, labelsOf(destination));
    return { declared: traffic.intersection(agreed), undeclared: traffic.difference(agreed) };
  }

  private addOutsideEdges(workload: Workload): void {
    const { outside, evaluation } = this.proof;
    for (const direction of ['Ingress', 'Egress'] as const) {
      for (const { addresses, traffic } of outside.of(workload, direction)) {
        const end = this.outsideEnd(addresses);
        const rules = new Set(outsideSteps(evaluation, direction, workload, addresses).map((step) => this.rules.ofStep(step, workload)));
        if (direction === 'Ingress') {
          this.edges.add(end.id, workload.id, { traffic, ingress: rules });
        } else {
          this.edges.add(workload.id, end.id, { traffic, egress: rules });
        }
      }
    }
  }

  /** Workloads with the same rules share their lists of addresses. */
  private outsideEnd(addresses: Addresses): ViewEnd {
    let end = this.outsideEnds.get(addresses);
    if (!end) {
      end = describeOutside(addresses);
      this.outsideEnds.set(addresses, end);
      this.ends.set(end.id, end);
    }
    return end;
  }

  private addEntryEdges(): void {
    const controller = this.proof.controller();
    for (const { workload, traffic } of this.proof.entries()) {
      this.ends.set(INGRESS_CONTROLLER, { id: INGRESS_CONTROLLER, kind: 'entry', label: 'ingress controller' });
      // What the controller's own pods are allowed is no matter of the picture: it stands for whatever serves the routes.
      const { steps } = this.followed(controller, workload, traffic);
      this.edges.add(INGRESS_CONTROLLER, workload.id, { traffic, ingress: this.rulesOf(steps, 'Ingress', workload) });
    }
  }

  /** What gets from one workload to another, and the steps that let some of it through. */
  private followed(source: Workload, destination: Workload, asked: Traffic = Traffic.ALL): Followed {
    const steps: Step[] = [];
    const traffic = this.proof.evaluation.between(source, destination, (step) => steps.push(step)).intersection(asked);
    return { traffic, steps: steps.filter((step) => step.verdict === 'allowed' && !step.traffic.intersection(traffic).isEmpty) };
  }

  private rulesOf(steps: readonly Step[], direction: Step['direction'], subject: Workload): Set<ViewRule> {
    return new Set(steps.filter((step) => step.direction === direction).map((step) => this.rules.ofStep(step, subject)));
  }
}

/** What gets through, and why. */
interface Followed {
  readonly traffic: Traffic;
  readonly steps: readonly Step[];
}

/** Bundles in an order that does not depend on that of the objects, and their workloads too. */
function inOrder(bundles: readonly Bundle[]): Bundle[] {
  const byId = (workloads: readonly Workload[]) => [...workloads].sort((one, other) => compareCodeUnits(one.id, other.id));
  const first = ({ sources, destinations }: Bundle) => JSON.stringify([sources[0].id, destinations[0].id]);
  return bundles.map(({ sources, destinations, traffic }) => ({ sources: byId(sources), destinations: byId(destinations), traffic }))
    .sort((one, other) => compareCodeUnits(first(one), first(other)));
}

function labelsOf({ labels }: Workload): LabelChoice {
  return labels ?? {};
}
