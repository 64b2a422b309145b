import { printable } from './wording';

/** HTML that may stand in a page as it is. */
export class Markup {
  constructor(public readonly text: string) {}
}

/** What may stand between tags; text is escaped, whatever it says. */
export type Content = Markup | string | number | undefined | readonly Content[];

/** A template of HTML: what is filled in is escaped unless it is markup, for content and quoted attributes alike. */
export function html(fragments: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(fragments.map((fragment, index) => index === 0 ? fragment : `${textOf(contents[index - 1])}${fragment}`).join(''));
}

function textOf(content: Content): string {
  if (content instanceof Markup) {
    return content.text;
  }
  return Array.isArray(content) ? content.map(textOf).join('') : printable(String(content ?? '')).replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`);
}
