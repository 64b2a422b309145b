import { IConstruct } from 'constructs';
import { Breach } from './breach';
import { PodSecurityLevel, admitsBreachOf, tenantBoundaryOf } from '../boundary';
import { Mistake } from '../errors';
import { Exemption, exemptionToCopy, noteNeed, podSecurityLevelOf } from '../rules';

/** The breaches that no exemption permits, as mistakes of a construct. It is noted which exemptions it needs. */
export function mistakesOf(breaches: readonly Breach[], where: IConstruct, prefix: string, exemptions: readonly Exemption[]): Mistake[] {
  const level = tenantBoundaryOf(where)?.podSecurityLevel;
  return breaches.flatMap((breach) => {
    const field = prefix ? `${prefix}.${breach.path}` : breach.path;
    const given = breach.given === undefined ? {} : { given: breach.given };
    const mistake = { where, field, problem: breach.problem, ...given, allowed: breach.allowed };
    if (!breach.rule) {
      return [{ ...mistake, fix: 'Correct the value: the API server would refuse it' }];
    }
    if (!exemptions.some(({ rule }) => rule === breach.rule)) {
      const remedy = breach.problem === 'is missing' ? 'Set it' : 'Remove or correct the value';
      return [{ ...mistake, fix: `${remedy}, or add to exemptions: ${exemptionToCopy(breach.rule)}` }];
    }
    noteNeed(where, breach.rule);
    const control = podSecurityLevelOf(breach.rule);
    if (!level || !control || admitsBreachOf(level, control)) {
      return [];
    }
    const needed = control === PodSecurityLevel.BASELINE ? PodSecurityLevel.PRIVILEGED : PodSecurityLevel.BASELINE;
    return [{
      ...mistake,
      problem: `is exempted, but its namespace enforces the ${level} Pod Security level and would reject the pods`,
      fix: `Lower the namespace with podSecurity: PodSecurityLevel.${needed.toUpperCase()} and exemptions: ${exemptionToCopy('tenancy-pod-security-level')}`,
    }];
  });
}
