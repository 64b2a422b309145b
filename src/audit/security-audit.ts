import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { audit } from './audit';
import { AuditOptions, DEFAULT_FAIL_ON, failuresOf } from './audit-options';
import { AuditReport } from './audit-report';
import { ConstructObject, auditedConstructs, exemptionsBelow } from './construct-objects';
import { Finding } from './finding';
import { REPORTS } from './report';
import { ReportFormat } from './report-format';
import { Clock, RuleSet, Severity } from '../rules';
import { TargetCluster } from '../target';

/**
 * The audit of everything below a construct: every object is rendered and held to the rules.
 *
 * It judges for the `TargetCluster` of the construct and by the date of its `Clock`. `SecureApp` runs it by itself;
 * this is for plain apps and for tests.
 */
export class SecurityAudit {
  /**
   * Audits everything below a construct.
   *
   * Rules that look at several objects see the whole app, and tell of what is below the construct. Evaluation errors are
   * findings, so that nothing passes because it could not be judged.
   *
   * @param scope a construct, a chart or an app
   * @param options by what it is judged
   */
  public static of(scope: IConstruct, options: AuditOptions = {}): SecurityAudit {
    const rendered = scope.node.root.node.findAll().filter(ApiObject.isApiObject).map((apiObject) => ({ apiObject, manifest: apiObject.toJson() }));
    const below = new Set(scope.node.findAll());
    const target = TargetCluster.on(scope);
    return new SecurityAudit(audit({
      objects: auditedConstructs(rendered),
      declared: exemptionsBelow(scope),
      isJudged: (object) => below.has((object as ConstructObject).apiObject),
      ruleSet: options.rules ?? RuleSet.RECOMMENDED,
      kubernetes: target.kubernetes,
      target,
      today: Clock.of(scope).today(),
    }), options.failOn ?? DEFAULT_FAIL_ON);
  }

  private constructor(private readonly result: AuditReport, private readonly failOn: Severity) {}

  /** Every finding, those that an exemption permits among them. */
  public get findings(): Finding[] {
    return [...this.result.findings];
  }

  /** The findings that fail: at or above the severity, and permitted by no exemption. */
  public get failures(): Finding[] {
    return failuresOf(this.result, this.failOn);
  }

  /**
   * The audit as a text.
   *
   * @param format what it is written as
   */
  public report(format: ReportFormat): string {
    return REPORTS[format](this.result);
  }
}
