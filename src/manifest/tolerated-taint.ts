import { isLabelKey, isLabelValue } from './names';

/** Taints of nodes that pods may tolerate: of a key, and of one value and effect or of all of them. */
export interface ToleratedTaint {
  readonly key: string;
  /** Any value where it is left out. */
  readonly value?: string;
  /** Every effect where it is left out. */
  readonly effect?: string;
}

/** The effects of taints. */
export const TAINT_EFFECTS: readonly string[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Taints as `kubectl taint` writes them: `dedicated=shop:NoSchedule`, `dedicated=shop`, `dedicated:NoSchedule`, `dedicated`. */
export function showTaint({ key, value, effect }: ToleratedTaint): string {
  return `${key}${value === undefined ? '' : `=${value}`}${effect === undefined ? '' : `:${effect}`}`;
}

/** Reads what `showTaint` writes; undefined where the text is none of it. */
export function parseTaint(text: string): ToleratedTaint | undefined {
  const { key, value, effect } = /^(?<key>[^=:]+)(?:=(?<value>[^=:]*))?(?::(?<effect>[^=:]+))?$/.exec(text)?.groups ?? {};
  if (key === undefined || !isLabelKey(key) || !isLabelValue(value ?? '') || !(effect === undefined || TAINT_EFFECTS.includes(effect))) {
    return undefined;
  }
  return { key, ...value === undefined ? {} : { value }, ...effect === undefined ? {} : { effect } };
}

/**
 * Whether a toleration of a pod tolerates nothing but those taints.
 *
 * One without a key tolerates every taint, one without an effect every effect. `Exists`, and operators that compare, tolerate
 * more values than one.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export function isTolerationOf(allowed: ToleratedTaint, toleration: any): boolean {
  const { key, operator, value, effect } = toleration ?? {};
  const isOfValue = allowed.value === undefined || ((operator || 'Equal') === 'Equal' && (value ?? '') === allowed.value);
  return key === allowed.key && isOfValue && (allowed.effect === undefined || effect === allowed.effect);
}
