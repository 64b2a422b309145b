import { describeGrant, describeLackOfRule, originOf } from './describe-grant';
import { ViewRule } from './network-view';
import { compareCodeUnits } from '../../manifest';
import { Grant, Rule, Step, Workload, describeRule } from '../../proof';

/** Finds a rule in the sorted table. */
export type PlaceOfRule = (rule: ViewRule) => number;

/** The rules of a view, each once. */
export class RuleTable {
  private readonly byKey = new Map<string, ViewRule>();
  private readonly byRule = new Map<Rule, ViewRule>();

  /** What lets a step through. */
  public ofStep(step: Step, subject: Workload): ViewRule {
    return step.rule ? this.ofRule(step.rule) : this.once({ text: describeLackOfRule(step, subject) });
  }

  /** What a grant rests on. */
  public ofGrant(grant: Grant): ViewRule {
    return grant.rule ? this.ofRule(grant.rule) : this.once({ text: describeGrant(grant) });
  }

  /** Every rule by its text, and the place of each. */
  public sorted(): { readonly rules: readonly ViewRule[]; readonly placeOf: PlaceOfRule } {
    const rules = [...this.byKey.values()].sort((one, other) => compareCodeUnits(one.text, other.text) || compareCodeUnits(one.origin, other.origin));
    const places = new Map(rules.map((rule, place) => [rule, place]));
    return { rules, placeOf: (rule) => places.get(rule)! };
  }

  private ofRule(rule: Rule): ViewRule {
    let known = this.byRule.get(rule);
    if (!known) {
      const origin = originOf(rule.policy.object);
      known = this.once({ text: describeRule(rule), ...origin === undefined ? {} : { origin } });
      this.byRule.set(rule, known);
    }
    return known;
  }

  /** The one entry with these texts. */
  public once(rule: ViewRule): ViewRule {
    const key = JSON.stringify([rule.text, rule.origin]);
    const known = this.byKey.get(key) ?? rule;
    this.byKey.set(key, known);
    return known;
  }
}
