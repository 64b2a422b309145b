import { BlockList } from 'node:net';
import * as fc from 'fast-check';
import { describeMistake } from '../../src/errors';
import { Cidr, cidrMistake } from '../../src/manifest';

const ipv4 = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })).map(([address, prefix]) => `${address}/${prefix}`);
const ipv6 = fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })).map(([address, prefix]) => `${address}/${prefix}`)
  .filter((text) => Cidr.parse(text) !== undefined);

/** Networks in 192.0.2.0/27, so that every address of them can be looked at. */
const smallNetwork = fc.tuple(fc.nat(31), fc.integer({ min: 27, max: 32 })).map(([host, prefix]) => `192.0.2.${host}/${prefix}`);

function addressesOf(text: string): number[] {
  const [address, prefix] = text.split('/');
  const host = Number(address.split('.')[3]);
  const size = 2 ** (32 - Number(prefix));
  return Array.from({ length: size }, (_, i) => host - host % size + i);
}

describe('parsing', () => {
  test.each([
    ['10.0.0.0/8', '10.0.0.0/8', 4, 8, false],
    ['0.0.0.0/0', '0.0.0.0/0', 4, 0, false],
    ['10.1.2.3/8', '10.0.0.0/8', 4, 8, true],
    ['192.0.2.255/32', '192.0.2.255/32', 4, 32, false],
    ['::/0', '::/0', 6, 0, false],
    ['::1/128', '::1/128', 6, 128, false],
    ['::1/127', '::/127', 6, 127, true],
    ['2001:DB8::/32', '2001:db8::/32', 6, 32, false],
    ['2001:0db8:0:0:0:0:0:0/32', '2001:db8::/32', 6, 32, false],
    ['1:0:0:2:0:0:0:3/128', '1:0:0:2::3/128', 6, 128, false],
    ['1:0:0:2:2:0:0:3/128', '1::2:2:0:0:3/128', 6, 128, false],
    ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128', 6, 128, false],
    ['10:0:0:20:0:0:0:30/128', '10:0:0:20::30/128', 6, 128, false],
    ['fe80::/10', 'fe80::/10', 6, 10, false],
    ['64:ff9b::192.0.2.1/128', '64:ff9b::c000:201/128', 6, 128, false],
    ['1:2:3:4:5:6:7::/112', '1:2:3:4:5:6:7:0/112', 6, 112, false],
  ])('%s is %s', (text, canonical, family, prefix, hasHostBits) => {
    const cidr = Cidr.parse(text)!;
    expect([cidr.toString(), cidr.family, cidr.prefix, cidr.hasHostBits]).toEqual([canonical, family, prefix, hasHostBits]);
  });

  test.each(['', '10.0.0.0', '/8', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/08', '10.0.0.0/8 ', ' 10.0.0.0/8', '010.0.0.0/8', '10.0.0/8', '256.0.0.0/8', '10.0.0.0/8/8',
    '::/129', '::g/64', ':::/64', '1:2:3:4:5:6:7:8:9/64', '::1::/64', 'fe80::1%eth0/64', '::ffff:10.0.0.0/104', '::ffff:a00:0/104', 'localhost/8', '10.0.0.0/1e1'])('refuses %j', (text) => {
    expect(Cidr.parse(text)).toBeUndefined();
  });

  test('the canonical form reads back as the same network', () => {
    fc.assert(fc.property(fc.oneof(ipv4, ipv6), (text) => {
      const network = Cidr.parse(text)!;
      const again = Cidr.parse(network.toString())!;
      expect(again.hasHostBits).toBe(false);
      expect(again.toString()).toEqual(network.toString());
      expect(again.contains(network) && network.contains(again)).toBe(true);
    }));
  });
});

describe('contains and overlaps', () => {
  test('agree with looking at every address', () => {
    fc.assert(fc.property(smallNetwork, smallNetwork, (a, b) => {
      const inA = new Set(addressesOf(a));
      expect(Cidr.parse(a)!.contains(Cidr.parse(b)!)).toBe(addressesOf(b).every((address) => inA.has(address)));
      expect(Cidr.parse(a)!.overlaps(Cidr.parse(b)!)).toBe(addressesOf(b).some((address) => inA.has(address)));
    }), { numRuns: 500 });
  });

  test('agree with the block list of node about addresses', () => {
    const cases = fc.oneof(
      fc.record({ network: ipv4, address: fc.ipV4(), family: fc.constant('ipv4' as const), bits: fc.constant(32) }),
      fc.record({ network: ipv6, address: ipv6.map((text) => text.split('/')[0]), family: fc.constant('ipv6' as const), bits: fc.constant(128) }),
    );
    fc.assert(fc.property(cases, fc.nat(8), ({ network, address, family, bits }, shorter) => {
      const near = `${network.split('/')[0]}/${Math.min(shorter, bits)}`;
      for (const range of [network, near]) {
        const list = new BlockList();
        list.addSubnet(range.split('/')[0], Number(range.split('/')[1]), family);
        expect(Cidr.parse(range)!.contains(Cidr.parse(`${address}/${bits}`)!)).toBe(list.check(address, family));
      }
    }));
  });

  test('no network contains one of the other family', () => {
    expect(Cidr.parse('::/0')!.contains(Cidr.parse('10.0.0.0/8')!)).toBe(false);
    expect(Cidr.parse('0.0.0.0/0')!.overlaps(Cidr.parse('::/0')!)).toBe(false);
  });
});

describe('the mistake', () => {
  test('is none for a network', () => {
    expect(cidrMistake('web', 'cidr', '10.0.0.0/8')).toBeUndefined();
  });

  test('refuses what does not parse', () => {
    expect(describeMistake(cidrMistake('web', 'cidr', '10.0.0.0')!)).toContain('web: cidr is not an IP network in CIDR notation, got \'10.0.0.0\'. A network such as');
    expect(cidrMistake('web', 'cidr', 8 as any)).toBeDefined();
  });

  test('refuses host bits and names the network that was meant', () => {
    expect(describeMistake(cidrMistake('web', 'cidr', '10.1.2.3/8')!)).toMatch(/has bits set beyond its prefix, got '10.1.2.3\/8'\. .*\. Write 10\.0\.0\.0\/8, or a longer prefix\.$/);
  });
});

test.each([['10.0.0.1', '10.0.0.1/32'], ['2001:DB8::1', '2001:db8::1/128'], ['10.0.0.0/8', 'undefined'], ['10.0.0.01', 'undefined'], ['web', 'undefined'], ['', 'undefined']])('the address %j is the network %s', (text, network) => {
  expect(String(Cidr.parseAddress(text))).toBe(network);
});
