import fc from 'fast-check';
import { HOSTILE } from './sample-report';
import { Markup, html } from '../../../src/audit/report/html-markup';

const MARKUP = /[&<>"'`\u0000-\u001f\u202e]/;

describe('markup', () => {
  test('text that is filled in is escaped, in content and in attributes', () => {
    expect(html`<b title="${'"><script>'}">${'a < b & c'}</b>`.text).toBe('<b title="&#34;&#62;&#60;script&#62;">a &#60; b &#38; c</b>');
  });

  test('markup, lists, figures and nothing can be filled in', () => {
    expect(html`<ul>${[1, 2].map((item) => html`<li>${item}</li>`)}${undefined}</ul>`.text).toBe('<ul><li>1</li><li>2</li></ul>');
    expect(html`${new Markup('<br>')}${['<', [html`<hr>`]]}`.text).toBe('<br>&#60;<hr>');
  });

  test('no text becomes markup, whatever it is made of', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 1 })) }), (text) => {
      expect(html`${text}`.text.replace(/&#\d+;/g, '')).not.toMatch(MARKUP);
    }));
  });
});
