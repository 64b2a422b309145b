import { ExemptionPosture, FindingsPosture, RuleFindings } from './posture-view';
import { Tenants, grouped, sortedTexts } from './tenants';
import { compareCodeUnits } from '../../manifest';
import { GraphObject, ObjectGraph, compareSeverity, isDate } from '../../rules';
import { AuditReport, ExemptionUse } from '../audit-report';
import { AuditedObject, DeclaredExemption } from '../audited-object';
import { Finding } from '../finding';
import { titleOf } from '../report/wording';
import { countBySeverity, failedAmong, inOrder, stateOf } from '../summary';

/** More objects of a rule than these are only counted. */
const MOST_OBJECTS = 5;
const DAY = 24 * 60 * 60 * 1000;

/** What an audit says of each tenant; what belongs to none is under the empty name. */
export class TenantFindings {
  private readonly findings: ReadonlyMap<string, readonly Finding[]>;
  private readonly exemptions: ReadonlyMap<string, readonly ExemptionPosture[]>;

  constructor(graph: ObjectGraph, report: AuditReport, tenants: Tenants) {
    this.findings = grouped(report.findings, (finding) => tenants.ofFinding(finding) ?? '');
    this.exemptions = exemptionsByTenant(graph, report, tenants);
  }

  /** The findings of a tenant, or of the platform. */
  public of(tenant: string): FindingsPosture {
    const all = this.findings.get(tenant) ?? [];
    const failed = failedAmong(all);
    return { severities: countBySeverity(failed), exempted: all.length - failed.length, byRule: byRule(failed) };
  }

  /** The exemptions that hold for objects of a tenant, or for none of any. */
  public exemptionsOf(tenant: string): readonly ExemptionPosture[] {
    return this.exemptions.get(tenant) ?? [];
  }
}

function byRule(findings: readonly Finding[]): RuleFindings[] {
  return [...grouped(inOrder(findings), ({ rule }) => rule).values()].map((alike): RuleFindings => ({
    rule: alike[0].rule,
    severity: alike[0].severity,
    message: alike[0].message,
    fix: alike[0].fix,
    count: alike.length,
    objects: sortedTexts(alike.map(titleOf)).slice(0, MOST_OBJECTS),
  })).sort((one, other) => compareSeverity(other.severity, one.severity) || compareCodeUnits(one.rule, other.rule));
}

/** An exemption that is declared for all of an app stands with each tenant whose objects carry it. */
function exemptionsByTenant(graph: ObjectGraph, { exemptions, date }: AuditReport, tenants: Tenants): Map<string, ExemptionPosture[]> {
  const holders = new Map<string, Set<string>>();
  for (const object of graph.objects.filter(isAudited)) {
    const tenant = object.exemptions.length === 0 ? undefined : tenants.of(object);
    if (tenant !== undefined) {
      object.exemptions.forEach((exemption) => holders.set(idOf(exemption), (holders.get(idOf(exemption)) ?? new Set()).add(tenant)));
    }
  }
  const told = exemptions.flatMap((exemption) => [...holders.get(idOf(exemption)) ?? ['']].map((tenant) => ({ tenant, posture: postureOfExemption(exemption, date) })));
  return new Map([...grouped(told, ({ tenant }) => tenant)].map(([tenant, own]) => [tenant, own.map(({ posture }) => posture).sort(soonestFirst)]));
}

function isAudited(object: GraphObject): object is AuditedObject {
  return 'exemptions' in object;
}

function idOf({ rule, owner, reason, expires, declaredAt }: DeclaredExemption): string {
  return JSON.stringify([rule, owner, reason, expires, declaredAt]);
}

function postureOfExemption(exemption: ExemptionUse, today: string): ExemptionPosture {
  const { rule, owner, reason, expires, declaredAt } = exemption;
  const days = Math.round((Date.parse(`${expires}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);
  return { rule, owner, reason, expires, declaredAt, state: stateOf(exemption), ...isDate(expires) ? { days } : {} };
}

function soonestFirst(one: ExemptionPosture, other: ExemptionPosture): number {
  return compareCodeUnits(one.expires, other.expires) || compareCodeUnits(one.rule, other.rule) || compareCodeUnits(one.declaredAt, other.declaredAt)
    || compareCodeUnits(one.reason, other.reason) || compareCodeUnits(one.owner, other.owner);
}
