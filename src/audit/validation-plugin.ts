import { readFileSync } from 'node:fs';
import { audit } from './audit';
import { DEFAULT_FAIL_ON, failuresOf } from './audit-options';
import { readManifestFiles } from './file-objects';
import { Finding } from './finding';
import { refuseAll } from '../errors';
import { Clock, RuleSet, Severity, ruleOf } from '../rules';
import { NEWEST_KUBERNETES, targetVersionMistake } from '../target';

/** What a project's cdk8s.yaml may say under `properties`. */
export interface AuditValidationProps {
  /**
   * The name of the rule set that runs, such as `pod-security/restricted`.
   *
   * @default "recommended"
   */
  readonly framework?: string;
  /**
   * The Kubernetes version that the manifests are for, such as "1.36".
   *
   * @default - the newest that this release knows
   */
  readonly kubernetes?: string;
  /**
   * The mildest severity that fails: low, medium, high or critical.
   *
   * @default "medium"
   */
  readonly failOn?: string;
}

/**
 * The audit as a validation plug-in of the `cdk8s synth` command, for projects that use a plain App.
 *
 * It sees the files alone and names constructs as far as cdk8s tells them, by the names of objects; `SecureApp` and
 * `SecurityAudit` know better. In cdk8s.yaml:
 *
 *     validations:
 *       - package: cdk8s-bulwark
 *         version: 0.0.0
 *         class: AuditValidation
 *
 * @see https://cdk8s.io/docs/latest/cli/validations/
 */
export class AuditValidation {
  private readonly ruleSet: RuleSet;
  private readonly kubernetes: string;
  private readonly failOn: Severity;

  /**
   * Made by the command.
   *
   * Refused with an error: a rule set, a version or a severity that is unknown.
   *
   * @param props what cdk8s.yaml says under `properties`
   */
  constructor(props: AuditValidationProps = {}) {
    const { framework = RuleSet.RECOMMENDED.name, failOn = DEFAULT_FAIL_ON } = props;
    this.kubernetes = props.kubernetes ?? NEWEST_KUBERNETES;
    const where = 'AuditValidation';
    const severities: string[] = Object.values(Severity);
    const version = targetVersionMistake(where, 'kubernetes', this.kubernetes);
    refuseAll([
      ...RuleSet.named(framework) ? [] : [{ where, field: 'framework', problem: 'is unknown', given: framework, allowed: `Known are ${RuleSet.names.join(', ')}`, fix: 'Name one of them' }],
      ...severities.includes(failOn) ? [] : [{ where, field: 'failOn', problem: 'is unknown', given: failOn, allowed: `Known are ${severities.join(', ')}`, fix: 'Name one of them' }],
      ...version ? [version] : [],
    ]);
    this.ruleSet = RuleSet.named(framework)!;
    this.failOn = failOn as Severity;
  }

  /**
   * Judges the manifests and submits what fails.
   *
   * @param context the validation context of cdk8s-cli
   */
  public async validate(context: any): Promise<void> {
    const { objects } = readManifestFiles(context.manifests.map((file: string) => ({ file, text: readFileSync(file, 'utf8') })));
    const report = audit({ objects, ruleSet: this.ruleSet, kubernetes: this.kubernetes, today: Clock.system().today() });
    const failures = failuresOf(report, this.failOn);
    for (const [rule, findings] of groupedByRule(failures)) {
      context.report.addViolation({
        ruleName: `${rule} (${findings[0].severity})`,
        recommendation: ruleOf(rule)!.title,
        fix: findings[0].fix,
        violatingResources: findings.map((finding) => ({ resourceName: finding.name, locations: [finding.path], manifestPath: finding.file! })),
      });
    }
    context.report.submit(failures.length === 0 ? 'success' : 'failure', { 'rule set': report.ruleSet, 'objects': String(report.objects), 'findings': String(failures.length) });
  }
}

function groupedByRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding) => groups.set(finding.rule, [...groups.get(finding.rule) ?? [], finding]));
  return groups;
}
