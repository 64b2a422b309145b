import { isIP } from 'node:net';
import { IConstruct } from 'constructs';
import { Mistake } from '../errors';

/** The version of the Internet Protocol. */
export type IpFamily = 4 | 6;

const BITS = { 4: 32, 6: 128 } as const;

/**
 * An IP network.
 *
 * Read as strictly as the newest Kubernetes fields do: no leading zeros, no IPv4-mapped IPv6 addresses, no zones.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export class Cidr {
  /** Reads a network such as `10.0.0.0/8`; undefined where the text is none. */
  public static parse(text: string): Cidr | undefined {
    const [, address, prefixText] = /^([0-9a-fA-F.:]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
    const family = address === undefined ? 0 : isIP(address);
    const prefix = Number(prefixText);
    if ((family !== 4 && family !== 6) || prefix > BITS[family]) {
      return undefined;
    }
    const number = family === 4 ? ipv4Number(address) : ipv6Number(address);
    return family === 6 && number / 2n ** 32n === 0xffffn ? undefined : new Cidr(family, number, prefix);
  }

  /** Reads an address such as `10.0.0.1` as the network that holds nothing else; undefined where the text is none. */
  public static parseAddress(text: string): Cidr | undefined {
    return Cidr.parse(`${text}/${text.includes(':') ? 128 : 32}`);
  }

  /** An address as text: IPv4 in decimal, IPv6 as in RFC 5952. */
  public static addressText(family: IpFamily, address: bigint): string {
    return family === 4 ? ipv4Text(address) : ipv6Text(address);
  }

  /** Whether the address has bits set beyond the prefix: `10.0.0.1/8`. */
  public readonly hasHostBits: boolean;
  /** The first address, as a number. */
  public readonly first: bigint;
  /** The last address, as a number. */
  public readonly last: bigint;

  private constructor(public readonly family: IpFamily, address: bigint, public readonly prefix: number) {
    const size = 2n ** BigInt(BITS[family] - prefix);
    const hostBits = address % size;
    this.hasHostBits = hostBits !== 0n;
    this.first = address - hostBits;
    this.last = this.first + size - 1n;
  }

  /** Whether every address of the other network is in this one. */
  public contains(other: Cidr): boolean {
    return this.family === other.family && this.first <= other.first && other.last <= this.last;
  }

  /** Whether some address is in both networks. */
  public overlaps(other: Cidr): boolean {
    return this.contains(other) || other.contains(this);
  }

  /** The network in its canonical form, without host bits; IPv6 as in RFC 5952. */
  public toString(): string {
    return `${Cidr.addressText(this.family, this.first)}/${this.prefix}`;
  }
}

/** What is wrong with a text that should be a network, or undefined. */
export function cidrMistake(where: IConstruct | string, field: string, text: string): Mistake | undefined {
  const cidr = typeof text === 'string' ? Cidr.parse(text) : undefined;
  const allowed = 'A network such as 10.0.0.0/8 or 2001:db8::/32 is allowed, without leading zeros and without bits beyond its prefix';
  if (!cidr) {
    return { where, field, problem: 'is not an IP network in CIDR notation', given: text, allowed, fix: 'Write the address, a slash and the length of the prefix' };
  }
  return cidr.hasHostBits
    ? { where, field, problem: 'has bits set beyond its prefix', given: text, allowed, fix: `Write ${cidr}, or a longer prefix` }
    : undefined;
}

function ipv4Number(address: string): bigint {
  return address.split('.').reduce((number, octet) => number * 256n + BigInt(octet), 0n);
}

function ipv6Number(address: string): bigint {
  const [head, tail] = address.split('::').map(groupsOf);
  const zeros = tail === undefined ? [] : Array<bigint>(8 - head.length - tail.length).fill(0n);
  return [...head, ...zeros, ...tail ?? []].reduce((number, group) => number * 65536n + group, 0n);
}

/** The 16-bit groups of a part of an IPv6 address, whose end may be written like an IPv4 address. */
function groupsOf(part: string): bigint[] {
  return part.split(':').filter((group) => group !== '').flatMap((group) => {
    const embedded = group.includes('.') ? ipv4Number(group) : undefined;
    return embedded === undefined ? [BigInt(`0x${group}`)] : [embedded / 65536n, embedded % 65536n];
  });
}

function ipv4Text(address: bigint): string {
  return digits(address, 2, 4).join('.');
}

/** RFC 5952: lower case, no leading zeros, the first longest run of two or more zero groups left out. */
function ipv6Text(address: bigint): string {
  const text = digits(address, 4, 8).map((group) => group.toString(16)).join(':');
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)].sort((a, b) => b[0].length - a[0].length);
  if (runs.length === 0) {
    return text;
  }
  const [{ 0: run, index }] = runs;
  return `${text.slice(0, index).replace(/:$/, '')}::${text.slice(index + run.length).replace(/^:/, '')}`;
}

/** A number in equal parts of so many hexadecimal digits, leading zeros included. */
function digits(value: bigint, hexDigits: number, parts: number): number[] {
  const text = value.toString(16).padStart(hexDigits * parts, '0');
  return Array.from({ length: parts }, (_, i) => parseInt(text.slice(i * hexDigits, (i + 1) * hexDigits), 16));
}
