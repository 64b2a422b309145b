import { ExemptionUse } from './audit-report';
import { AuditedObject, DeclaredExemption } from './audited-object';
import { Finding } from './finding';
import { Rule, isInForce, ruleOf } from '../rules';

/** Every exemption that was declared, and what it permits. */
export class ExemptionLedger {
  private readonly declared = new Map<string, { exemption: DeclaredExemption; uses: number }>();
  private readonly rules: ReadonlyMap<string, Rule>;

  constructor(declared: readonly DeclaredExemption[], rules: readonly Rule[], private readonly today: string) {
    this.rules = new Map(rules.map((rule) => [rule.id, rule]));
    for (const exemption of declared) {
      const id = idOf(exemption);
      if (!this.declared.has(id)) {
        this.declared.set(id, { exemption, uses: 0 });
      }
    }
  }

  /** The finding, with the exemption that permits it where one is in force. */
  public permitted(object: AuditedObject, finding: Finding): Finding {
    const { rule } = finding;
    const exemption = this.rules.get(rule)?.exemptible === false ? undefined
      : object.exemptions.find((candidate) => candidate.rule === rule && isInForce(candidate, this.today));
    if (!exemption) {
      return finding;
    }
    this.declared.get(idOf(exemption))!.uses++;
    const { owner, reason, expires } = exemption;
    return { ...finding, exemption: { owner, reason, expires } };
  }

  /** Every exemption that was declared. What a construct needed is one use where no rule counts more: it would refuse without. */
  public get uses(): ExemptionUse[] {
    return [...this.declared.values()].map(({ exemption: { needed, ...exemption }, uses }) => ({
      ...exemption,
      uses: needed && isInForce(exemption, this.today) ? Math.max(uses, 1) : uses,
      expired: !isInForce(exemption, this.today),
      judged: this.rules.has(exemption.rule) || !ruleOf(exemption.rule),
    }));
  }
}

/** The same exemption on several objects of one construct is one exemption. */
function idOf({ rule, owner, reason, expires, declaredAt }: DeclaredExemption): string {
  return JSON.stringify([rule, owner, reason, expires, declaredAt]);
}
