import { IConstruct } from 'constructs';
import { MatcherResult } from './matcher-result';
import { AuditOptions, Finding, SecurityAudit } from '../audit';
import { RuleSet, ruleOf } from '../rules';

/** Passes where the audit of a construct finds nothing that fails. */
export function toPassAudit(scope: IConstruct, options: AuditOptions = {}): MatcherResult {
  const { failures } = SecurityAudit.of(scope, options);
  return {
    pass: failures.length === 0,
    message: () => failures.length === 0
      ? `${scope.node.path || 'the app'} was expected to fail the audit, and nothing was found`
      : `${scope.node.path || 'the app'} was expected to pass the audit, and ${failures.length} findings fail:\n${failures.map(describe).join('\n')}`,
  };
}

/** Passes where the audit of a construct finds a breach of a rule that no exemption permits. */
export function toHaveFinding(scope: IConstruct, rule: string, options: AuditOptions = {}): MatcherResult {
  if (!ruleOf(rule)) {
    throw new Error(`There is no rule ${rule}`);
  }
  if (options.rules && !options.rules.rules.includes(rule)) {
    throw new Error(`The rule ${rule} is not in the rule set ${options.rules.name}, so nothing could find it`);
  }
  const found = SecurityAudit.of(scope, { rules: RuleSet.ALL, ...options }).findings.filter(({ exemption }) => !exemption);
  const ofRule = found.filter((finding) => finding.rule === rule);
  return {
    pass: ofRule.length > 0,
    message: () => ofRule.length > 0
      ? `${scope.node.path || 'the app'} was expected to have no finding of ${rule}:\n${ofRule.map(describe).join('\n')}`
      : `${scope.node.path || 'the app'} was expected to have a finding of ${rule}; found were ${[...new Set(found.map((finding) => finding.rule))].sort().join(', ') || 'none'}`,
  };
}

function describe({ rule, severity, construct, message }: Finding): string {
  return `  ${severity} ${rule} ${construct}: ${message}`;
}
