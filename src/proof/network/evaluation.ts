import { End, Match, PeerMatcher } from './peer-match';
import { Direction, Policy, Rule, Tier } from './policy';
import { Reading } from './reading';
import { DirectionStance, PriorityGroup, Stances } from './stance';
import { NamedPort, Workload } from './topology';
import { Traffic } from './traffic';

/** Why some traffic gets through in one direction, or does not. */
export interface Step {
  readonly direction: Direction;
  readonly traffic: Traffic;
  readonly verdict: 'allowed' | 'denied' | 'passed on';
  readonly tier: Tier | 'Default' | 'HostNetwork';
  /** The rule that matched; none where no policy isolates the pods, or where the isolating ones have no such rule. */
  readonly rule?: Rule;
}

/** The port names of the pods that are reached; undefined where these are not known, and a name may mean any port. */
export type Declared = readonly NamedPort[] | undefined;

/** Is told each step of an evaluation. */
export type Trace = (step: Step) => void;

/** Decides what gets from one end to another: what the policies of the source let out and those of the destination let in. */
export class Evaluation {
  public readonly matcher: PeerMatcher;
  public readonly stances: Stances;

  constructor(policies: readonly Policy[], reading: Reading) {
    this.matcher = new PeerMatcher(reading);
    this.stances = new Stances(policies);
  }

  /** What gets from one workload to another. */
  public between(source: Workload, destination: Workload, trace?: Trace): Traffic {
    if (this.matcher.isInNodeNetwork(source)) {
      // A node reaches the pods that run on it, and a pod may run on any node.
      trace?.({ direction: 'Egress', traffic: Traffic.ALL, verdict: 'allowed', tier: 'HostNetwork' });
      trace?.({ direction: 'Ingress', traffic: Traffic.ALL, verdict: 'allowed', tier: 'HostNetwork' });
      return Traffic.ALL;
    }
    const egress = this.through('Egress', source, destination, destination.namedPorts, trace);
    return egress.isEmpty && !trace ? egress : egress.intersection(this.through('Ingress', destination, source, destination.namedPorts, trace));
  }

  /** What the policies of a workload let through in one direction. Only pods have port names. */
  public through(direction: Direction, subject: Workload, end: End, declared: Declared, trace?: Trace): Traffic {
    if (this.matcher.isInNodeNetwork(subject)) {
      trace?.({ direction, traffic: Traffic.ALL, verdict: 'allowed', tier: 'HostNetwork' });
      return Traffic.ALL;
    }
    return this.decide(direction, this.stances.of(subject)[direction], end, declared, trace);
  }

  /** What a stance lets through. */
  public decide(direction: Direction, stance: DirectionStance, end: End, declared: Declared, trace?: Trace): Traffic {
    const admin = this.tier('Admin', stance.admin, Traffic.ALL, { direction, end, declared, trace });
    const asked = admin.open.union(admin.passed);
    if (asked.isEmpty) {
      return admin.accepted;
    }
    if (stance.isolated) {
      return admin.accepted.union(this.networkPolicies(stance.networkPolicy, asked, { direction, end, declared, trace }));
    }
    const baseline = this.tier('Baseline', stance.baseline, asked, { direction, end, declared, trace });
    const byDefault = baseline.open.union(baseline.passed);
    if (!byDefault.isEmpty) {
      trace?.({ direction, traffic: byDefault, verdict: 'allowed', tier: 'Default' });
    }
    return admin.accepted.union(baseline.accepted).union(byDefault);
  }

  /** What a rule matches. */
  public matched(rule: Rule, end: End, declared: Declared): { readonly match: Match; readonly traffic: Traffic } {
    const match = this.matcher.ofRule(rule, end);
    if (match === Match.NO) {
      return { match, traffic: Traffic.NONE };
    }
    return declared || rule.ports.names.length === 0
      ? { match, traffic: rule.ports.at(declared ?? []) }
      : { match: Match.MAYBE, traffic: rule.ports.atUnknownPods() };
  }

  private networkPolicies(rules: readonly Rule[], asked: Traffic, { direction, end, declared, trace }: Question): Traffic {
    let accepted = Traffic.NONE;
    for (const rule of rules) {
      const traffic = this.matched(rule, end, declared).traffic.intersection(asked);
      if (!traffic.isEmpty) {
        trace?.({ direction, traffic, verdict: 'allowed', tier: 'NetworkPolicy', rule });
        accepted = accepted.union(traffic);
      }
    }
    const denied = trace ? asked.difference(accepted) : Traffic.NONE;
    if (!denied.isEmpty) {
      trace?.({ direction, traffic: denied, verdict: 'denied', tier: 'NetworkPolicy' });
    }
    return accepted;
  }

  /**
   * Asks the rules of a tier in order; the first that matches decides. Where a match is uncertain, or where policies share
   * a priority, whatever may be let through counts as let through.
   */
  public tier(tier: Tier, groups: readonly PriorityGroup[], asked: Traffic, question: Question): Outcome {
    let accepted = Traffic.NONE;
    let passed = Traffic.NONE;
    let open = asked;
    for (const group of groups) {
      let decided = Traffic.NONE;
      for (const rules of group) {
        let left = open;
        for (const rule of rules) {
          const { match: matched, traffic: whole } = this.matched(rule, question.end, question.declared);
          const match = question.isUncertain?.(rule.policy) ? Math.min(matched, Match.MAYBE) : matched;
          const traffic = whole.intersection(left);
          if (traffic.isEmpty || rule.action === 'Deny' && match !== Match.YES) {
            continue;
          }
          question.trace?.({ direction: question.direction, traffic, verdict: VERDICTS[rule.action], tier, rule });
          accepted = rule.action === 'Accept' ? accepted.union(traffic) : accepted;
          passed = rule.action === 'Pass' ? passed.union(traffic) : passed;
          if (match === Match.YES) {
            left = left.difference(traffic);
            decided = decided.union(traffic);
          }
        }
      }
      open = open.difference(decided);
      if (open.isEmpty) {
        break;
      }
    }
    return { accepted, passed, open };
  }
}

const VERDICTS = { Accept: 'allowed', Deny: 'denied', Pass: 'passed on' } as const;

/** What a tier is asked about. */
export interface Question {
  readonly direction: Direction;
  readonly end: End;
  /** Undefined where the pods that are reached are not known. */
  readonly declared: Declared;
  readonly trace?: Trace;
  /** Whether it is not known that a policy selects the pods in question. */
  readonly isUncertain?: (policy: Policy) => boolean;
}

/** What a tier decided. */
export interface Outcome {
  readonly accepted: Traffic;
  readonly passed: Traffic;
  /** What no rule decided. */
  readonly open: Traffic;
}
