import { UsageError } from './usage-error';

/** Refuses an option that is given twice: which of the two was meant nobody knows. */
export function refuseGivenTwice(tokens: readonly { readonly kind: string; readonly name?: string; readonly rawName?: string }[]): void {
  const names = tokens.flatMap(({ kind, name, rawName }) => kind === 'option' && name !== 'help' ? [rawName] : []);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    throw new UsageError(`${twice} is given twice`);
  }
}
