import { Fact } from './attack';
import { describePower, describePrincipal } from './power';
import { describeObject } from '../network';

/** One step of a way up, as a sentence without its full stop, and the objects that allow it. */
export interface WitnessStep {
  readonly text: string;
  /** The bindings and roles that grant what the step takes. */
  readonly by: readonly string[];
}

/** How an attacker came by a power, from the first step to the last. */
export function witnessOf(fact: Fact): WitnessStep[] {
  return factsBefore(fact).filter(({ escalation }) => escalation !== undefined).map((step) => ({
    text: `${step.escalation!.does}, and so ${describePower(step.power)}`,
    by: [...new Set(step.rights.flatMap(({ grant }) => grant ? [`${describeObject(grant.binding)} grants ${grant.role.kind} ${grant.role.name}`] : []))],
  }));
}

/** The way up in one sentence. */
export function witnessText(fact: Fact): string {
  const steps = factsBefore(fact);
  const attacker = steps[0].power.kind === 'identity' ? describePrincipal(steps[0].power.principal) : '';
  return `${attacker} ${steps.slice(1).map((step) => `${step.escalation!.does} (${describePower(step.power)})`).join(', then ')}`;
}

/** The facts that one rests on and itself, each after those that it rests on. */
export function factsBefore(fact: Fact): Fact[] {
  const ordered = new Set<Fact>();
  const visit = (one: Fact) => {
    if (!ordered.has(one)) {
      one.after.forEach(visit);
      ordered.add(one);
    }
  };
  visit(fact);
  return [...ordered];
}
