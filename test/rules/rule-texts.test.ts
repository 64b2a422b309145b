import { compile } from '../../src/audit/cel/environment';
import { variablesOf } from '../../src/audit/judge';
import { catalogue, conditionAt, isObjectRule } from '../../src/rules';

/** What Kubernetes 1.30 lets new policies use and the engine evaluates alike; a function comes in when a rule needs it and it was compared. */
const FUNCTIONS = new Set([
  'all', 'exists', 'exists_one', 'filter', 'map', 'size', 'has',
  'orValue', 'or', 'hasValue', 'none',
  'startsWith', 'endsWith', 'contains', 'matches', 'split', 'join', 'lowerAscii', 'replace', 'indexOf', 'lastIndexOf', 'substring', 'trim',
  'quantity', 'isQuantity', 'isGreaterThan', 'isLessThan', 'compareTo',
  'string', 'int', 'dyn', 'duration',
]);
const MACROS = ['all', 'exists', 'exists_one', 'filter', 'map'];
const OPERATORS = new Set(['value', 'id', '.', '.?', '[]', '[?]', 'call', 'rcall', 'list', '?:', '||', '&&', '==', '!=', 'in', '<', '<=', '>', '>=', '!_', '+']);

/** What RE2 and JavaScript read alike: no look-around, back-references, inline flags, named groups or classes with names. */
const NOT_IN_BOTH = /\(\?(?!:)|\\[1-9pPzZAQECX]|\[\[:|\$\$|\\u|\\x\{/;

function mistakesIn(node: any): string[] {
  const { op, args } = node;
  const isEmptyMap = op === 'map' && args.length === 0;
  const isNegativeNumber = op === '-_' && args.op === 'value';
  const mistakes = OPERATORS.has(op) || isEmptyMap || isNegativeNumber ? [] : [`operator ${op}`];
  if (op === 'call' || op === 'rcall') {
    const [name] = args;
    const list = args[args.length - 1];
    if (!FUNCTIONS.has(name)) {
      mistakes.push(`function ${name}`);
    }
    if (MACROS.includes(name) && list.length !== 2) {
      mistakes.push(`${name} with two variables`);
    }
    if (name === 'matches' && !(list[0].op === 'value' && !NOT_IN_BOTH.test(list[0].args))) {
      mistakes.push('a pattern that RE2 and JavaScript may read differently');
    }
    if (name === 'dyn' && list.length !== 1) {
      mistakes.push('dyn of several');
    }
  }
  if (op === '+' && args.some(({ op: inner, args: value }: any) => inner === 'value' && typeof value !== 'string')) {
    mistakes.push('arithmetic: numbers of manifests are doubles for the engine and ints for the API server');
  }
  return [...mistakes, ...childrenOf(args).flatMap(mistakesIn)];
}

function childrenOf(args: any): any[] {
  const list = Array.isArray(args) ? args : [args];
  return list.flatMap((child) => Array.isArray(child) ? childrenOf(child) : typeof child === 'object' && child !== null && 'op' in child ? [child] : []);
}

function mistakesOf(text: string, variables: readonly string[]): string[] {
  return [...text.includes('`') ? ['a backtick'] : [], ...mistakesIn((compile(text, variables) as any).ast)];
}

test('every text keeps to what Kubernetes 1.30 and the engine share', () => {
  const found: string[] = [];
  let texts = 0;
  for (const rule of catalogue().filter(isObjectRule)) {
    for (const check of rule.checks) {
      for (const text of new Set(Array.from({ length: 10 }, (_, index) => conditionAt(check, 28 + index)))) {
        if (text !== undefined) {
          texts++;
          found.push(...mistakesOf(text, variablesOf(check.scope)).map((mistake) => `${rule.id}: ${mistake}`));
        }
      }
    }
  }
  expect(found).toEqual([]);
  expect(texts).toBeGreaterThan(100);
});

test.each([
  ['object.a % 2 == 1', 'operator %'],
  ['object.a - 1 == 0', 'operator -'],
  ['object.a + 1 == 2', 'arithmetic'],
  ['object.list.map(x, x > 1, x).size() > 0', 'map with two variables'],
  ['object.name.matches("(?i)a")', 'a pattern'],
  ['object.name.matches(object.pattern)', 'a pattern'],
  ['type(object.a) == int', 'function type'],
  ['timestamp(object.a) > timestamp(object.b)', 'function timestamp'],
  ['{"a": 1} == object', 'operator map'],
])('the lint refuses %s', (text, mistake) => {
  expect(mistakesOf(text, ['object']).join()).toContain(mistake);
});

test('a text that names an unknown function or variable does not compile', () => {
  expect(() => compile('cidr(object.a).containsIP("1.1.1.1")', ['object'])).toThrow();
  expect(() => compile('podSpec.hostNetwork == true', ['object'])({ object: {} })).toThrow();
});
