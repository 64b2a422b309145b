import * as fc from 'fast-check';
import { coversHost, normalisedHost, wildcardsAbove } from '../../../src/rules/exposure/host-name';

/** One covers the other wherever two overlap, since wildcards stand at the beginning only. */
const hostsOverlap = (one: string, other: string) => coversHost(one, other) || coversHost(other, one);
const LABELS = ['a', 'b'];
/** Every name of up to four labels. */
const NAMES = [1, 2, 3, 4].reduce<string[][]>((lists, _) => [...lists, LABELS.flatMap((label) => lists[lists.length - 1].map((name) => name === '' ? label : `${label}.${name}`))], [['']]).flat().filter((name) => name !== '');
const NAME = fc.array(fc.constantFrom(...LABELS), { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
const PATTERN = fc.oneof(NAME, NAME.map((name) => `*.${name}`), fc.constant('*'));

/** The names that a pattern stands for, by the definition: any number of labels, at least one, in place of the star. */
function namesOf(pattern: string): ReadonlySet<string> {
  const parts = pattern.split('.').reverse();
  return new Set(NAMES.filter((name) => {
    const labels = name.split('.').reverse();
    const isWild = parts[parts.length - 1] === '*';
    const fixed = isWild ? parts.slice(0, -1) : parts;
    return fixed.every((part, index) => labels[index] === part) && (isWild ? labels.length > fixed.length : labels.length === fixed.length);
  }));
}

test('names are compared in lower case, in ASCII and without the dot at the end', () => {
  expect(normalisedHost('Shop.Example.COM.')).toBe('shop.example.com');
  expect(normalisedHost('*.MÜNCHEN.example')).toBe('*.xn--mnchen-3ya.example');
  expect(normalisedHost('münchen.example')).toBe(normalisedHost('xn--mnchen-3ya.example'));
  expect(normalisedHost(' shop.example.com ')).toBe('shop.example.com');
});

test('a wildcard within a label is widened to the label', () => {
  expect(normalisedHost('*-shop.example.com')).toBe('*.example.com');
  expect(normalisedHost('*shop.example.com')).toBe('*.example.com');
  expect(normalisedHost('*.shop.example.com')).toBe('*.shop.example.com');
});

test('what is left of nothing is every host', () => {
  expect([normalisedHost('.'), normalisedHost(' '), normalisedHost('*')]).toEqual(['*', '*', '*']);
});

test('wildcards above a name are those at every depth, without the name itself', () => {
  expect(wildcardsAbove('a.shop.example.com')).toEqual(['*.shop.example.com', '*.example.com', '*.com']);
  expect(wildcardsAbove('*.example.com')).toEqual(['*.com']);
  expect(wildcardsAbove('*')).toEqual([]);
});

test('a pattern covers another exactly where it stands for all of its names', () => {
  fc.assert(fc.property(PATTERN, PATTERN, (pattern, host) => {
    const names = namesOf(pattern);
    expect(coversHost(pattern, host)).toBe([...namesOf(host)].every((name) => names.has(name)));
  }), { numRuns: 2000 });
});

test('two patterns overlap exactly where there is a name of both', () => {
  fc.assert(fc.property(PATTERN, PATTERN, (one, other) => {
    const names = namesOf(one);
    expect(hostsOverlap(one, other)).toBe([...namesOf(other)].some((name) => names.has(name)));
  }), { numRuns: 2000 });
});

test('what overlaps is found by the name and the wildcards above it, of one of the two', () => {
  fc.assert(fc.property(PATTERN, PATTERN, (one, other) => {
    const around = (host: string) => [host, ...wildcardsAbove(host), '*'];
    expect(around(one).includes(other) || around(other).includes(one)).toBe(hostsOverlap(one, other));
  }), { numRuns: 2000 });
});
