import * as fc from 'fast-check';
import { deployment, namespace, policy, proofOf } from './two-tenants';
import { NETWORK_REPORTS, NetworkFormat, describeChange, networkDifference, networkViewOf } from '../../../src/audit';

const { TEXT, JSON: DATA, MARKDOWN, MERMAID, DOT } = NetworkFormat;

const EXAMPLES = [
  'a|b', 'a\nb', '"]; click n0 href "x"', '--> n9', '`', '```\n# x', '\\', 'x\\', '<script>alert(1)</script>', '&lt;', '@team #1', '%%{init: {}}%%', 'direction TB',
  'end', 'subgraph', 'style x fill:#fff;', '} digraph x {', '// x', '/* x', '<br>', '**bold** _x_ [a](b)', 'x -- y', '{{ x }}', '\u2028', '\ud800', '', '1. x', '- x',
].map((name): [string] => [name]);

/** A tenant, a namespace, a workload and a policy of that name, and another tenant that all of it is open to. */
function manifestsOf(name: string): any[] {
  return [
    namespace(`n${name}`, name), namespace('other', 'other'), deployment(`n${name}`, name), deployment('other', 'web'), deployment('other', 'db'), deployment(name, name),
    policy(`n${name}`, name, '', { policyTypes: ['Egress'], egress: [{}] }),
  ];
}

function report(format: keyof typeof NETWORK_REPORTS, manifests: readonly any[]): string {
  const proof = proofOf(manifests);
  return NETWORK_REPORTS[format](networkViewOf(proof), proof);
}

/** Holds a report to what it may consist of, whatever names manifests have. */
function holds(format: keyof typeof NETWORK_REPORTS, check: (text: string) => void): void {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' })), (name) => {
    check(report(format, manifestsOf(name)));
    check(report(format, manifestsOf(name).filter(({ kind }) => kind !== 'Namespace')));
  }), { examples: EXAMPLES, numRuns: 60 });
}

test('each connection is one line of text', () => {
  holds(TEXT, (text) => text.split('\n').slice(0, -1).forEach((line) => expect(line).toMatch(/^.+ => .+ : (?:All Connections|[A-Z]+ .+)$/u)));
});

test('the JSON is JSON', () => {
  holds(DATA, (text) => expect(JSON.parse(text).version).toBe(1));
});

const NAME = '(?:[A-Za-z0-9 ./,()[\\]-]|#\\d+;|…)*';
const MERMAID_LINE = new RegExp([
  '^flowchart LR',
  `  subgraph g\\d+\\["${NAME}"\\]`,
  '  end',
  ` {2,4}n\\d+(?:\\["${NAME}"\\]|\\(\\["${NAME}"\\]\\))`,
  '  n\\d+ -->\\|"(?:undeclared: )?(?:All Connections|[A-Z]+ [\\d,-]+)"\\| n\\d+',
  '  linkStyle [\\d,]+ stroke:#b91c1c,color:#b91c1c,stroke-width:2px$',
].join('$|^'), 'u');

test('every line of Mermaid is a statement of ours', () => {
  holds(MERMAID, (text) => {
    expect(text.split('\n').slice(0, -1).filter((line) => !MERMAID_LINE.test(line))).toEqual([]);
    expect(text).not.toMatch(/direction\s/);
  });
});

/** A quoted text of Graphviz; a backslash in it stands before another, or before a quote. */
const DOT_TEXT = /"(?:[^"\\\n&]|\\\\|\\"|&amp;)*"/g;
const DOT_LINE = /^(?:digraph network \{|rankdir=LR;|node \[shape=box\];|subgraph cluster_\d+ \{|label=T;|n\d+(?: -> n\d+)? \[\w+=\w+(?:, \w+=\w+)*\];|\})$/;

test('every line of DOT is a statement of ours', () => {
  holds(DOT, (text) => {
    const lines = text.replace(DOT_TEXT, 'T').split('\n').slice(0, -1);
    expect(lines.filter((line) => !DOT_LINE.test(line.trim()))).toEqual([]);
  });
});

test('names are text in Markdown', () => {
  holds(MARKDOWN, (text) => {
    const [before, picture, after] = text.split(/^```(?:mermaid)?$/m);
    expect(picture).toMatch(/^\nflowchart LR\n/);
    expect(after).toBe('\n');
    const marks = before.replace(/<\/?code>|<br>|^#{2,3} |\*\*undeclared\*\*/gm, '').split('\n').filter((line) => /[<>`*_[\]@~\\!]|(?<!&)#|&(?!#\d+;)/.test(line));
    expect(marks).toEqual([]);
    const columns = before.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').length);
    expect(new Set(columns).size).toBeLessThanOrEqual(3);
  });
});

test('each change is one line', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
    const { changes } = networkDifference(proofOf([]), proofOf(manifestsOf(name)));
    changes.map(describeChange).forEach((line) => expect(line).toMatch(/^\+ .+ => .+ : .+$/u));
  }), { examples: EXAMPLES, numRuns: 60 });
});

test('names without anything special are written as they are', () => {
  expect(report(MERMAID, manifestsOf('shop'))).toContain('["shop"]');
  expect(report(DOT, manifestsOf('shop'))).toContain('label="tenant shop"');
  expect(report(MARKDOWN, manifestsOf('shop'))).toContain('| from ↓ to → | other | shop |');
});
