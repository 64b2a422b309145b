import { AuditReport, ExemptionUse } from '../audit-report';
import { Finding } from '../finding';
import { exemptionsInOrder, inOrder, stateOf, summaryOf } from '../summary';

/** For programs. Version 1 may get further fields; those that it has keep their meaning, and are null where there is nothing to say. */
export function jsonReport(report: AuditReport): string {
  const { objects, findings } = report;
  return `${JSON.stringify({ version: 1, objects, findings: inOrder(findings).map(findingData), summary: summaryData(report) }, undefined, 2)}\n`;
}

function findingData(finding: Finding): object {
  const { rule, severity, apiVersion, kind, namespace, name, path, value, message, fix, file, line, document, construct, exemption } = finding;
  return {
    rule,
    severity,
    apiVersion,
    kind,
    namespace: namespace ?? null,
    name,
    path,
    value: value ?? null,
    message,
    fix,
    file: file ?? null,
    line: line ?? null,
    document: document ?? null,
    construct: construct ?? null,
    exemption: exemption === undefined ? null : { owner: exemption.owner, reason: exemption.reason, expires: exemption.expires },
  };
}

function summaryData(report: AuditReport): object {
  const { ruleSet, kubernetes, date, rules, exemptions } = report;
  return {
    ruleSet,
    kubernetes,
    date,
    rules: rules.map(({ id }) => id),
    ...summaryOf(report),
    exemptions: exemptionsInOrder(exemptions).map(exemptionData),
  };
}

function exemptionData(exemption: ExemptionUse): object {
  const { rule, owner, reason, expires, declaredAt, uses } = exemption;
  return { rule, owner, reason, expires, declaredAt, uses, state: stateOf(exemption) };
}
