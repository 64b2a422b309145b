import type { CelProgram } from './environment';
import { Keys, valueAt } from '../../manifest';

/** A place, below one of a text's variables, whose fields the text selects. */
export interface Selection {
  readonly variable: string;
  readonly keys: Keys;
}

/**
 * The places whose fields a text selects.
 *
 * The engine takes a field of a list or a text for an absent one where the API server stops with an error, so these
 * places are looked at before the text is evaluated.
 */
export function selectionsIn(program: CelProgram): Selection[] {
  const found = new Map<string, Selection>();
  collect((program as unknown as { ast: Node }).ast, new Set(), found);
  return [...found.values()];
}

/** What is wrong with a place whose fields are selected: it is there and is no map. */
export function mistakenSelection(selections: readonly Selection[], variables: object): string | undefined {
  for (const { variable, keys } of selections) {
    const value = valueAt((variables as { [name: string]: unknown })[variable], keys);
    if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      return `${[variable, ...keys].join('.')} is no map`;
    }
  }
  return undefined;
}

/** Fields of an object stand in its spec or metadata, others one step nearer. */
const DEEPEST_OF_OBJECT = 2;

/**
 * The places that decide what a text says of these variables: where they hold the same, it says the same. They are told a
 * step or two deep, so that texts about the same things tell the same places.
 */
export function placesIn(program: CelProgram, variables: readonly string[]): Selection[] {
  const found = new Map<string, Selection>();
  collectPlaces((program as unknown as { ast: Node }).ast, variables, found);
  return [...found.values()].filter(({ variable, keys }) => ![...found.values()].some((other) => other.variable === variable
    && other.keys.length < keys.length && other.keys.every((key, index) => keys[index] === key)));
}

/** What stands at a place, as a text; a value of the wrong type on the way there is told from one that lacks the place. */
export function textAt({ variable, keys }: Selection, variables: object): string {
  let value: any = (variables as { [name: string]: unknown })[variable];
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return value === undefined ? '-' : `!${JSON.stringify(value)}`;
    }
    value = Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value === undefined ? '-' : JSON.stringify(value);
}

function collectPlaces(node: Node, variables: readonly string[], found: Map<string, Selection>): void {
  const place = placeOf(node);
  if (!place) {
    childrenOf(node.args).forEach((child) => collectPlaces(child, variables, found));
  } else if (variables.includes(place.variable)) {
    const shortened = { variable: place.variable, keys: place.keys.slice(0, place.variable === 'object' ? DEEPEST_OF_OBJECT : 1) };
    found.set(JSON.stringify(shortened), shortened);
  }
}

/** A node of the engine's syntax tree. */
interface Node {
  readonly op: string;
  readonly args: any;
}

const MACROS = ['all', 'exists', 'exists_one', 'filter', 'map'];

function collect(node: Node, bound: ReadonlySet<string>, found: Map<string, Selection>): void {
  const { op, args } = node;
  if (op === '.' || op === '.?') {
    const selection = placeOf(args[0]);
    if (selection && !bound.has(selection.variable)) {
      found.set(JSON.stringify(selection), selection);
    }
  }
  const isMacro = op === 'rcall' && MACROS.includes(args[0]);
  const inside = isMacro ? new Set([...bound, args[2][0].args]) : bound;
  childrenOf(args).forEach((child) => collect(child, inside, found));
}

/** The place that a chain of selections leads to; undefined where there is more to it than that. */
function placeOf({ op, args }: Node): Selection | undefined {
  if (op === 'id') {
    return { variable: args, keys: [] };
  }
  const outer = op === '.' || op === '.?' ? placeOf(args[0]) : undefined;
  return outer && { variable: outer.variable, keys: [...outer.keys, args[1]] };
}

function childrenOf(args: any): Node[] {
  if (Array.isArray(args)) {
    return args.flatMap(childrenOf);
  }
  return typeof args === 'object' && args !== null && 'op' in args ? [args] : [];
}
