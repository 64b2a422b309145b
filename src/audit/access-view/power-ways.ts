import { AccessWay } from './access-view';
import { subjectId } from './subject-id';
import { AccessProof, PowerKind, Principal, describePower, describePrincipal, witnessOf } from '../../proof';

/** What is only a step to something else. */
const STEPS: readonly PowerKind[] = ['role', 'rewritten-roles', 'request-certificates'];

/** How somebody comes to each of their powers, the nearest first. */
export function powerWaysOf(principal: Principal, proof: AccessProof): AccessWay[] {
  const who = { id: subjectId(principal), subject: describePrincipal(principal) };
  return [...proof.attackOf(principal).facts.values()]
    .filter(({ power, escalation }) => escalation !== undefined && !STEPS.includes(power.kind))
    .map((fact) => ({ ...who, kind: fact.power.kind, gains: describePower(fact.power), steps: witnessOf(fact) }));
}
