import { catalogue, ruleOf } from './catalogue';
import { NOT_RECOMMENDED } from './not-recommended';
import { OVERRIDDEN_CHECKS } from './overridden-checks';
import { Frameworks, Rule } from './rule';
import { refuse } from '../errors';

/** A named list of rules that an audit runs. */
export class RuleSet {
  /** The baseline level of the Pod Security Standards, exactly. */
  public static readonly POD_SECURITY_BASELINE = new RuleSet('pod-security/baseline', () => idsWhere((rule) => checksOf(rule, 'baseline').length > 0));
  /**
   * The restricted level of the Pod Security Standards, exactly: its own checks, and those of the baseline level but for
   * some that it replaces. A replaced one can be stricter for pods of Windows or malformed volumes, which the API server refuses anyway.
   */
  public static readonly POD_SECURITY_RESTRICTED = new RuleSet('pod-security/restricted', () => idsWhere(isOfRestricted));
  /** The sections of the CIS Kubernetes Benchmark 1.12 that manifests can be held to. */
  public static readonly CIS = new RuleSet('cis', () => idsWhere((rule) => isIn(rule, 'cis')));
  /** The NSA/CISA Kubernetes Hardening Guide 1.2. */
  public static readonly NSA = new RuleSet('nsa', () => idsWhere((rule) => isIn(rule, 'nsa')));
  /** What keeps tenants of one cluster apart: the Multi-Tenancy Benchmarks. */
  public static readonly MULTI_TENANCY = new RuleSet('multi-tenancy', () => idsWhere((rule) => isIn(rule, 'multiTenancy')));
  /**
   * What SecureApp runs: both levels of Pod Security and multi-tenancy whole, and of everything else what holds for most clusters.
   * What it leaves out is listed with reasons in the rule reference.
   */
  public static readonly RECOMMENDED = new RuleSet('recommended', () => idsWhere(({ id }) => !(id in NOT_RECOMMENDED)));
  /** Every rule. */
  public static readonly ALL = new RuleSet('all', () => idsWhere(() => true));

  /**
   * A rule set of your own.
   *
   * Refused with an error: no rules, and ids that are unknown.
   *
   * @param name what reports call it
   * @param rules the ids of its rules
   */
  public static of(name: string, rules: string[]): RuleSet {
    const unknown = rules.find((id) => !ruleOf(id));
    if (unknown !== undefined || rules.length === 0) {
      refuse({ where: 'RuleSet', field: 'rules', problem: unknown === undefined ? 'is empty' : 'has an unknown rule', given: unknown ?? rules, allowed: `Rule ids are allowed, such as ${catalogue()[0].id}`, fix: 'See the rule reference for all of them' });
    }
    const own = [...rules];
    return new RuleSet(name, () => own);
  }

  /**
   * The rule set of a name.
   *
   * @param name such as `pod-security/restricted`
   * @returns undefined where there is none
   */
  public static named(name: string): RuleSet | undefined {
    return RULE_SETS.find((set) => set.name === name);
  }

  /** The names of the rule sets of this library. */
  public static get names(): string[] {
    return RULE_SETS.map(({ name }) => name);
  }

  private constructor(
    /** What reports call it, such as `pod-security/restricted`. */
    public readonly name: string,
    private readonly select: () => readonly string[],
  ) {}

  /** The ids of its rules. */
  public get rules(): string[] {
    return [...this.select()];
  }

  /**
   * The same without some rules.
   *
   * Refused with an error: ids that are not in it.
   *
   * @param rules the ids to leave out
   */
  public without(...rules: string[]): RuleSet {
    const own = this.rules;
    const unknown = rules.find((id) => !own.includes(id));
    if (unknown !== undefined) {
      refuse({ where: `RuleSet ${this.name}`, field: 'without', problem: 'names a rule that is not in it', given: unknown, allowed: 'Ids of its rules are allowed', fix: 'Remove it, or correct the id' });
    }
    return RuleSet.of(this.name, own.filter((id) => !rules.includes(id)));
  }
}

const RULE_SETS = [
  RuleSet.RECOMMENDED, RuleSet.POD_SECURITY_BASELINE, RuleSet.POD_SECURITY_RESTRICTED, RuleSet.CIS, RuleSet.NSA, RuleSet.MULTI_TENANCY, RuleSet.ALL,
];

function idsWhere(matches: (rule: Rule) => boolean): readonly string[] {
  return catalogue().filter(matches).map(({ id }) => id);
}

function isIn({ frameworks }: Rule, framework: keyof Frameworks): boolean {
  return (frameworks[framework]?.length ?? 0) > 0;
}

/** Whether Kubernetes asks for it at the restricted level: by a check of that level, or by one of the baseline level that stays. */
function isOfRestricted(rule: Rule): boolean {
  return checksOf(rule, 'restricted').length > 0 || checksOf(rule, 'baseline').some((check) => !(check in OVERRIDDEN_CHECKS));
}

/** The ids of the checks of a level that a rule stands for. */
function checksOf({ frameworks }: Rule, level: string): string[] {
  return (frameworks.podSecurity ?? []).map((control) => control.split('/')).filter(([own]) => own === level).map(([, check]) => check);
}
