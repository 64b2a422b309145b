import * as fc from 'fast-check';
import { FakeCluster, FakeWorkload } from './fake-workload';
import { Port } from '../../src/network';
import { TargetClusterProps } from '../../src/target';

function blocksFor(props: TargetClusterProps): { cidr: string; except: string[] }[] {
  const web = new FakeWorkload(new FakeCluster(props).namespace('web'), 'web');
  web.connections.allowToInternet(Port.tcp(443));
  return web.policy.egress[0].to.map(({ ipBlock }: any) => ipBlock);
}

/** An address as a number with its width, by a reading of its own. */
function addressOf(text: string): { value: bigint; bits: number } {
  if (!text.includes(':')) {
    return { value: text.split('.').reduce((value, part) => value * 256n + BigInt(part), 0n), bits: 32 };
  }
  const [head, tail] = text.split('::').map((half) => half ? half.split(':') : []);
  const groups = tail ? [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail] : head;
  return { value: groups.reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}

function holds(cidr: string, address: string): boolean {
  const [base, prefix] = cidr.split('/');
  const [outer, inner] = [addressOf(base), addressOf(address)];
  const size = 2n ** BigInt(outer.bits - Number(prefix));
  return outer.bits === inner.bits && outer.value / size === inner.value / size;
}

function isReached(address: string, props: TargetClusterProps = {}): boolean {
  return blocksFor(props).some(({ cidr, except }) => holds(cidr, address) && !except.some((inner) => holds(inner, address)));
}

test('the internet is two blocks without what is not public', () => {
  expect(blocksFor({})).toMatchSnapshot();
});

test.each(['1.1.1.1', '8.8.8.8', '100.128.0.1', '172.32.0.1', '192.0.1.1', '223.255.255.254', '2606:4700::1111', '2a00:1450::1'])('%s is public', (address) => {
  expect(isReached(address)).toBe(true);
});

test.each([
  '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '100.100.100.200', '169.254.169.254', '169.254.20.10', '168.63.129.16',
  '192.0.0.192', '127.0.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1',
  '::1', 'fd00:ec2::254', 'fc00::1', 'fe80::1', 'ff02::1', '64:ff9b::a00:1', '::ffff:a00:1', '2002:a00:1::1', '2001::1', '2001:db8::1',
])('%s is not public', (address) => {
  expect(isReached(address)).toBe(false);
});

test.each(['podCidrs', 'serviceCidrs', 'nodeCidrs', 'apiServerCidrs'] as const)("the target's own %s are left out", (field) => {
  const props = { [field]: ['34.118.224.0/20', '2600:1900:4000::/64'] };
  expect([isReached('34.118.224.1', props), isReached('2600:1900:4000::1', props), isReached('34.118.240.1', props)]).toEqual([false, false, true]);
});

test('a range of the target that is special anyway adds nothing, and a wider one takes its place', () => {
  expect(blocksFor({ podCidrs: ['10.0.0.0/16'] })).toEqual(blocksFor({}));
  const wider = blocksFor({ podCidrs: ['192.168.0.0/15'] })[0].except;
  expect(wider).toContain('192.168.0.0/15');
  expect(wider).not.toContain('192.168.0.0/16');
});

test('every exception lies strictly within its block, and none within another', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const cidr = fc.tuple(octet, octet, fc.integer({ min: 1, max: 16 })).map(([a, b, prefix]) => {
    const size = 2 ** (16 - prefix);
    const base = Math.floor((a * 256 + b) / size) * size;
    return `${Math.floor(base / 256)}.${base % 256}.0.0/${prefix}`;
  });
  fc.assert(fc.property(fc.array(cidr, { maxLength: 4 }), (podCidrs) => {
    for (const block of blocksFor({ podCidrs })) {
      const prefixOf = (text: string) => Number(text.split('/')[1]);
      expect(block.except.every((inner) => holds(block.cidr, inner.split('/')[0]) && prefixOf(inner) > prefixOf(block.cidr))).toBe(true);
      expect(block.except.some((inner) => block.except.some((outer) => outer !== inner && prefixOf(outer) <= prefixOf(inner) && holds(outer, inner.split('/')[0])))).toBe(false);
    }
    for (const pod of podCidrs) {
      expect(isReached(pod.split('/')[0], { podCidrs })).toBe(false);
    }
  }), { numRuns: 50 });
});
