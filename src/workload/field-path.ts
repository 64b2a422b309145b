/** A place that a path of the stance leads to, with concrete list indices. */
export interface FieldPlace {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

/**
 * Every place in a value that a path leads to. `x[]` walks the items of a list, `x?` stops where x is absent.
 * An absent last field is a place whose value is undefined.
 */
export function placesOf(value: any, path: string): FieldPlace[] {
  let places: FieldPlace[] = [{ keys: [], value }];
  for (const step of stepsOf(path)) {
    places = places.flatMap((place) => advance(place, step));
  }
  return places;
}

/** The path of a place as people write it: `containers[0].image`. */
export function showPath(keys: readonly (string | number)[]): string {
  return keys.map((key, index) => typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${key}`).join('');
}

/** A copy with one place set; what is not on the way to it is shared with the original. */
export function withValueAt(value: any, keys: readonly (string | number)[], set: unknown): any {
  if (keys.length === 0) {
    return set;
  }
  const [key, ...rest] = keys;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = withValueAt(copy[key], rest, set);
  return copy;
}

interface Step { readonly key: string; readonly everyItem: boolean; readonly onlyWherePresent: boolean }

const STEPS = new Map<string, Step[]>();

function stepsOf(path: string): Step[] {
  let steps = STEPS.get(path);
  if (!steps) {
    steps = path.split('.').map((text) => ({ key: text.replace(/\[\]$|\?$/, ''), everyItem: text.endsWith('[]'), onlyWherePresent: text.endsWith('?') }));
    STEPS.set(path, steps);
  }
  return steps;
}

function advance(place: FieldPlace, step: Step): FieldPlace[] {
  const value = (place.value as any)?.[step.key];
  const keys = [...place.keys, step.key];
  if (step.everyItem) {
    return Array.isArray(value) ? value.map((item, index) => ({ keys: [...keys, index], value: item })) : [];
  }
  return step.onlyWherePresent && value === undefined ? [] : [{ keys, value }];
}
