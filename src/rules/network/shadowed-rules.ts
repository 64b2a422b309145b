import { covers } from './rule-cover';
import { Policy, Rule } from '../../proof';

/** Four times what the API allows: whoever writes more has another finding. */
const MOST_RULES = 100;

/** A rule of a policy that has an order, and the earlier one that decides all that it is about. */
export interface ShadowedRule {
  readonly rule: Rule;
  readonly by: Rule;
}

/** The rules of a cluster-wide policy that no traffic comes to. */
export function shadowedRules({ rules }: Policy): ShadowedRule[] {
  return (['Ingress', 'Egress'] as const).flatMap((direction) => {
    const ordered = rules.filter((rule) => rule.direction === direction).slice(0, MOST_RULES);
    return ordered.flatMap((rule, index) => {
      const by = ordered.slice(0, index).find((earlier) => covers(earlier, rule));
      return by ? [{ rule, by }] : [];
    });
  });
}
