import * as fc from 'fast-check';
import { ClaimedPath, pathsOf, pathsOverlap } from '../../../src/rules/exposure/claimed-path';

/** Every path of up to five characters of a small alphabet, without slashes at the end. */
const REQUESTS = ['/', ...texts(4).map((text) => `/${text}`).filter((path) => !path.endsWith('/') && !path.includes('//'))];
const LITERAL = fc.constantFrom(...REQUESTS.filter((path) => path.length <= 3));
const PATTERN = fc.tuple(LITERAL, fc.constantFrom('', 'a?', 'a*', '(a|b)', '.', '.*', '[ab]', 'b{0,1}', '+', '\\.', '|/b')).map(([literal, rest]) => literal + rest);
const CLAIMED: fc.Arbitrary<ClaimedPath> = fc.oneof(
  fc.tuple(fc.constantFrom('Exact' as const, 'Prefix' as const, 'Text' as const), LITERAL).map(([type, value]) => ({ type, value })),
  PATTERN.map((value) => ({ type: 'Pattern' as const, value })),
);

function texts(length: number): string[] {
  return length === 0 ? [''] : ['', ...['a', 'b', '/'].flatMap((character) => texts(length - 1).map((text) => character + text))];
}

/** The requests that a path takes, by the definition; those of a pattern are what the regular expression matches. */
function requestsOf({ type, value }: ClaimedPath): ReadonlySet<string> {
  const elements = (path: string) => path.split('/').filter((element) => element !== '');
  return new Set(REQUESTS.filter((request) => {
    switch (type) {
      case 'Exact': return request === value;
      case 'Prefix': return elements(value).every((element, index) => elements(request)[index] === element);
      case 'Text': return request.startsWith(value);
      default: return new RegExp(`^(?:${value})`).test(request);
    }
  }));
}

const ingressPaths = (...paths: any[]) => pathsOf('Ingress', { http: { paths } }).map(({ type, value }) => `${type} ${value}`);

test('two paths overlap exactly where there is a request that both take', () => {
  fc.assert(fc.property(CLAIMED, CLAIMED, (one, other) => {
    fc.pre(one.type !== 'Pattern' && other.type !== 'Pattern');
    const requests = requestsOf(one);
    expect(pathsOverlap(one, other)).toBe([...requestsOf(other)].some((request) => requests.has(request)));
  }), { numRuns: 3000 });
});

test('a pattern overlaps with whatever takes a request that it takes', () => {
  fc.assert(fc.property(CLAIMED, CLAIMED, (one, other) => {
    const requests = requestsOf(one);
    const shares = [...requestsOf(other)].some((request) => requests.has(request));
    expect(!shares || pathsOverlap(one, other)).toBe(true);
    expect(pathsOverlap(one, other)).toBe(pathsOverlap(other, one));
  }), { numRuns: 5000 });
});

test('a pattern does not overlap with what begins otherwise', () => {
  expect(pathsOverlap({ type: 'Pattern', value: '/api/(v1|v2)' }, { type: 'Prefix', value: '/shop' })).toBe(true);
  expect(pathsOverlap({ type: 'Pattern', value: '/api/(v1)' }, { type: 'Prefix', value: '/shop' })).toBe(false);
  expect(pathsOverlap({ type: 'Pattern', value: '/api/v[12]' }, { type: 'Exact', value: '/api/web' })).toBe(false);
  expect(pathsOverlap({ type: 'Pattern', value: '/api/v[12]' }, { type: 'Prefix', value: '/api' })).toBe(true);
});

test('a prefix takes whole elements', () => {
  expect(pathsOverlap({ type: 'Prefix', value: '/a' }, { type: 'Exact', value: '/a/b' })).toBe(true);
  expect(pathsOverlap({ type: 'Prefix', value: '/a' }, { type: 'Exact', value: '/ab' })).toBe(false);
});

test('an Ingress says how its paths are read; where its controller decides they are texts, or patterns where they look like it', () => {
  expect(ingressPaths({ path: '/a/', pathType: 'Prefix' }, { path: '/b', pathType: 'Exact' }, { path: '/.well-known', pathType: 'ImplementationSpecific' }, { path: '/c/(.*)' }))
    .toEqual(['Prefix /a', 'Exact /b', 'Text /.well-known', 'Pattern /c/(.*)']);
  expect(ingressPaths({ pathType: 'Exact' })).toEqual(['Prefix /']);
  expect(ingressPaths()).toEqual(['Prefix /']);
});

test('a route says how its paths are read', () => {
  const path = (type: string | undefined, value: string) => ({ matches: [{ path: { type, value } }] });
  expect(pathsOf('HTTPRoute', { rules: [path(undefined, '/a'), path('PathPrefix', '/a'), path('Exact', '/a'), path('RegularExpression', '/.*'), { matches: [{ headers: [] }] }] }))
    .toEqual([{ type: 'Prefix', value: '/a' }, { type: 'Exact', value: '/a' }, { type: 'Pattern', value: '/.*' }, { type: 'Prefix', value: '/' }]);
});

test('methods of gRPC are paths', () => {
  const method = (match: any) => pathsOf('GRPCRoute', { rules: [{ matches: [{ method: match }] }] })[0];
  expect(method({ service: 'shop.Cart', method: 'Add' })).toEqual({ type: 'Exact', value: '/shop.Cart/Add' });
  expect(method({ service: 'shop.Cart' })).toEqual({ type: 'Prefix', value: '/shop.Cart' });
  expect(pathsOverlap(method({ method: 'Add' }), method({ service: 'bank.Account' }))).toBe(true);
  expect(method({ type: 'RegularExpression', service: 'shop.*', method: 'Add' })).toEqual({ type: 'Pattern', value: '/shop.*/Add' });
  expect(method({})).toEqual({ type: 'Prefix', value: '/' });
});

test('virtual services of Istio know exact paths, texts and patterns', () => {
  expect(pathsOf('VirtualService', { http: [{ match: [{ uri: { exact: '/a' } }, { uri: { prefix: '/a' } }, { uri: { regex: '/a' } }] }] }).map(({ type }) => type)).toEqual(['Exact', 'Text', 'Pattern']);
  expect(pathsOf('VirtualService', { http: [{}] })).toEqual([{ type: 'Prefix', value: '/' }]);
});
