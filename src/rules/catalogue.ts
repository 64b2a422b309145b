import type { Rule } from './rule';

/** Loaded when rules are first asked for: every app pays for what is loaded at its start. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const load = (): readonly Rule[] => (require('./all-rules') as typeof import('./all-rules')).ALL_RULES;

let rules: readonly Rule[] | undefined;
let byId: ReadonlyMap<string, Rule> | undefined;

/** Every rule, by topic. */
export function catalogue(): readonly Rule[] {
  return rules ??= load();
}

/** The rule of an id. */
export function ruleOf(id: string): Rule | undefined {
  byId ??= new Map(catalogue().map((rule) => [rule.id, rule]));
  return byId.get(id);
}
