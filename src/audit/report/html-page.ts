import { Markup, html } from './html-markup';
import { contentPolicy } from './html-policy';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  /** Where a keyboard can skip to, and what that is. */
  readonly skip: { readonly to: string; readonly what: string };
  readonly header: Markup;
  readonly main: Markup;
  /** What the footer says beside what every footer does. */
  readonly footnote?: string;
  readonly style: string;
  readonly script: string;
  /** What the script reads: JSON, and its id. */
  readonly data?: { readonly id: string; readonly json: string };
  readonly bodyClass?: string;
}

/** A page that needs nothing else, and may load nothing else. */
export function page({ title, skip, header, main, footnote = '', style, script, data, bodyClass }: Page): string {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(contentPolicy(script, style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body${bodyClass === undefined ? '' : html` class="${bodyClass}"`}>
<a class="skip" href="#${skip.to}">Skip to ${skip.what}</a>
${header}<main>
${main}</main>
<footer>Made by cdk8s-bulwark from manifests, not from a running cluster.${footnote}</footer>
${data === undefined ? '' : html`<script type="application/json" id="${data.id}">${new Markup(data.json)}</script>
`}<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
