/** A text as one word of a shell, whatever is in it. */
export function quoted(text: string): string {
  return `'${text.replace(/'/g, '\'\\\'\'')}'`;
}

/** Texts as the items of an array of bash. */
export function quotedList(texts: readonly string[]): string {
  return `(${texts.map(quoted).join(' ')})`;
}
