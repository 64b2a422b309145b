import { IConstruct } from 'constructs';
import { PodSecurityLevel, admitsBreachOf } from '../boundary';
import { Mistake } from '../errors';
import { Exemption, HardenedRuleId, exemptionToCopy, oldestMinorAsStrict } from '../rules';

/** The level that a namespace enforces, at which version, and what permits it where it is weaker than ours. */
export interface PodSecurity {
  readonly level: PodSecurityLevel;
  /** The version whose controls are enforced, as v<major>.<minor>. */
  readonly version: string;
  readonly exemptions: readonly Exemption[];
}

/** What was asked for; whatever is left out comes from `inherited`. */
export interface PodSecurityWish {
  readonly podSecurity?: PodSecurityLevel;
  readonly podSecurityVersion?: string;
  readonly exemptions?: readonly Exemption[];
}

const RULE: HardenedRuleId = 'tenancy-pod-security-level';

/** The strictest level at the version of the target cluster. */
export function strictestPodSecurity(kubernetes: string): PodSecurity {
  return { level: PodSecurityLevel.RESTRICTED, version: `v${kubernetes}`, exemptions: [] };
}

/** The inherited stance with a wish applied to it. An inherited exemption permits what it permitted before and no more, and goes where it is not needed. */
export function applyPodSecurity(inherited: PodSecurity, wish: PodSecurityWish, strictest: PodSecurity): PodSecurity {
  const stance = { level: wish.podSecurity ?? inherited.level, version: wish.podSecurityVersion ?? inherited.version };
  const keepsInherited = !isNoWeaker(stance, strictest) && isNoWeaker(stance, inherited);
  const own = wish.exemptions ?? [];
  return { ...stance, exemptions: own.length === 0 && keepsInherited ? inherited.exemptions : own };
}

/** What is wrong with a stance that is to be no weaker than the strictest one without an exemption. */
export function podSecurityMistakes(where: IConstruct | string, stance: PodSecurity, strictest: PodSecurity): Mistake[] {
  const mistakes = exemptionMistakes(where, stance.exemptions);
  if (minorOf(stance.version) === undefined) {
    mistakes.push({ where, field: 'podSecurityVersion', problem: 'is not pinned to a version', given: stance.version, allowed: 'A version such as v1.30 is allowed; latest would change with the cluster what is admitted', fix: 'Write the version, or leave it out for that of the target cluster' });
  } else if (!stance.exemptions.some(({ rule }) => rule === RULE) && !isNoWeaker(stance, strictest)) {
    mistakes.push(weakerMistake(where, stance, strictest));
  }
  return mistakes;
}

function weakerMistake(where: IConstruct | string, stance: PodSecurity, strictest: PodSecurity): Mistake {
  const lower = admitsBreachOf(stance.level, strictest.level);
  const oldest = `v1.${oldestMinorAsStrict(minorOf(strictest.version)!)}`;
  const [field, given, least] = lower ? ['podSecurity', stance.level, strictest.level] : ['podSecurityVersion', stance.version, strictest.version];
  return {
    where,
    field,
    problem: `is weaker than ${least}`,
    given,
    allowed: `Without an exemption from ${RULE}, tenant namespaces enforce ${strictest.level} of ${oldest} or newer, which has every control of ${strictest.version}`,
    fix: `Leave it out, or add exemptions: [${exemptionToCopy(RULE)}]`,
  };
}

function exemptionMistakes(where: IConstruct | string, exemptions: readonly Exemption[]): Mistake[] {
  return exemptions.flatMap(({ rule }, index): Mistake[] => {
    const field = `exemptions[${index}]`;
    if (rule !== RULE) {
      return [{ where, field, problem: 'is of a rule that a namespace does not break', given: rule, allowed: `Only ${RULE} is exempted here`, fix: 'Put the exemption on the workload that needs it' }];
    }
    return index === 0 ? [] : [{ where, field, problem: 'repeats another exemption', given: rule, allowed: 'One exemption a rule is allowed', fix: 'Keep the one that holds' }];
  });
}

function isNoWeaker(stance: Pick<PodSecurity, 'level' | 'version'>, other: Pick<PodSecurity, 'level' | 'version'>): boolean {
  return !admitsBreachOf(stance.level, other.level) && controlsOf(stance) >= controlsOf(other);
}

/** Grows with the controls that its version has, as the rule counts them that an exemption is from. */
function controlsOf({ version }: Pick<PodSecurity, 'version'>): number {
  const minor = minorOf(version);
  return minor === undefined ? -1 : oldestMinorAsStrict(minor);
}

function minorOf(version: string): number | undefined {
  const match = /^v1\.(0|[1-9]\d{0,2})$/.exec(version);
  return match ? Number(match[1]) : undefined;
}
