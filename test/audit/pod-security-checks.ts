import { ObjectJudge } from '../../src/audit/judge';
import { normaliseManifest } from '../../src/manifest';
import { ObjectRule, RuleSet, appliesTo, catalogue, isObjectRule } from '../../src/rules';

/** A check of Kubernetes' Pod Security admission, and the rules that stand for it: it fails where one of them is broken. */
export interface PodSecurityCheck {
  /** The id of the check, such as `hostNamespaces`. */
  readonly id: string;
  readonly rules: readonly ObjectRule[];
}

const podSecurityRules = catalogue().filter(isObjectRule).filter(({ frameworks }) => frameworks.podSecurity);
const judges = new Map<number, ObjectJudge>();

/** The ids of the checks that a rule stands for. */
export function checkIdsOf({ frameworks }: Pick<ObjectRule, 'frameworks'>): string[] {
  return (frameworks.podSecurity ?? []).map((control) => control.split('/')[1]);
}

/** The checks of a Kubernetes minor: those whose every rule applies there. */
export function checksAt(minor: number): PodSecurityCheck[] {
  return [...new Set(podSecurityRules.flatMap(checkIdsOf))].sort()
    .map((id) => ({ id, rules: podSecurityRules.filter((rule) => checkIdsOf(rule).includes(id)) }))
    .filter(({ rules }) => rules.every((rule) => appliesTo(rule, minor)));
}

/** What Pod Security says to a pod by our rules, by the id of the check or level: whether it allows it. */
export interface PodSecurityVerdicts {
  readonly checks: { [check: string]: boolean };
  readonly levels: { [level: string]: boolean };
}

/** What each check and each level says to a manifest at a Kubernetes minor. */
export function verdictsOf(manifest: any, minor: number): PodSecurityVerdicts {
  let judge = judges.get(minor);
  if (!judge) {
    judges.set(minor, judge = new ObjectJudge(podSecurityRules, minor));
  }
  const broken = new Set(judge.judge(normaliseManifest(manifest)).map(({ rule }) => rule.id));
  const allows = (rules: readonly string[]) => !rules.some((id) => broken.has(id));
  return {
    checks: Object.fromEntries(checksAt(minor).map(({ id, rules }) => [id, allows(rules.map((rule) => rule.id))])),
    levels: { baseline: allows(RuleSet.POD_SECURITY_BASELINE.rules), restricted: allows(RuleSet.POD_SECURITY_RESTRICTED.rules) },
  };
}
