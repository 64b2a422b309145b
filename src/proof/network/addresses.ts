import { Intervals, difference, intersection, pairsOf, union } from './intervals';
import { Cidr, IpFamily } from '../../manifest';

/** A set of addresses of both families. IPv6 comes after IPv4 on one line of numbers, with a gap between. */
export type Addresses = Intervals<bigint>;

const END_OF_IPV4 = 2n ** 32n;
const START_OF_IPV6 = 2n ** 40n;
const IPV6_SIZE = 2n ** 128n;

/** No address. */
export const NO_ADDRESSES: Addresses = [];

/** Every address of both families. */
export const ALL_ADDRESSES: Addresses = [0n, END_OF_IPV4, START_OF_IPV6, START_OF_IPV6 + IPV6_SIZE];

/** The addresses of a block without those of its exceptions. */
export function addressesOf(cidr: Cidr, except: readonly Cidr[] = []): Addresses {
  return except.reduce((rest, inner) => difference(rest, blockOf(inner)), blockOf(cidr));
}

/** The addresses of several blocks together. */
export function addressesOfAll(cidrs: readonly Cidr[]): Addresses {
  return cidrs.reduce((all, cidr) => union(all, blockOf(cidr)), NO_ADDRESSES);
}

/** Whether some address is in both sets. */
export function overlap(one: Addresses, other: Addresses): boolean {
  return intersection(one, other).length > 0;
}

/** Whether every address of the other set is in the first. */
export function containsAll(outer: Addresses, inner: Addresses): boolean {
  return difference(inner, outer).length === 0;
}

/** The first and the last address of each interval, as a text: `10.0.0.0-10.255.255.255`. */
export function addressRanges(addresses: Addresses): string[] {
  return pairsOf(addresses).map(([first, end]) => `${addressText(first)}-${addressText(end - 1n)}`);
}

/** The family of an address on the line. */
export function familyOf(address: bigint): IpFamily {
  return address < START_OF_IPV6 ? 4 : 6;
}

/** An address of the line as a text. */
export function addressText(address: bigint): string {
  const family = familyOf(address);
  return Cidr.addressText(family, family === 4 ? address : address - START_OF_IPV6);
}

function blockOf({ family, first, last }: Cidr): Addresses {
  const start = family === 4 ? 0n : START_OF_IPV6;
  return [start + first, start + last + 1n];
}
