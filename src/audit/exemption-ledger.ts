import { ExemptionUse } from './audit-report';
import { AuditedObject, DeclaredExemption } from './audited-object';
import { Finding } from './finding';
import { Rule, isInForce, ruleOf } from '../rules';

/** Every exemption that was declared, and what it permits. */
export class ExemptionLedger {
  private readonly declared = new Map<string, { exemption: DeclaredExemption; uses: number }>();
  private readonly rules: ReadonlyMap<string, Rule>;

  constructor(objects: readonly AuditedObject[], rules: readonly Rule[], private readonly today: string) {
    this.rules = new Map(rules.map((rule) => [rule.id, rule]));
    for (const exemption of objects.flatMap((object) => object.exemptions)) {
      const id = idOf(exemption);
      if (!this.declared.has(id)) {
        this.declared.set(id, { exemption, uses: 0 });
      }
    }
  }

  /** The exemption that permits a finding, if there is one in force. */
  public permit(object: AuditedObject, { rule }: Finding): Pick<Finding, 'exemption'> {
    const exemption = this.rules.get(rule)?.exemptible === false ? undefined
      : object.exemptions.find((candidate) => candidate.rule === rule && isInForce(candidate, this.today));
    if (!exemption) {
      return {};
    }
    this.declared.get(idOf(exemption))!.uses++;
    const { owner, reason, expires } = exemption;
    return { exemption: { owner, reason, expires } };
  }

  /** Every exemption that was declared, but those from rules that did not run: whether they are needed is not known. */
  public get uses(): ExemptionUse[] {
    return [...this.declared.values()]
      .filter(({ exemption: { rule } }) => this.rules.has(rule) || !ruleOf(rule))
      .map(({ exemption, uses }) => ({ ...exemption, uses, expired: !isInForce(exemption, this.today) }));
  }
}

/** The same exemption on several objects of one construct is one exemption. */
function idOf({ rule, owner, reason, expires, declaredAt }: DeclaredExemption): string {
  return JSON.stringify([rule, owner, reason, expires, declaredAt]);
}
