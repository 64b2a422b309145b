import { CelProgram, compile } from './cel/environment';
import { Selection, mistakenSelection, placesIn, selectionsIn, textAt } from './cel/selections';
import { Memory } from './memory';
import { Keys, kindNameOf, kindOf, parsePath, showPath, valueAt } from '../manifest';
import { Check, ObjectRule, Scope, appliesTo, conditionAt, podMetadataOf } from '../rules';

/** A breach of one check at one place. */
export interface Breach {
  readonly rule: ObjectRule;
  readonly check: Check;
  readonly keys: Keys;
  readonly value: unknown;
  /** Why the check could not be evaluated. */
  readonly error?: string;
}

/** A check with its compiled text. */
interface CompiledCheck {
  readonly rule: ObjectRule;
  readonly check: Check;
  readonly field: Keys;
  readonly program: CelProgram;
  /** What the text selects fields of. */
  readonly selected: readonly Selection[];
}

/** An element of a scope: what its texts see, and where it stands. */
interface Element {
  readonly variables: object;
  readonly value: unknown;
  readonly keys: Keys;
}

/** The checks of a scope, and the scopes within it. */
interface ScopePlan {
  readonly scope: Scope;
  /** Whether texts look at what is around the outermost item: apart from the others, that those can be judged once. */
  readonly looksOutside: boolean;
  readonly checks: CompiledCheck[];
  /** The places outside an element that texts about it, and about what is in it, look at. */
  outside: readonly Selection[];
  /** What was found in an element and what is in it, with keys from the element on. */
  readonly found: Memory<readonly Breach[]>;
  readonly inner: ScopePlan[];
}

/** The checks of a kind. */
interface KindPlan {
  readonly object: ScopePlan;
  readonly pod: ScopePlan;
  readonly rules: ObjectRule[];
}

/** Judges objects by the rules that look at one object at a time. Rules are compiled when the first object of their kind comes. */
export class ObjectJudge {
  private readonly plans = new Map<string, KindPlan>();

  constructor(private readonly rules: readonly ObjectRule[], private readonly minor: number) {}

  /** The rules that have something to say about a kind. */
  public rulesFor(kind: string): readonly ObjectRule[] {
    return this.planOf(kind).rules;
  }

  /** The breaches of a normalised manifest. */
  public judge(manifest: any): Breach[] {
    const plan = this.planOf(kindNameOf(manifest));
    const breaches: Breach[] = [];
    evaluateWhole(plan.object, { object: manifest }, manifest, MOST_ITEMS_OF_AN_OBJECT, breaches);
    const path = kindOf(manifest)?.podSpec;
    if (path) {
      this.judgePodAt(path, manifest, plan.pod).forEach((breach) => breaches.push(breach));
    }
    return breaches;
  }

  private judgePodAt(path: Keys, manifest: any, plan: ScopePlan): readonly Breach[] {
    const mistaken = path.findIndex((_, index) => !isMapOrAbsent(valueAt(manifest, path.slice(0, index))));
    if (mistaken >= 0) {
      const keys = path.slice(0, mistaken);
      return notEvaluated(plan, keys, `${showPath(keys)} is no map`);
    }
    const podSpec = valueAt(manifest, path);
    return podSpec === undefined ? []
      : this.judgePod(plan, podSpec, podMetadataOf(manifest)?.annotations ?? {}).map((breach) => ({ ...breach, keys: [...path, ...breach.keys] }));
  }

  /** Equal pods are judged once; rules may tell kinds of workloads apart, and those have plans of their own. */
  private judgePod(plan: ScopePlan, podSpec: any, podAnnotations: any): readonly Breach[] {
    return plan.found.recall(() => JSON.stringify([podSpec, podAnnotations]), () => breachesOfPod(plan, podSpec, podAnnotations));
  }

  private planOf(kind: string): KindPlan {
    let plan = this.plans.get(kind);
    if (!plan) {
      plan = this.planFor(kind);
      this.plans.set(kind, plan);
    }
    return plan;
  }

  private planFor(kind: string): KindPlan {
    const plan: KindPlan = { object: newPlan(Scope.OBJECT, true), pod: newPlan(Scope.POD, true), rules: [] };
    for (const rule of this.rules.filter((candidate) => appliesTo(candidate, this.minor))) {
      const checks = rule.checks.filter(({ kinds }) => kinds.includes(kind));
      for (const check of checks) {
        const condition = conditionAt(check, this.minor);
        if (condition !== undefined) {
          const program = compile(condition, variablesOf(check.scope));
          const looksOutside = placesIn(program, variablesOf(check.scope.root)).length > 0;
          const { checks: compiled } = planWithin(check.scope.isOfPod ? plan.pod : plan.object, check.scope, looksOutside);
          compiled.push({ rule, check, field: parsePath(check.field), program, selected: selectionsIn(program) });
        }
      }
      if (checks.length > 0) {
        plan.rules.push(rule);
      }
    }
    complete(plan.object);
    complete(plan.pod);
    return plan;
  }
}

function newPlan(scope: Scope, looksOutside: boolean): ScopePlan {
  return { scope, looksOutside, checks: [], outside: [], found: new Memory(), inner: [] };
}

function complete(plan: ScopePlan): void {
  const outer = plan.scope.parent ? variablesOf(plan.scope.parent) : [];
  plan.outside = distinct(checksWithin(plan).flatMap(({ program }) => placesIn(program, outer)));
  plan.inner.forEach(complete);
}

function distinct(places: readonly Selection[]): Selection[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** The plan of a scope below that of its root, made on the way. */
function planWithin(root: ScopePlan, scope: Scope, looksOutside: boolean): ScopePlan {
  if (!scope.parent) {
    return root;
  }
  const outer = planWithin(root, scope.parent, looksOutside);
  let plan = outer.inner.find((inner) => inner.scope === scope && inner.looksOutside === looksOutside);
  if (!plan) {
    plan = newPlan(scope, looksOutside);
    outer.inner.push(plan);
  }
  return plan;
}

/** The names that a text in a scope may use. */
export function variablesOf(scope: Scope): string[] {
  const own = scope === Scope.POD ? ['podSpec', 'podAnnotations'] : [scope.variable];
  return scope.parent ? [...variablesOf(scope.parent), ...own] : own;
}

function evaluate(plan: ScopePlan, element: Element, breaches: Breach[]): void {
  for (const compiled of plan.checks) {
    const breach = breachOf(compiled, element);
    if (breach) {
      breaches.push(breach);
    }
  }
  for (const inner of plan.inner) {
    for (const { keys, problem } of inner.scope.mistakesIn(element.value)) {
      breaches.push(...notEvaluated(inner, [...element.keys, ...keys], problem));
    }
    for (const { value, keys } of inner.scope.itemsIn(element.value)) {
      for (const breach of breachesOfItem(inner, element.variables, value)) {
        breaches.push({ ...breach, keys: [...element.keys, ...keys, ...breach.keys] });
      }
    }
  }
}

/** Equal items are judged once, as far as what texts see around them is equal too. */
function breachesOfItem(plan: ScopePlan, outer: object, value: unknown): readonly Breach[] {
  return plan.found.recall(() => `${plan.outside.map((place) => textAt(place, outer)).join(' ')} ${JSON.stringify(value)}`, () => {
    const breaches: Breach[] = [];
    evaluate(plan, { variables: { ...outer, [plan.scope.variable]: value }, value, keys: [] }, breaches);
    return breaches;
  });
}

/** More than any pod or object has: texts that compare the items of a list with each other take the square of its length. */
const MOST_ITEMS_OF_A_POD = 1000;
const MOST_ITEMS_OF_AN_OBJECT = 2500;

function breachesOfPod(plan: ScopePlan, podSpec: any, podAnnotations: any): Breach[] {
  const breaches: Breach[] = [];
  evaluateWhole(plan, { podSpec, podAnnotations }, podSpec, MOST_ITEMS_OF_A_POD, breaches);
  return breaches;
}

/** What would take forever to judge is what no rule can be evaluated for. */
function evaluateWhole(plan: ScopePlan, variables: object, value: any, mostItems: number, breaches: Breach[]): void {
  const keys = tooLongIn(value, mostItems);
  if (keys) {
    notEvaluated(plan, keys, `${showPath(keys)} has more than ${mostItems} items`).forEach((breach) => breaches.push(breach));
  } else {
    evaluate(plan, { variables, value, keys: [] }, breaches);
  }
}

/** Maps that may be long: their entries are looked at one by one. */
const UNBOUNDED = ['data', 'binaryData', 'stringData'];

/** The place of a list or map that is too long, if there is one. */
function tooLongIn(value: any, mostItems: number, isUnbounded: boolean = false): Keys | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const keys = Object.keys(value);
  if (keys.length > mostItems && !isUnbounded) {
    return [];
  }
  for (const key of keys) {
    const inner = tooLongIn(value[key], mostItems, UNBOUNDED.includes(key));
    if (inner) {
      return [Array.isArray(value) ? Number(key) : key, ...inner];
    }
  }
  return undefined;
}

/** A breach of every check in a scope and below, for the same reason. */
function notEvaluated(plan: ScopePlan, keys: Keys, error: string): Breach[] {
  return checksWithin(plan).map(({ rule, check }) => ({ rule, check, keys, value: undefined, error }));
}

function isMapOrAbsent(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function checksWithin({ checks, inner }: ScopePlan): CompiledCheck[] {
  return [...checks, ...inner.flatMap(checksWithin)];
}

function breachOf({ rule, check, field, program, selected }: CompiledCheck, { variables, value, keys }: Element): Breach | undefined {
  let error = mistakenSelection(selected, variables);
  try {
    if (error === undefined && program(variables) === true) {
      return undefined;
    }
  } catch (thrown) {
    error = String((thrown as Error).message).split('\n')[0];
  }
  return { rule, check, keys: [...keys, ...field], value: check.sensitive ? undefined : valueAt(value, field), error };
}
