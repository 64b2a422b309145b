import { CelProgram, compile } from './cel/environment';
import { Selection, mistakenSelection, placesIn, selectionsIn } from './cel/selections';
import { Keys, parsePath } from '../manifest';
import { Check, ObjectRule } from '../rules';

/** A check with its compiled text. */
export interface CompiledCheck {
  readonly rule: ObjectRule;
  readonly check: Check;
  /** Where it stands among the checks of its scope. */
  readonly order: number;
  readonly field: Keys;
  readonly program: CelProgram;
  /** What the text selects fields of. */
  readonly selected: readonly Selection[];
}

/** A check that an element breaks. */
export interface Failure {
  readonly compiled: CompiledCheck;
  /** Why the check could not be evaluated. */
  readonly error?: string;
}

/** Compiles the text of a check. */
export function compileCheck(rule: ObjectRule, check: Check, text: string, variables: readonly string[], order: number): CompiledCheck {
  const program = compile(text, variables);
  return { rule, check, order, field: parsePath(check.field), program, selected: selectionsIn(program) };
}

/** Where so few of so many elements were seen before, remembering does not pay. */
const TRIED = 256;
const FEWEST_SEEN = 64;

/** What is remembered takes memory for as long as the audit lasts. */
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 2048;

/** The checks of a scope whose texts look at the same places: elements that are equal there are judged once. */
export class CheckGroup {
  /** The checks by the places that their texts look at. */
  public static divide(checks: readonly CompiledCheck[], variables: readonly string[]): CheckGroup[] {
    const groups = new Map<string, CheckGroup>();
    for (const compiled of checks) {
      const places = placesIn(compiled.program, variables);
      const key = JSON.stringify(places);
      const group = groups.get(key) ?? new CheckGroup(places);
      group.checks.push(compiled);
      groups.set(key, group);
    }
    return [...groups.values()];
  }

  private readonly checks: CompiledCheck[] = [];
  private remembered = new Map<string, readonly Failure[]>();
  private looked = 0;
  private seen = 0;

  private constructor(private readonly places: readonly Selection[]) {}

  /** The checks that are broken, given the values of the variables. */
  public failures(variables: object): readonly Failure[] {
    if (this.looked >= TRIED && this.seen < FEWEST_SEEN) {
      return this.evaluate(variables);
    }
    const key = this.places.map((place) => textOf(place, variables)).join(' ');
    const known = this.remembered.get(key);
    if (this.looked < TRIED) {
      this.looked++;
      this.seen += known ? 1 : 0;
    }
    return known ?? this.remember(key, this.evaluate(variables));
  }

  private remember(key: string, failures: readonly Failure[]): readonly Failure[] {
    if (this.looked === TRIED && this.seen < FEWEST_SEEN) {
      this.remembered = new Map();
    } else if (key.length <= LONGEST_REMEMBERED && this.remembered.size < MOST_REMEMBERED) {
      this.remembered.set(key, failures);
    }
    return failures;
  }

  private evaluate(variables: object): Failure[] {
    const failures: Failure[] = [];
    for (const compiled of this.checks) {
      const failure = failureOf(compiled, variables);
      if (failure) {
        failures.push(failure);
      }
    }
    return failures;
  }
}

/** What stands at a place; a value of the wrong type on the way there is told from one that lacks the place. */
function textOf({ variable, keys }: Selection, variables: object): string {
  let value: any = (variables as { [name: string]: unknown })[variable];
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return value === undefined ? '-' : `!${JSON.stringify(value)}`;
    }
    value = Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value === undefined ? '-' : JSON.stringify(value);
}

function failureOf(compiled: CompiledCheck, variables: object): Failure | undefined {
  const error = mistakenSelection(compiled.selected, variables);
  if (error !== undefined) {
    return { compiled, error };
  }
  try {
    return compiled.program(variables) === true ? undefined : { compiled };
  } catch (thrown) {
    return { compiled, error: String((thrown as Error).message).split('\n')[0] };
  }
}
