import { writeFileSync } from 'fs';
import { join } from 'path';
import { cleanObject } from './clean-objects';
import { Edit, edited, withEdit } from './edit';
import { Breach, ObjectJudge } from '../../src/audit/judge';
import { kindNameOf, kindOf, normaliseManifest, parsePath, podSpecOf, showPath } from '../../src/manifest';
import { ObjectRule, Scope, isObjectRule, validationExpression } from '../../src/rules';
import { ALL_RULES } from '../../src/rules/all-rules';
import { appliesTo } from '../../src/rules/rule';

/** The newest Kubernetes that is known, and what rules are tested for unless a case says otherwise. */
const NEWEST_MINOR = 37;

/** A change that breaks the rule, or one that it permits. */
export interface RuleCase extends Edit {
  /** Which of the rule's checks the change is about, from 0. @default 0 */
  readonly check?: number;
  /** Changes of the element that are made on both objects. @default - none */
  readonly given?: readonly Edit[];
  /** Changes of the whole object that are made on both, such as an item for a list that the clean object does not have. @default - none */
  readonly givenInObject?: readonly Edit[];
  /** The kinds to test. @default - every kind of the check */
  readonly kinds?: readonly string[];
  /** Whether `set`, `given` and `path` start at the object, or the pod spec, rather than at an element of the scope; for maps. @default false */
  readonly whole?: boolean;
  /** The Kubernetes minor to judge for, as 30 for 1.30. @default - the newest */
  readonly minor?: number;
  /** Other rules that the change breaks too. @default - none */
  readonly implies?: readonly string[];
  /** Where the path of the finding is not the check's field. */
  readonly path?: string;
}

export interface RuleCases {
  /** Changes that break the rule; each check needs one. */
  readonly breaks: readonly RuleCase[];
  /** Changes that do not. */
  readonly keeps?: readonly RuleCase[];
}

const objectRules = ALL_RULES.filter(isObjectRule);
const judges = new Map<number, ObjectJudge>();

/** Breaches of every rule over single objects. */
export function breachesOf(object: any, minor: number = NEWEST_MINOR): Breach[] {
  let judge = judges.get(minor);
  if (!judge) {
    judges.set(minor, judge = new ObjectJudge(objectRules.filter((rule) => appliesTo(rule, minor)), minor));
  }
  return judge.judge(normaliseManifest(object));
}

/** Tests a rule over single objects: for each check and kind and place, objects that differ in one field. */
export function describeRule(rule: ObjectRule, { breaks, keeps = [] }: RuleCases): void {
  describe(rule.id, () => {
    afterAll(() => writeRecorded(rule));
    test('every check has a change that breaks it', () => {
      expect([...new Set(breaks.map(({ check = 0 }) => check))].sort((one, other) => one - other)).toEqual(rule.checks.map((_, index) => index));
    });
    test('every kind of every check is tried', () => {
      rule.checks.forEach(({ kinds }, index) => {
        const tried = breaks.filter(({ check = 0 }) => check === index).flatMap((one) => one.kinds ?? kinds);
        expect([index, kinds.filter((kind) => !tried.includes(kind))]).toEqual([index, []]);
      });
    });
    for (const tried of breaks) {
      for (const { object, before, place, name } of placesOf(rule, tried)) {
        test(`is broken by ${name}`, () => {
          const minor = tried.minor ?? NEWEST_MINOR;
          expect(idsOf(breachesOf(before, minor))).toEqual([]);
          const breaches = breachesOf(object, minor);
          expect(idsOf(breaches)).toEqual([rule.id, ...tried.implies ?? []].sort());
          const found = breaches.filter((breach) => breach.rule === rule).map(({ keys }) => showPath(keys));
          const field = tried.path ?? rule.checks[tried.check ?? 0].field;
          expect(found).toContain([place, field].filter((part) => part !== '').join('.'));
          record(rule, tried, before, true);
          record(rule, tried, object, false);
        });
      }
    }
    for (const tried of keeps) {
      for (const { object, name } of placesOf(rule, tried)) {
        test(`is kept by ${name}`, () => {
          expect(idsOf(breachesOf(object, tried.minor ?? NEWEST_MINOR)).filter((id) => id === rule.id)).toEqual([]);
          record(rule, tried, object, true);
        });
      }
    }
  });
}

interface Place {
  readonly before: any;
  readonly object: any;
  /** The path of the element that is changed. */
  readonly place: string;
  readonly name: string;
}

/** The clean object of every kind with the change made in every list that the check's scope walks. */
function placesOf(rule: ObjectRule, tried: RuleCase): Place[] {
  const check = rule.checks[tried.check ?? 0];
  return (tried.kinds ?? check.kinds).flatMap((kind) => {
    const clean = (tried.givenInObject ?? []).reduce(withEdit, cleanObject(kind));
    const root = check.scope.isOfPod ? kindOf(clean)!.podSpec! : [];
    const element = check.scope.isOfPod ? podSpecOf(clean) : clean;
    const places = tried.whole ? [[]] : elementsOf(check.scope, element);
    if (places.length === 0) {
      throw new Error(`${rule.id}: the clean ${kind} has no ${check.scope.variable}; add it with givenInObject`);
    }
    return firstOfEachList(places).map((keys) => {
      const at = [...root, ...keys];
      const before = (tried.given ?? []).reduce((object, edit) => edited(object, [...at, ...parsePath(edit.set)], edit.to), clean);
      return {
        before,
        object: edited(before, [...at, ...parsePath(tried.set)], tried.to),
        place: showPath(at),
        name: `${kindNameOf(clean)} ${showPath([...at, ...parsePath(tried.set)])} ${tried.to === undefined ? 'left out' : JSON.stringify(tried.to)}${tried.minor ? ` in 1.${tried.minor}` : ''}`,
      };
    });
  });
}

/** The places of the elements of a scope. */
function elementsOf(scope: Scope, root: any): (string | number)[][] {
  if (!scope.parent) {
    return [[]];
  }
  return elementsOf(scope.parent, root)
    .flatMap((outer) => scope.itemsIn(outer.reduce((value, key) => value?.[key], root)).map(({ keys }) => [...outer, ...keys]));
}

function firstOfEachList(places: (string | number)[][]): (string | number)[][] {
  const seen = new Set<string>();
  return places.filter((keys) => {
    const list = showPath(keys.slice(0, -1));
    return !seen.has(list) && seen.add(list);
  });
}

function idsOf(breaches: readonly Breach[]): string[] {
  return [...new Set(breaches.map(({ rule, error }) => error ? `${rule.id}: ${error}` : rule.id))].sort();
}

/** A check's text for one kind, and the objects that it was tried on. */
interface RecordedText {
  readonly rule: string;
  readonly cases: { readonly name: string; readonly object: any; readonly passes: boolean }[];
}

const recorded = new Map<string, RecordedText>();

/** With BULWARK_RULE_CASES set to a folder, keeps the object beside the check's text, for the API server's own evaluator. */
function record(rule: ObjectRule, tried: RuleCase, object: any, passes: boolean): void {
  const minor = tried.minor ?? NEWEST_MINOR;
  if (!process.env.BULWARK_RULE_CASES || !appliesTo(rule, minor)) {
    return;
  }
  const check = tried.check ?? 0;
  const text = validationExpression(rule.checks[check], kindNameOf(object), minor);
  if (text) {
    const { apiVersion, kind } = object;
    const key = JSON.stringify([rule.id, check, apiVersion, kind, text]);
    const line: RecordedText = recorded.get(key) ?? { rule: rule.id, check, apiVersion, kind, ...text, cases: [] } as RecordedText;
    line.cases.push({ name: `1.${minor}`, object: normaliseManifest(object), passes });
    recorded.set(key, line);
  }
}

function writeRecorded(rule: ObjectRule): void {
  const folder = process.env.BULWARK_RULE_CASES;
  const lines = [...recorded.values()].filter((line) => line.rule === rule.id);
  if (folder && lines.length > 0) {
    writeFileSync(join(folder, `${rule.id}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}
