import { normaliseManifest } from '../../manifest';
import { ObjectRule, RuleSet, isObjectRule, ruleOf } from '../../rules';
import { ObjectJudge } from '../judge';

/** A level of Pod Security at a version, as a namespace enforces it. */
export interface EnforcedLevel {
  readonly level: 'baseline' | 'restricted';
  /** As the label says it, such as `v1.36` or `latest`. */
  readonly version: string;
  readonly minor: number;
}

/** The rules know the controls from this minor on: the restricted ones of Windows pods came with it, others before. */
const OLDEST_KNOWN = 25;

const LABEL = 'pod-security.kubernetes.io/enforce';
const SETS = { baseline: RuleSet.POD_SECURITY_BASELINE, restricted: RuleSet.POD_SECURITY_RESTRICTED };
const judges = new Map<string, ObjectJudge>();

/**
 * What Pod Security enforces in a namespace; undefined where it admits everything.
 *
 * @param newest the minor that `latest` means
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function enforcedLevel(namespace: any, newest: number): EnforcedLevel | undefined {
  const { [LABEL]: level, [`${LABEL}-version`]: version = 'latest' } = namespace.metadata?.labels ?? {};
  const [, minor] = /^v1\.(\d{1,3})$/.exec(version) ?? [];
  // The admission plug-in takes a version that it cannot read for the newest one, and a level for the strictest.
  const enforced = level === 'baseline' || level === undefined || level === 'privileged' ? level : 'restricted';
  return enforced === undefined || enforced === 'privileged' ? undefined : { level: enforced, version, minor: minor === undefined ? newest : Number(minor) };
}

/** Whether the controls of a version are known here. */
export function isKnown({ minor }: EnforcedLevel): boolean {
  return minor >= OLDEST_KNOWN;
}

/** The ids of the rules by which a level refuses a pod but not another one. */
export function refusedByLevel({ level, minor }: EnforcedLevel, tried: any, base: any): string[] {
  const admitted = brokenBy(base, level, minor);
  return brokenBy(tried, level, minor).filter((id) => !admitted.includes(id));
}

function brokenBy(pod: any, level: EnforcedLevel['level'], minor: number): string[] {
  const key = `${level} ${minor}`;
  let judge = judges.get(key);
  if (!judge) {
    judge = new ObjectJudge(SETS[level].rules.map((id) => ruleOf(id)).filter((rule): rule is ObjectRule => rule !== undefined && isObjectRule(rule)), minor);
    judges.set(key, judge);
  }
  return [...new Set(judge.judge(normaliseManifest(pod)).map(({ rule }) => rule.id))].sort();
}
