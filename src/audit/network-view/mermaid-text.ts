import { clipped, printable } from '../report/wording';

const LONGEST_NAME = 80;

/** All but letters, digits and a few marks; of spaces those that do not stand between words, or could be part of a statement. */
const UNSAFE = /[^A-Za-z0-9 ./,()[\]-]|(?<=direction) |(?<![A-Za-z]) | (?![A-Za-z])/gu;

/**
 * A name for a quoted text of Mermaid: what is not known to be harmless is written as an entity of its own kind, so that it
 * ends no text, begins neither Markdown, a directive nor a statement, and is no HTML.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function mermaidName(name: string): string {
  return clipped(printable(name), LONGEST_NAME).replace(UNSAFE, (char) => `#${char.codePointAt(0)};`);
}
