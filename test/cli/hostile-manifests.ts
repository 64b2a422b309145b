const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n';

function times(count: number, text: (index: number) => string, separator: string = ''): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(separator);
}

/** Nine aliases a line of the line before. */
function bomb(line: (aliases: string) => string): string {
  return times(30, (index) => `a${index}: &a${index} ${line(times(9, () => index === 0 ? 'x' : `*a${index - 1}`, ', '))}\n`);
}

/** Texts that crash or hang careless readers, by what they are. */
export const HOSTILE_MANIFESTS: { readonly [name: string]: () => string | Buffer } = {
  'a hundred thousand brackets': () => '['.repeat(100_000),
  'a hundred thousand pairs of brackets': () => `${POD}spec: ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'a hundred thousand braces': () => '{a: '.repeat(100_000),
  'lists within lists': () => `${'- '.repeat(50_000)}a`,
  'keys within keys': () => `${'? '.repeat(50_000)}a`,
  'as deep as the reader goes': () => `${POD}spec: ${'{a: '.repeat(97)}1${'}'.repeat(97)}`,
  'an alias bomb': () => `${POD}${bomb((aliases) => `[${aliases}]`)}`,
  'an alias bomb of merge keys': () => `${POD}x0: &a0 {k: 1}\n${times(30, (index) => `x${index + 1}: &a${index + 1} {<<: [${times(9, () => `*a${index}`, ', ')}], k${index}: 1}\n`)}`,
  'merges of a large map': () => `${POD}a: &a {${times(3000, (index) => `k${index}: 1`, ', ')}}\n${times(3000, (index) => `b${index}: {<<: *a}\n`)}`,
  'a chain of aliases': () => `${POD}a0: &a0 [x]\n${times(50_000, (index) => `a${index + 1}: &a${index + 1} [*a${index}]\n`)}`,
  'a value that holds itself': () => `${POD}spec: &a {a: *a, containers: [*a]}`,
  'containers that are one container': () => `${POD}spec:\n  containers:\n  - &c {name: a}\n${'  - *c\n'.repeat(900)}`,
  'twenty thousand containers': () => `${POD}spec: {containers: [${times(20_000, (index) => `{name: a${index}}`, ', ')}]}`,
  'twenty thousand variables': () => `${POD}spec: {containers: [{name: a, env: [${times(20_000, (index) => `{name: a${index}}`, ', ')}]}]}`,
  'a list of two hundred thousand nothings': () => `apiVersion: v1\nkind: List\nitems: [${times(200_000, () => '1', ',')}]`,
  'fifty thousand documents': () => times(50_000, (index) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${index}, namespace: n, labels: {a: b}}\n`, '---\n'),
  'fifty thousand documents that cannot be read': () => times(50_000, () => 'a: [\n', '---\n'),
  'a text of ten megabytes': () => `${POD}spec: {containers: [{name: a, image: ${'x'.repeat(10_000_000)}}]}`,
  'a key of two megabytes': () => `${POD}spec: {${'k'.repeat(2_000_000)}: 1}`,
  'a number of a million digits': () => `${POD}spec: {hostNetwork: ${'9'.repeat(1_000_000)}}`,
  'numbers that are none': () => `${POD}spec: {securityContext: {runAsUser: .nan, runAsGroup: -.inf, fsGroup: 1e999, supplementalGroups: [0x1fffffffffffffffff]}}`,
  'keys twice': () => `${POD}spec: {hostNetwork: false, hostNetwork: true}`,
  'keys that objects of JavaScript have': () => `${POD}__proto__: {kind: List}\nspec: {__proto__: {hostNetwork: true}, constructor: {prototype: 1}, toString: 1, hasOwnProperty: 2, containers: [{__proto__: 5, toString: []}]}`,
  'names that cannot be texts': () => 'apiVersion: v1\nkind: Pod\nmetadata: {name: {toString: 1, valueOf: 2}, namespace: {toString: {}}}',
  'labels that cannot be texts': () => 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {a: {toString: 1}}, annotations: {cdk8s-bulwark/exemption.pod-privileged: {toString: 1}}}',
  'keys that are no texts': () => `${POD}spec: {? [a] : 1, ? {b: c} : 2, ~: 3}`,
  'binary, sets and unknown tags': () => `${POD}spec: !!binary aGVsbG8=\nset: !!set {a, b}\nx: !<tag:example.com,2000:x> 1\n`,
  'tabs': () => 'apiVersion: v1\nkind: Pod\nmetadata:\n\tname: a\n',
  'NUL': () => `${POD}spec: {nodeName: "a\0b"}`,
  'half of a surrogate pair': () => `${POD}spec: {nodeName: "\\ud800"}`,
  'bytes that are no UTF-8': () => Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe, 0xc0, 0x80, 0x0a]),
  'UTF-16': () => Buffer.from(`\ufeff${POD}`, 'utf16le'),
  'directives and markers': () => `%YAML 9.9\n%TAG ! !\n---\n${POD}...\n${POD}...\n--- |\n x\n...\n---\n`,
  'an anchor without a value and an alias without an anchor': () => '&a\n---\n*b\n',
  'regular expressions that backtrack': () => `${POD}spec: {containers: [{name: a, image: "${'a/'.repeat(50_000)}!", args: ["${'-'.repeat(100_000)}", "${'a '.repeat(50_000)}"], env: [{name: PASSWORD, value: "${'a='.repeat(50_000)}"}], resources: {limits: {memory: "${'1'.repeat(100_000)}x"}}}]}`,
  'JSON that is cut off': () => '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a',
};
