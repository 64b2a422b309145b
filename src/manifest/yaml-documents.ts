/** A part of a YAML text between two separators. */
export interface YamlPart {
  readonly text: string;
  /** The line of the whole text on which the part begins, from 1. */
  readonly firstLine: number;
}

const SEPARATOR = /^---(?=\s|$)/;
const DIRECTIVE = /^%/;

/**
 * Divides a YAML text at its `---` lines without reading it, as kubectl does: a document that is broken does not hide
 * the others. Parts that hold nothing but comments and directives are left out.
 */
export function splitYaml(text: string): YamlPart[] {
  const parts: { lines: string[]; firstLine: number }[] = [{ lines: [], firstLine: 1 }];
  text.replace(/^\uFEFF/, '').split(/\r?\n/).forEach((line, index) => {
    if (SEPARATOR.test(line)) {
      parts.push({ lines: [line.replace(SEPARATOR, '   ')], firstLine: index + 1 });
    } else {
      parts[parts.length - 1].lines.push(DIRECTIVE.test(line) ? '' : line);
    }
  });
  return parts.filter(({ lines }) => lines.some((line) => !/^\s*(#|$)/.test(line)))
    .map(({ lines, firstLine }) => ({ text: lines.join('\n'), firstLine }));
}
