import * as fc from 'fast-check';
import { isSelected } from './oracle';
import { boundariesOf, isInBlock } from './oracle-addresses';
import { selectorsOf } from './random-clusters';
import { Cidr } from '../../../src/manifest';
import { addressRanges, addressesOf, addressesOfAll, containsAll, overlap } from '../../../src/proof/network/addresses';
import { areEqual, difference, holds, intersection, pairsOf, union } from '../../../src/proof/network/intervals';
import { LabelChoice, choiceOf } from '../../../src/proof/network/label-choice';
import { Selector } from '../../../src/proof/network/selector';
import { PROTOCOLS, Protocol, Traffic } from '../../../src/proof/network/traffic';

const SIZE = 12;
const NUMBERS = Array.from({ length: SIZE }, (_, number) => number);
const numbers = fc.uniqueArray(fc.constantFrom(...NUMBERS));
const intervalsOf = (members: readonly number[]) => members.reduce<readonly number[]>((all, one) => union(all, [one, one + 1]), []);
const membersOf = (intervals: readonly number[]): number[] => NUMBERS.filter((number) => holds(intervals, number));
const sorted = (members: readonly number[]): number[] => [...members].sort((one, other) => one - other);

test('intervals are sets of numbers, each written in one way', () => {
  fc.assert(fc.property(numbers, numbers, (one, other) => {
    const [first, second] = [one, other].map(intervalsOf);
    expect(membersOf(first)).toEqual(sorted(one));
    expect(membersOf(union(first, second))).toEqual(sorted([...new Set([...one, ...other])]));
    expect(membersOf(intersection(first, second))).toEqual(sorted(one.filter((number) => other.includes(number))));
    expect(membersOf(difference(first, second))).toEqual(sorted(one.filter((number) => !other.includes(number))));
    expect(areEqual(first, second)).toBe(`${sorted(one)}` === `${sorted(other)}`);
    for (const intervals of [first, union(first, second), intersection(first, second), difference(first, second)]) {
      expect(intervals.length % 2).toBe(0);
      expect(intervals.every((bound, index) => index === 0 || intervals[index - 1] < bound)).toBe(true);
      expect(pairsOf(intervals).flatMap(([start, end]) => NUMBERS.filter((number) => start <= number && number < end))).toEqual(membersOf(intervals));
    }
  }), { numRuns: 500 });
});

const PORTS = [1, 2, 3, 80, 81, 65534, 65535];
const protocol = fc.constantFrom(...PROTOCOLS);
const range = fc.tuple(protocol, fc.nat({ max: PORTS.length - 1 }), fc.nat({ max: PORTS.length - 1 }))
  .map(([name, one, other]): [Protocol, number, number] => [name, PORTS[Math.min(one, other)], PORTS[Math.max(one, other)]]);
// Whole protocols are frequent, so that everything and nothing are among the answers.
const ranges = fc.array(fc.oneof(range, protocol.map((name): [Protocol, number, number] => [name, 1, 65535])), { maxLength: 6 });
const trafficOf = (parts: readonly [Protocol, number, number][]) => parts.reduce((all, part) => all.union(Traffic.of(...part)), Traffic.NONE);

test('traffic is a set of ports for each protocol', () => {
  const probes = PROTOCOLS.flatMap((name) => [...PORTS, 4, 79, 82, 65533].map((port): [Protocol, number] => [name, port]));
  const asSet = (traffic: Traffic): string[] => probes.filter((probe) => traffic.has(...probe)).map((probe) => `${probe}`);
  fc.assert(fc.property(ranges, ranges, (one, other) => {
    const [first, second] = [one, other].map(trafficOf);
    const [inFirst, inSecond] = [first, second].map(asSet);
    expect(inFirst).toEqual(probes.filter(([name, port]) => one.some((part) => part[0] === name && part[1] <= port && port <= part[2])).map((probe) => `${probe}`));
    expect(asSet(first.union(second))).toEqual(probes.map((probe) => `${probe}`).filter((probe) => inFirst.includes(probe) || inSecond.includes(probe)));
    expect(asSet(first.intersection(second))).toEqual(inFirst.filter((probe) => inSecond.includes(probe)));
    expect(asSet(first.difference(second))).toEqual(inFirst.filter((probe) => !inSecond.includes(probe)));
    expect(first.contains(second)).toBe(inSecond.every((probe) => inFirst.includes(probe)));
    expect(first.equals(second)).toBe(`${inFirst}` === `${inSecond}`);
    expect(first.equals(second)).toBe(`${first}` === `${second}`);
    expect([first.isEmpty, first.isAll]).toEqual([inFirst.length === 0, inFirst.length === probes.length]);
    const { protocol: name, port } = first.witness() ?? { protocol: undefined, port: 0 };
    expect(name === undefined ? first.isEmpty : first.has(name, port) && !(first.has(name, port - 1))).toBe(true);
  }), { numRuns: 500 });
});

const BLOCKS = ['0.0.0.0/0', '::/0', '10.0.0.0/8', '10.1.2.3/16', '10.128.0.0/9', '203.0.113.0/24', '203.0.113.255/32', '255.255.255.255/32', '::/128', '2001:db8::/32', '8000::/1', '0.0.0.0/1'];
const blocks = fc.uniqueArray(fc.constantFrom(...BLOCKS), { maxLength: 4 });

test('addresses are sets of both families', () => {
  const probes = boundariesOf(BLOCKS);
  const onLine = probes.map(({ family, number }) => family === 4 ? number : 2n ** 40n + number);
  const parsed = (texts: readonly string[]) => texts.map((text) => Cidr.parse(text)!);
  fc.assert(fc.property(fc.constantFrom(...BLOCKS), blocks, blocks, (outer, except, others) => {
    const [first, second] = [addressesOf(Cidr.parse(outer)!, parsed(except)), addressesOfAll(parsed(others))];
    const inFirst = probes.map((probe) => isInBlock(probe, outer) && !except.some((block) => isInBlock(probe, block)));
    const inSecond = probes.map((probe) => others.some((block) => isInBlock(probe, block)));
    expect([first, second].map((set) => onLine.map((address) => holds(set, address)))).toEqual([inFirst, inSecond]);
    expect(overlap(first, second)).toBe(inFirst.some((isIn, index) => isIn && inSecond[index]));
    expect(containsAll(first, second)).toBe(inSecond.every((isIn, index) => !isIn || inFirst[index]));
    expect(addressRanges(union(first, second)).join().split(/[,-]/).filter((text) => text !== '').every((text) => Cidr.parse(`${text}/${text.includes(':') ? 128 : 32}`))).toBe(true);
  }), { numRuns: 500 });
});

describe('chosen labels', () => {
  const VALUES = ['a', 'b'];
  const KEYS = ['x', 'y', 'z'];
  const selector = selectorsOf(Object.fromEntries(KEYS.map((key) => [key, VALUES])));
  const selectors = fc.array(selector, { maxLength: 3 });
  const everyChoice = KEYS.reduce<LabelChoice[]>((all, key) =>
    all.flatMap((labels) => [labels, ...[...VALUES, 'never-written'].map((value) => ({ ...labels, [key]: value }))]), [{}]);
  const fixedLabels = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES, 'c'), { maxKeys: 2 });

  test('meet every wish, and are found wherever there are any', () => {
    fc.assert(fc.property(selectors, selectors, fixedLabels, (wanted, unwanted, fixed) => {
      const meets = (labels: LabelChoice) => wanted.every((one) => isSelected(one, labels)) && !unwanted.some((one) => isSelected(one, labels));
      const choice = choiceOf(wanted.map((one) => Selector.of(one)), unwanted.map((one) => Selector.of(one)), fixed);
      expect(choice !== undefined).toBe(everyChoice.some((labels) => meets({ ...labels, ...fixed })));
      expect(choice === undefined || meets(choice)).toBe(true);
      expect(choice === undefined || Object.entries(fixed).every(([key, value]) => choice[key] === value)).toBe(true);
    }), { numRuns: 2000 });
  });

  test('are what selectors select', () => {
    fc.assert(fc.property(selector, fc.constantFrom(...everyChoice), (one, labels) => {
      expect(Selector.of(one).matches(labels)).toBe(isSelected(one, labels));
      const values = Selector.of(one).valuesOf('x');
      expect(values === undefined || !isSelected(one, labels) || values.includes(labels.x)).toBe(true);
    }), { numRuns: 1000 });
  });

  test('selectors with one key select the same', () => {
    fc.assert(fc.property(selector, selector, (one, other) => {
      const [first, second] = [one, other].map((each) => Selector.of(each));
      expect(first.key !== second.key || everyChoice.every((labels) => isSelected(one, labels) === isSelected(other, labels))).toBe(true);
    }), { numRuns: 1000 });
  });
});
