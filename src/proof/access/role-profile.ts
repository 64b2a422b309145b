import { RightEscalation, isRightEscalation } from './escalation';
import { ESCALATIONS } from './escalations';
import { Need, Permitted, permitted } from './need';
import { PolicyRule } from './policy-rule';
import { AccessRole } from './roles';

/** A need that a role grants, and by which rule. */
export interface ProfileLine extends Permitted {
  readonly need: Need;
  readonly rule: number;
}

const RIGHT_ESCALATIONS: readonly RightEscalation[] = ESCALATIONS.filter(isRightEscalation);
const NEEDS: readonly Need[] = RIGHT_ESCALATIONS.flatMap(({ needs }) => needs);

/** The ways up that a need is part of. */
export const WAYS_BY_NEED: ReadonlyMap<Need, RightEscalation> = new Map(
  RIGHT_ESCALATIONS.flatMap((escalation) => escalation.needs.map((need) => [need, escalation] as const)),
);

/** What the rules of a role are good for, looked at once for all roles that share them. */
export class RoleProfiles {
  private readonly byRules = new Map<readonly PolicyRule[], readonly ProfileLine[]>();

  public of({ rules }: AccessRole): readonly ProfileLine[] {
    let lines = this.byRules.get(rules);
    if (!lines) {
      lines = profileOf(rules);
      this.byRules.set(rules, lines);
    }
    return lines;
  }
}

/** What a role that grants everything is good for. */
export const PROFILE_OF_ANY: readonly ProfileLine[] = NEEDS.map((need) => ({ need, rule: 0, verbs: need.verbs, resources: need.resources }));

function profileOf(rules: readonly PolicyRule[]): ProfileLine[] {
  return NEEDS.flatMap((need) => {
    const lines = rules.flatMap((rule, index) => {
      const found = permitted(rule, need);
      return found ? [{ ...found, need, rule: index }] : [];
    });
    const onAll = lines.filter(({ names }) => names === undefined);
    return [...onAll.length > 0 ? [together(onAll)] : [], ...lines.filter(({ names }) => names !== undefined)];
  });
}

/** What rules without names permit is one right: a need is of verbs that go with each of its resources. */
function together(lines: readonly ProfileLine[]): ProfileLine {
  const [first] = lines;
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  return lines.length === 1 ? first : {
    ...first, verbs: distinct(lines.flatMap(({ verbs }) => verbs)), resources: distinct(lines.flatMap(({ resources }) => resources)),
  };
}
