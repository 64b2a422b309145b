import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { AppObject } from './app-object';
import { SynthFailures } from './synth-failures';
import { AuditOptions, AuditReport, DEFAULT_FAIL_ON, Finding, Progress, audit, auditedConstructs, exemptionsBelow, failuresOf } from '../audit';
import { Clock, Exemption, ObjectGraph, RuleSet, annotatedExemptions, exemptionToCopy, ruleOf } from '../rules';
import { TargetCluster } from '../target';

/** What an app is judged by. */
export interface AppAuditContext {
  readonly target: TargetCluster;
  readonly clock: Clock;
  readonly options: AuditOptions;
}

/**
 * Holds all objects to the rules; those that need an exemption carry it as an annotation in what is returned.
 *
 * Where something has failed before, only that is told: what is missing or double would be found again, as something else.
 */
export function auditApp(
  app: IConstruct, objects: readonly AppObject[], { target, clock, options }: AppAuditContext, failures: SynthFailures, progress: Progress,
): { objects: AppObject[]; report: AuditReport; graph: ObjectGraph } {
  const found = new Map<ApiObject, readonly Finding[]>();
  const audited = auditedConstructs(objects);
  const graph = new ObjectGraph(audited, Number(target.kubernetes.split('.')[1]), target);
  const report = audit({
    objects: audited,
    declared: exemptionsBelow(app),
    ruleSet: options.rules ?? RuleSet.RECOMMENDED,
    kubernetes: target.kubernetes,
    graph,
    today: clock.today(),
    onJudged: (index, findings) => {
      const { apiObject } = audited[index];
      found.set(apiObject, [...found.get(apiObject) ?? [], ...findings]);
      progress.report('Auditing objects:', index, audited.length);
    },
  });
  const failed = failures.isEmpty ? failuresOf(report, options.failOn ?? DEFAULT_FAIL_ON) : [];
  failed.forEach((finding) => failures.addLine(describeFinding(finding)));
  return { objects: objects.map((object) => withExemptionsOf(found.get(object.apiObject) ?? [], object)), report, graph };
}

/** What is exempted shows in the manifest, whichever construct above the object the exemption was applied to. */
function withExemptionsOf(findings: readonly Finding[], object: AppObject): AppObject {
  const annotations = object.manifest.metadata.annotations ?? {};
  const carried = new Set(annotatedExemptions(object.manifest).map(({ rule }) => rule));
  const missing = findings.flatMap(({ rule, exemption }) => exemption && !carried.has(rule) ? [Exemption.of({ rule, ...exemption })] : [])
    .map(({ annotationKey, annotationValue }) => [annotationKey, annotationValue]);
  return missing.length === 0 ? object : {
    ...object,
    manifest: { ...object.manifest, metadata: { ...object.manifest.metadata, annotations: { ...annotations, ...Object.fromEntries(missing) } } },
  };
}

function describeFinding({ construct, rule, severity, message, fix }: Finding): string {
  const permit = ruleOf(rule)?.exemptible === false ? '' : ` To permit it until a date, apply ${exemptionToCopy(rule)} to the construct.`;
  return `${construct}: ${message} ${fix} (${rule}, ${severity})${permit}`;
}
