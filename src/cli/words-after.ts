import { UsageError } from './usage-error';

/** A word that stands between options. */
export interface Positional {
  readonly kind: 'positional';
  readonly index: number;
  readonly value: string;
}

/** What parseArgs tells of a word. */
export type Token = Positional | { readonly kind: 'option'; readonly index: number; readonly name: string } | { readonly kind: 'option-terminator'; readonly index: number };

/**
 * Takes the words that follow an option right away out of those that stand between options: parseArgs knows no options with
 * several values.
 *
 * @param usage the option with its values: `--diff OLD NEW`
 */
export function wordsAfter(option: string, usage: string, tokens: readonly Token[], rest: Positional[]): string[] {
  const count = usage.split(' ').length - 1;
  const { index } = tokens.find((token) => token.kind === 'option' && token.name === option)!;
  const start = rest.findIndex((token) => token.index === index + 1);
  const taken = start < 0 ? [] : rest.slice(start, start + count).filter((token, offset) => token.index === index + 1 + offset);
  if (taken.length < count) {
    throw new UsageError(`--${option} takes ${count === 2 ? 'two' : 'three'} values, got ${taken.length}: ${usage}`);
  }
  return rest.splice(start, count).map(({ value }) => value);
}
