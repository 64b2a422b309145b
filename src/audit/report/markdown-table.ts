import { clipped, printable } from './wording';

const LONGEST_CELL = 300;

/** A zero-width space after @ or #: else GitHub would notify a team, or link an issue. */
const NOTHING = '&#8203;';

/** Text of a cell or of an HTML element: every mark of Markdown is written as an entity, and nobody is called by name. */
export function cell(text: string): string {
  return clipped(printable(text), LONGEST_CELL)
    .replace(/[&<>"'`*_{}[\]|~\\:!$@#]/g, (char) => `&#${char.charCodeAt(0)};${char === '@' || char === '#' ? NOTHING : ''}`);
}

/** Text as code; nothing where there is none. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${cell(text)}</code>`;
}

/** A table that is cut where it gets too long for a comment of several. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], longest: number): string {
  const { fitting, left } = fit(rows.map(row), longest);
  return `${row(heads)}${row(heads.map(() => '---'))}${fitting.join('')}${left === 0 ? '' : `\n${left} more did not fit into this comment.\n`}`;
}

/** The first texts that are not longer than the room together, and how many are left. */
export function fit(texts: readonly string[], room: number): { readonly fitting: readonly string[]; readonly left: number } {
  let used = 0;
  const firstLeft = texts.findIndex((text) => (used += text.length + 1) > room);
  return firstLeft === -1 ? { fitting: texts, left: 0 } : { fitting: texts.slice(0, firstLeft), left: texts.length - firstLeft };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
