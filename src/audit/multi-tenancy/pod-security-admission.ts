import { Probe, baseOf, triedBy } from './probes';
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
const refusals = new Map<string, Map<Probe, readonly string[]>>();

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

/** The ids of the rules by which a level refuses what a probe tries, but not what it is compared with. Images do not matter to it. */
export function refusedByLevel({ level, minor }: EnforcedLevel, probe: Probe): readonly string[] {
  const key = `${level} ${minor}`;
  const known = refusals.get(key) ?? new Map<Probe, readonly string[]>();
  refusals.set(key, known);
  let refused = known.get(probe);
  if (!refused) {
    const admitted = brokenBy(baseOf(probe), level, minor);
    refused = brokenBy(triedBy(probe), level, minor).filter((id) => !admitted.includes(id));
    known.set(probe, refused);
  }
  return refused;
}

function brokenBy(pod: any, level: EnforcedLevel['level'], minor: number): string[] {
  const rules = SETS[level].rules.map((id) => ruleOf(id)).filter((rule): rule is ObjectRule => rule !== undefined && isObjectRule(rule));
  return [...new Set(new ObjectJudge(rules, minor).judge(normaliseManifest(pod)).map(({ rule }) => rule.id))].sort();
}
