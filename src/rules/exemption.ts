import { Construct, IConstruct } from 'constructs';
import { catalogue, ruleOf } from './catalogue';
import { isDate } from './clock';
import { Mistake, refuseAll } from '../errors';

/** What an exemption permits, why, who answers for it and until when. */
export interface ExemptionProps {
  /** The id of the rule that may be broken, such as `pod-read-only-root-file-system`. */
  readonly rule: string;
  /** Why it has to be broken, for whoever reviews it. */
  readonly reason: string;
  /** Who answers for it: a team or a person. */
  readonly owner: string;
  /** The last day on which it holds, as YYYY-MM-DD in UTC. Synth fails after that day. */
  readonly expires: string;
}

/**
 * Permits objects to break one rule.
 *
 * It permits and does not set: the weaker value is still written by the user. It is written to the annotations of the
 * objects that need it and to every report, and fails synth after its last day.
 */
export class Exemption {
  /**
   * Creates an exemption.
   *
   * Refused with an error: an unknown rule id, a rule that nobody may be exempted from, an empty reason or owner, a
   * date that is none.
   *
   * @param props what is permitted, why, by whom and until when
   */
  public static of(props: ExemptionProps): Exemption {
    refuseAll(mistakesIn(props));
    return new Exemption(props.rule, props.reason.trim(), props.owner.trim(), props.expires);
  }

  private constructor(
    /** The id of the rule that may be broken. */
    public readonly rule: string,
    /** Why. */
    public readonly reason: string,
    /** Who answers for it. */
    public readonly owner: string,
    /** The last day on which it holds, as YYYY-MM-DD in UTC. */
    public readonly expires: string,
  ) {}

  /** The key of the annotation that carries this exemption in the manifest. */
  public get annotationKey(): string {
    return `${EXEMPTION_ANNOTATION_PREFIX}${this.rule}`;
  }

  /** The value of that annotation, as JSON with expires, owner and reason. */
  public get annotationValue(): string {
    return JSON.stringify({ expires: this.expires, owner: this.owner, reason: this.reason });
  }

  /**
   * Permits the breach to a construct and to everything below it, whoever made the objects.
   *
   * The weaker values that Hardened* constructs themselves refuse need the exemption in their `exemptions`.
   *
   * @param scope a construct, a chart, a tenant or an app
   */
  public applyTo(scope: Construct): void {
    const applied: Exemption[] = (scope as any)[APPLIED] ?? [];
    if (applied.length === 0) {
      Object.defineProperty(scope, APPLIED, { value: applied });
    }
    applied.push(this);
  }

  /**
   * Whether its last day has passed.
   *
   * @param today the date to judge by, as YYYY-MM-DD in UTC
   */
  public isExpired(today: string): boolean {
    return today > this.expires;
  }
}

const APPLIED = Symbol.for('cdk8s-bulwark.AppliedExemptions');

/** The exemptions that were applied to this very construct. */
export function exemptionsAppliedTo(construct: IConstruct): readonly Exemption[] {
  return (construct as any)[APPLIED] ?? [];
}

const NEEDED = Symbol.for('cdk8s-bulwark.NeededExemptions');

/** Remembers that a construct would have refused what it was given without its exemption from a rule, whether the rule itself objects or not. */
export function noteNeed(construct: IConstruct, rule: string): void {
  const needed: Set<string> = (construct as any)[NEEDED] ?? new Set();
  if (needed.size === 0) {
    Object.defineProperty(construct, NEEDED, { value: needed });
  }
  needed.add(rule);
}

/** Whether this very construct needed its exemption from a rule. */
export function neededExemption(construct: IConstruct, rule: string): boolean {
  return (construct as any)[NEEDED]?.has(rule) ?? false;
}

/** What the keys of annotations that carry an exemption begin with; the rule id follows. */
export const EXEMPTION_ANNOTATION_PREFIX = 'cdk8s-bulwark/exemption.';

/** The exemption to copy where a value was refused. */
export function exemptionToCopy(rule: string): string {
  return `Exemption.of({ rule: '${rule}', reason: '…', owner: '…', expires: 'YYYY-MM-DD' })`;
}

/** The ids that begin most like a text. */
function mostAlike(text: string): string[] {
  const alike = (id: string) => {
    const firstOther = [...id].findIndex((character, index) => character !== String(text)[index]);
    return firstOther < 0 ? id.length : firstOther;
  };
  return catalogue().map(({ id }) => id).sort((one, other) => alike(other) - alike(one)).slice(0, 3);
}

function mistakesIn(props: ExemptionProps): Mistake[] {
  const where = 'Exemption';
  const mistakes: Mistake[] = [];
  const rule = ruleOf(props.rule);
  if (!rule) {
    mistakes.push({ where, field: 'rule', problem: 'is unknown', given: props.rule, allowed: `Known rules are those of the rule reference, such as ${mostAlike(props.rule).join(', ')}`, fix: 'Name the rule that the refusal printed' });
  } else if (rule.exemptible === false) {
    mistakes.push({ where, field: 'rule', problem: 'allows no exemptions', given: props.rule, allowed: 'Other rules are allowed', fix: rule.fix });
  }
  for (const field of ['reason', 'owner'] as const) {
    if (!props[field]?.trim()) {
      mistakes.push({ where, field, problem: 'is empty', given: props[field], allowed: 'A text is required', fix: `Say ${field === 'owner' ? 'which team answers for it' : 'why the rule has to be broken'}` });
    }
  }
  if (!isDate(props.expires)) {
    mistakes.push({ where, field: 'expires', problem: 'is not a date', given: props.expires, allowed: 'A calendar date as YYYY-MM-DD in UTC is allowed', fix: 'Write the last day on which the exemption holds' });
  }
  return mistakes;
}
