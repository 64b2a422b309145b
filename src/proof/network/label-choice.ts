import { Selector } from './selector';
import { NAMESPACE_NAME_LABEL } from './topology';
import { meetsRequirement } from '../../manifest';

/** A value that nobody wrote in a selector: whoever chooses labels can always find one more. */
const FRESH = 'any-other';

/** Labels that somebody may choose freely, or has already where the key is in `fixed`. */
export type LabelChoice = { readonly [key: string]: string };

/** Selectors that need more tries than these are written to cost time. */
const MOST_TRIES = 5000;

/**
 * Labels that every selector of a list selects and none of another list does, or undefined where there are none:
 * what a tenant would write on a pod to be let through. Keys in `fixed` have these values and no others.
 *
 * Keys are independent of each other, so each is decided by itself, but for the selectors that must not match: of each
 * that would, one key has to break it. They are tried in turn, and not for ever: after many tries there counts as being
 * a choice, since whoever may find one does.
 */
export function choiceOf(
  wanted: readonly Selector[], unwanted: readonly Selector[] = [], fixed: LabelChoice = {}, tries: { left: number } = { left: MOST_TRIES },
): LabelChoice | undefined {
  const choice = modelOf(wanted, fixed);
  const match = choice && unwanted.find((selector) => selector.matches(choice));
  if (!match || tries.left-- <= 0) {
    return choice;
  }
  for (const { key, operator, values = [] } of match.requirements) {
    const opposite = OPPOSITE[operator];
    const breaking = opposite && Selector.of({ matchExpressions: [{ key, operator: opposite, values }] });
    const other = breaking && choiceOf([...wanted, breaking], unwanted, fixed, tries);
    if (other) {
      return other;
    }
  }
  return undefined;
}

const OPPOSITE: { readonly [operator: string]: string | undefined } = { In: 'NotIn', NotIn: 'In', Exists: 'DoesNotExist', DoesNotExist: 'Exists' };

function modelOf(wanted: readonly Selector[], fixed: LabelChoice): LabelChoice | undefined {
  const requirements = wanted.flatMap((selector) => selector.requirements);
  const chosen: { [key: string]: string } = { ...fixed };
  for (const key of new Set(requirements.map((requirement) => requirement.key))) {
    const ofKey = requirements.filter((requirement) => requirement.key === key);
    const written = ofKey.flatMap(({ values = [] }) => [...values]);
    const candidates = Object.hasOwn(fixed, key) ? [fixed[key]] : [undefined, ...written, freshBeside(written)];
    const value = candidates.find((candidate) => ofKey.every((requirement) => meetsRequirement(requirement, candidate)));
    if (value === undefined && !ofKey.every((requirement) => meetsRequirement(requirement, undefined))) {
      return undefined;
    }
    if (value !== undefined) {
      chosen[key] = value;
    } else if (Object.hasOwn(fixed, key)) {
      return undefined;
    }
  }
  return chosen;
}

function freshBeside(written: readonly string[]): string {
  let value = FRESH;
  while (written.includes(value)) {
    value += '-other';
  }
  return value;
}

/** Whether somebody who chooses the labels can be selected, in a namespace that nobody has named yet. */
export function mayBeUnknown(selector: Selector): boolean {
  const written = selector.requirements.flatMap(({ values = [] }) => [...values]);
  return choiceOf([selector], [], { [NAMESPACE_NAME_LABEL]: freshBeside(written) }) !== undefined;
}
