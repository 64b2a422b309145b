import * as fc from 'fast-check';
import { AgreedPorts, agreementText, readAgreement, unreadableAgreement } from '../../src/boundary/agreed-connections';

const BLOG = { tenantName: 'blog', protocol: 'TCP', first: 80, last: 80 };

/** Names as tenants have them: DNS-1123 labels. */
const tenantNames = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const ports = fc.integer({ min: 1, max: 65535 });
const ways = fc.constantFrom('to' as const, 'from' as const, undefined);
const agreements: fc.Arbitrary<AgreedPorts> = fc.tuple(tenantNames, ways, fc.constantFrom('TCP', 'UDP', 'SCTP'), ports, ports)
  .map(([tenantName, way, protocol, one, other]) => ({
    tenantName, ...way ? { way } : {}, protocol, first: Math.min(one, other), last: Math.max(one, other),
  }));

function sorted(agreed: readonly AgreedPorts[]): string[] {
  return [...new Set(agreed.map(({ tenantName, way, protocol, first, last }) => JSON.stringify([tenantName, way, protocol, first, last])))].sort();
}

describe('the text of an agreement', () => {
  test('lists ports with the tenants that share them', () => {
    expect(agreementText([{ ...BLOG, first: 4317, last: 4317 }])).toBe('TCP 4317: blog');
    expect(agreementText([BLOG, { ...BLOG, tenantName: 'ads' }, { ...BLOG, protocol: 'UDP', first: 8080, last: 8090 }])).toBe('TCP 80: ads, blog; UDP 8080-8090: blog');
  });

  test('is empty where nothing is agreed', () => {
    expect(agreementText([])).toBe('');
    expect(readAgreement('')).toEqual([]);
  });

  test('is the same in whatever order things were agreed, and however often', () => {
    fc.assert(fc.property(fc.array(agreements), fc.nat(), (agreed, seed) => {
      const turned = [...agreed.slice(seed % (agreed.length + 1)), ...agreed].reverse();
      expect(agreementText(turned)).toBe(agreementText(agreed));
    }));
  });

  test('says all that was agreed, and no more', () => {
    fc.assert(fc.property(fc.array(agreements), (agreed) => {
      expect(sorted(readAgreement(agreementText(agreed)))).toEqual(sorted(agreed));
    }));
  });
});

describe('an annotation', () => {
  test('may have spaces that people write', () => {
    expect(readAgreement('  TCP 80:   blog ,ads;UDP 53: blog')).toEqual([
      BLOG, { ...BLOG, tenantName: 'ads' }, { ...BLOG, protocol: 'UDP', first: 53, last: 53 },
    ]);
  });

  test.each<[string, unknown]>([
    ['another type', 5], ['nothing', undefined], ['null', null], ['a list', ['TCP 80: blog']],
    ['another protocol', 'ICMP 80: blog'], ['a protocol in lower case', 'tcp 80: blog'],
    ['no port', 'TCP: blog'], ['a port that is none', 'TCP http: blog'], ['port 0', 'TCP 0: blog'], ['a port beyond the last', 'TCP 65536: blog'],
    ['a range that ends before it starts', 'TCP 90-80: blog'], ['a range beyond the last port', 'TCP 80-65536: blog'], ['a range without an end', 'TCP 80-: blog'],
    ['no tenant', 'TCP 80: '], ['commas for tenants', 'TCP 80: ,, ,'], ['a name that no tenant has', 'TCP 80: Blog'], ['a wildcard', 'TCP 80: *'], ['a hyphen', 'TCP 80: -'], ['two names without a comma', 'TCP 80: blog ads'],
    ['a part of a text', 'and TCP 80: blog'], ['more after it', 'TCP 80: blog, or else!'], ['another separator', 'TCP 80 blog'],
  ])('agrees to nothing where it says %s', (_, text) => {
    expect(readAgreement(text)).toEqual([]);
    expect(unreadableAgreement(text)).toBe(typeof text === 'string' ? text.trim() : undefined);
  });

  test('says which way connections are opened, where it says so', () => {
    expect(readAgreement('TCP 80: to blog, from blog, blog, to')).toEqual([{ ...BLOG, way: 'to' }, { ...BLOG, way: 'from' }, BLOG, { ...BLOG, tenantName: 'to' }]);
    expect(agreementText([{ ...BLOG, way: 'to' }, { ...BLOG, way: 'from' }, BLOG])).toBe('TCP 80: blog, from blog, to blog');
  });

  test('agrees to what can be read beside what cannot', () => {
    expect(readAgreement('TCP all: ads; TCP 80: blog; nonsense')).toEqual([BLOG]);
    expect(unreadableAgreement('TCP 80: blog; nonsense;')).toBe('nonsense');
    expect(unreadableAgreement('TCP 80: blog;')).toBeUndefined();
  });

  test('of any text is read as ports of tenants, or nothing', () => {
    const words = fc.constantFrom('TCP', ' ', '80', '-', ':', ';', ',', 'blog', 'Ads', '*', '\n');
    const heads = fc.constantFrom('', 'TCP 80: ', 'UDP 0: ', 'SCTP 80-90: blog, ', 'TCP 99999: ');
    fc.assert(fc.property(fc.tuple(heads, fc.array(words, { maxLength: 6 })).map(([head, rest]) => head + rest.join('')), (text) => {
      for (const { tenantName, protocol, first, last } of readAgreement(text)) {
        expect(tenantName).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
        expect(['TCP', 'UDP', 'SCTP']).toContain(protocol);
        expect(first >= 1 && first <= last && last <= 65535).toBe(true);
      }
    }), { numRuns: 2000 });
  });
});
