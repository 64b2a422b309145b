import * as fc from 'fast-check';
import { binding, clusterBinding, clusterRole, namespace, proofOf, role, rule } from './access-objects';
import { ACCESS_REPORTS, AccessFormat, accessViewOf } from '../../../src/audit';

const EXAMPLES = [
  'a|b', 'a\nb', '"]; click n0 href "x"', '`', '```\n# x', '\\', 'x\\', '<script>alert(1)</script>', '&lt;', '@team #1', '</style>', '<br>', '**bold** _x_ [a](b)',
  '\u2028', '\ud800', '', '1. x', '- x', '\u202e', '*', 'a/b', '__proto__',
].map((name): [string] => [name]);

/** A tenant, a namespace, roles and subjects of that name, and a hole. */
function manifestsOf(name: string): any[] {
  return [
    namespace(`n${name}`, name), role(`n${name}`, name, rule('create', 'pods'), { apiGroups: [name], resources: [name], verbs: [name], resourceNames: [name] }),
    binding(`n${name}`, name, `Role ${name}`, 'group:x'), clusterRole('keep', rule('update escalate', 'clusterroles', 'rbac.authorization.k8s.io')),
    { ...clusterBinding(name, 'keep'), subjects: [{ kind: 'ServiceAccount', name, namespace: `n${name}` }, { kind: 'User', name: `u${name}` }] },
    binding(`n${name}`, `m${name}`, 'Role nobody', 'group:y'),
  ].map((manifest) => manifest.roleRef?.name === name.split(' ')[0] ? { ...manifest, roleRef: { ...manifest.roleRef, name } } : manifest);
}

/** Holds a report to what it may consist of, whatever names manifests have. */
function holds(format: AccessFormat, check: (text: string) => void): void {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' })), (name) => {
    check(ACCESS_REPORTS[format](accessViewOf(proofOf(manifestsOf(name)), { ways: true })));
    check(ACCESS_REPORTS[format](accessViewOf(proofOf(manifestsOf(name).slice(1)))));
  }), { examples: EXAMPLES, numRuns: 60 });
}

test('text moves no cursor and breaks no line', () => {
  holds(AccessFormat.TEXT, (text) => text.split('\n').slice(0, -1)
    .forEach((line) => expect(line).toMatch(/^$|^ {2}|^(\d+ holes? |Nobody |hole: |way: |tenant |of the platform$|everybody$|nothing is granted by )/)));
});

test('the JSON is JSON', () => {
  holds(AccessFormat.JSON, (text) => expect(JSON.parse(text).version).toBe(1));
});

test('names are text in Markdown, and tables keep their columns', () => {
  holds(AccessFormat.MARKDOWN, (text) => {
    const marks = text.replace(/<\/?code>|<br>|^#{2,3} |\*\*/gm, '').split('\n').filter((line) => /[<>`*_[\]@~\\!]|(?<!&)#|&(?!#\d+;)/.test(line));
    expect(marks).toEqual([]);
    for (const table of text.split(/^### /m)) {
      expect(new Set(table.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').length)).size).toBeLessThanOrEqual(1);
    }
  });
});

test('names are text in HTML', () => {
  const tags = new Set(ACCESS_REPORTS.html(accessViewOf(proofOf(manifestsOf('plain')), { ways: true })).match(/<[a-z]+|<\/[a-z]+/g));
  holds(AccessFormat.HTML, (text) => (text.match(/<[a-z!/]+/gi) ?? []).filter((tag) => tag !== '<!DOCTYPE').forEach((tag) => expect(tags).toContain(tag)));
});
