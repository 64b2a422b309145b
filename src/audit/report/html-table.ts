import { Content, Markup, html } from './html-markup';

/** A table whose rows are shown as cards on narrow screens. Roles are written out, because such tables would lose them. */
export function table(name: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  return html`<table class="${name}" role="table">
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>`;
}

/** The cell that a row is named by. */
export function headCell(content: Content): Markup {
  return html`<th role="rowheader" scope="row">${content}</th>`;
}

/** A cell that names its column where its row is shown as a card. */
export function cell(label: string, content: Content): Markup {
  return html`<td role="cell"><span class="label" aria-hidden="true">${label}</span>${content}</td>`;
}
