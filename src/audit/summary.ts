import { AuditReport, ExemptionUse } from './audit-report';
import { Finding } from './finding';
import { compareCodeUnits } from '../manifest';
import { Severity, compareSeverity } from '../rules';

/** What an exemption is worth on the day of the audit. */
export type ExemptionState = 'expired' | 'unused' | 'used' | 'not judged';

/** The findings of one object. */
export interface ObjectFindings {
  /** One of them, for what they have in common. */
  readonly object: Finding;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** Findings by severity, worst first. */
export type SeverityCounts = { readonly [severity in Severity]: number };

/** An audit in figures. */
export interface AuditSummary {
  /** The findings that no exemption permits, by severity. */
  readonly severities: SeverityCounts;
  /** How many findings no exemption permits. */
  readonly failed: number;
  /** How many findings are permitted. */
  readonly exempted: number;
  readonly expiredExemptions: number;
  readonly unusedExemptions: number;
}

/** Every severity. */
export const WORST_FIRST: readonly Severity[] = Object.values(Severity).sort((first, second) => compareSeverity(second, first));

const STATES: readonly ExemptionState[] = ['expired', 'unused', 'used', 'not judged'];

export function summaryOf({ findings, exemptions }: AuditReport): AuditSummary {
  const failed = failedAmong(findings);
  const states = exemptions.map(stateOf);
  return {
    severities: countBySeverity(failed),
    failed: failed.length,
    exempted: findings.length - failed.length,
    expiredExemptions: states.filter((state) => state === 'expired').length,
    unusedExemptions: states.filter((state) => state === 'unused').length,
  };
}

/** Those that no exemption permits. */
export function failedAmong(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ exemption }) => !exemption);
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = Object.fromEntries(WORST_FIRST.map((severity) => [severity, 0])) as { [severity in Severity]: number };
  findings.forEach(({ severity }) => counts[severity]++);
  return counts;
}

/** In an order that the order of the objects has no part in: by place, object, rule and field. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((first, second) => compareObjects(first, second)
    || compareCodeUnits(first.rule, second.rule) || compareCodeUnits(first.path, second.path) || compareCodeUnits(first.message, second.message));
}

/** The findings of each object; the object with the worst finding first, then the one with the most. */
export function byObject(findings: readonly Finding[]): ObjectFindings[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of inOrder(findings)) {
    const { file, document, construct, apiVersion, kind, namespace, name } = finding;
    const key = JSON.stringify([file, document, construct, apiVersion, kind, namespace, name]);
    const group = groups.get(key);
    if (group) {
      group.push(finding);
    } else {
      groups.set(key, [finding]);
    }
  }
  return [...groups.values()]
    .map((group) => ({ object: group[0], findings: group.sort(worstFirst) }))
    .sort((first, second) => worstFirst(first.findings[0], second.findings[0]) || second.findings.length - first.findings.length);
}

export function stateOf({ expired, judged, uses }: ExemptionUse): ExemptionState {
  if (expired) {
    return 'expired';
  }
  return !judged ? 'not judged' : uses === 0 ? 'unused' : 'used';
}

/** Expired ones first, then those that nothing needs. */
export function exemptionsInOrder(exemptions: readonly ExemptionUse[]): ExemptionUse[] {
  return [...exemptions].sort((first, second) => STATES.indexOf(stateOf(first)) - STATES.indexOf(stateOf(second))
    || compareCodeUnits(first.rule, second.rule) || compareCodeUnits(first.declaredAt, second.declaredAt)
    || compareCodeUnits(first.expires, second.expires) || compareCodeUnits(first.owner, second.owner)
    || compareCodeUnits(first.reason, second.reason));
}

function worstFirst(first: Finding, second: Finding): number {
  return compareSeverity(second.severity, first.severity);
}

function compareObjects(first: Finding, second: Finding): number {
  return compareCodeUnits(first.file, second.file) || (first.document ?? 0) - (second.document ?? 0)
    || compareCodeUnits(first.construct, second.construct)
    || compareCodeUnits(first.namespace, second.namespace) || compareCodeUnits(first.kind, second.kind) || compareCodeUnits(first.name, second.name)
    || compareCodeUnits(first.apiVersion, second.apiVersion);
}
