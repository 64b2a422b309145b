/**
 * What every YAML 1.1 and 1.2 reader takes for a string without quotes: it begins with a letter, a slash or a
 * command-line flag's dashes, and neither `: ` nor ` #` can occur in it.
 */
const PLAIN = /^-{0,2}[A-Za-z/][\w./@+=,()$%;!'-]*(?:(?::+| +)[\w./@+=,()$%;!'-]+)*$/;

/** Words that some reader takes for a boolean, null or a number (an exponent alone, too), in any case. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|-{0,2}(?:nan|inf|infinity|e[-+]?\d+))$/i;

/** Begins with digits, but has a unit or a prefix length that no number or date has. */
const PLAIN_QUANTITY_OR_CIDR = /^(?:\d+(?:m|[kMGT]|[KMGTP]i)|\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2})$/;

/** Characters that JSON leaves as they are and YAML does not: DEL, C1, line separators, byte order mark, non-characters. */
// eslint-disable-next-line no-control-regex
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** What may stand in a literal block: no control characters, no exotic line breaks, no half of a surrogate pair. */
const PRINTABLE = /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Manifests repeat the same few keys and values: looking one up is faster than judging it again. */
const JUDGED = new Map<string, string>();
const MOST_JUDGED = 10_000;
const LONGEST_JUDGED = 64;

/** A string in one line: plain where every reader takes it for a string, else quoted. */
export function stringText(text: string): string {
  if (text.length > LONGEST_JUDGED) {
    return judge(text);
  }
  let written = JUDGED.get(text);
  if (written === undefined) {
    written = judge(text);
    if (JUDGED.size < MOST_JUDGED) {
      JUDGED.set(text, written);
    }
  }
  return written;
}

function judge(text: string): string {
  return (PLAIN.test(text) && !RESERVED.test(text)) || PLAIN_QUANTITY_OR_CIDR.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Text of several lines as a literal block, its header first, or undefined where a reader could see another text.
 *
 * @param indent what stands before every line: the indentation of the parent and two spaces
 */
export function blockText(text: string, indent: string): string | undefined {
  if (!isExactAsBlock(text)) {
    return undefined;
  }
  const lines = text.split('\n');
  const indicator = text.startsWith(' ') ? '2' : '';
  const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const body = lines.map((line) => line === '' ? '\n' : `${indent}${line}\n`).join('');
  return `|${indicator}${chomping}\n${text.endsWith('\n') ? body.slice(0, -1) : body}`;
}

/** More than one line, none with blanks at its end, and the first one begins with text. */
function isExactAsBlock(text: string): boolean {
  return text.includes('\n') && !/^[\t\n]|^ +\t|[ \t](?:\n|$)/.test(text) && PRINTABLE.test(text);
}

/** A number with the fraction that YAML 1.1 wants before an exponent: `1e+21` as `1.0e+21`. */
export function numberText(value: number): string {
  const text = JSON.stringify(value);
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}
