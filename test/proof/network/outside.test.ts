import { EVERYTHING, NOTHING, app, clusterPolicy, isolation, lines, listening, namespace, networkPolicy, pod, proofOf, reach, workload } from './cluster';
import { addressRanges } from '../../../src/proof/network/addresses';
import { Direction } from '../../../src/proof/network/policy';
import { TargetCluster } from '../../../src/target';

const CLUSTER = [namespace('a'), pod('a/x', {}, listening({ name: 'http', containerPort: 8080 })), pod('a/y')];

const EVERY_IPV6 = '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff';

/** What gets to a/x from outside, or from it, as `range : traffic`. */
function outside(direction: Direction, policies: any[], target: TargetCluster = TargetCluster.of()): string[] {
  const proof = proofOf([...CLUSTER, ...policies], { target });
  return proof.outside.of(workload(proof, 'a/x'), direction)
    .flatMap(({ addresses, traffic }) => addressRanges(addresses).map((range) => `${range} : ${traffic}`));
}

/** Egress of a/x to blocks of addresses. */
function to(...blocks: any[]): any {
  return networkPolicy('a/out', { podSelector: app('x'), policyTypes: ['Egress'], egress: [{ to: blocks.map((ipBlock) => ({ ipBlock })) }] });
}

describe('addresses outside the cluster', () => {
  test('are open in both families where no policy isolates the pods', () => {
    for (const direction of ['Ingress', 'Egress'] as const) {
      expect(outside(direction, [])).toEqual([`0.0.0.0-255.255.255.255 : ${EVERYTHING}`, `${EVERY_IPV6} : ${EVERYTHING}`]);
    }
  });

  test('are closed where a policy isolates the pods', () => {
    expect(outside('Ingress', [isolation('a', 'Ingress')])).toEqual([]);
    expect(outside('Egress', [isolation('a', 'Egress')])).toEqual([]);
  });

  test('are those of a block, of its family only', () => {
    expect(outside('Egress', [to({ cidr: '8.8.8.0/24' })])).toEqual([`8.8.8.0-8.8.8.255 : ${EVERYTHING}`]);
    expect(outside('Egress', [to({ cidr: '2001:db8::/32' })])).toEqual([`2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff : ${EVERYTHING}`]);
    expect(outside('Egress', [to({ cidr: '0.0.0.0/0' })])).toEqual([`0.0.0.0-255.255.255.255 : ${EVERYTHING}`]);
    expect(outside('Egress', [to({ cidr: '::/0' })])).toEqual([`${EVERY_IPV6} : ${EVERYTHING}`]);
  });

  test('are those of a block whose address has bits beyond the prefix', () => {
    expect(outside('Egress', [to({ cidr: '10.0.0.77/24' })])).toEqual([`10.0.0.0-10.0.0.255 : ${EVERYTHING}`]);
  });

  test('are a block without its exceptions', () => {
    expect(outside('Egress', [to({ cidr: '8.8.8.0/24', except: ['8.8.8.0/25', '8.8.8.255/32'] })])).toEqual([`8.8.8.128-8.8.8.254 : ${EVERYTHING}`]);
  });

  test('are let in again by another peer, rule or policy: an exception takes away from its own block only', () => {
    const most = { cidr: '8.8.8.0/24', except: ['8.8.8.0/25'] };
    const other = { cidr: '8.8.8.5/32' };
    const again = networkPolicy('a/more', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: other }] }] });
    const expected = ['8.8.8.5-8.8.8.5', '8.8.8.128-8.8.8.255'].map((range) => `${range} : ${EVERYTHING}`);
    expect(outside('Egress', [to(most, other)])).toEqual(expected);
    expect(outside('Egress', [to(most), again])).toEqual(expected);
  });

  test('have the ports of all rules about them', () => {
    const rule = (cidr: string, port: any) => ({ to: [{ ipBlock: { cidr } }], ports: [{ port }] });
    const policy = networkPolicy('a/out', { podSelector: {}, policyTypes: ['Egress'], egress: [rule('8.0.0.0/8', 80), rule('8.8.8.8/32', 443)] });
    expect(outside('Egress', [policy])).toEqual(['8.0.0.0-8.8.8.7 : TCP 80', '8.8.8.9-8.255.255.255 : TCP 80', '8.8.8.8-8.8.8.8 : TCP 80,443']);
  });

  test('have no names of ports, but pods that they reach have', () => {
    const block = [{ ipBlock: { cidr: '8.8.8.8/32' } }];
    const egress = networkPolicy('a/out', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: block, ports: [{ port: 'http' }] }] });
    const ingress = networkPolicy('a/in', { podSelector: {}, ingress: [{ from: block, ports: [{ port: 'http' }] }] });
    expect(outside('Egress', [egress])).toEqual([]);
    expect(outside('Ingress', [ingress])).toEqual(['8.8.8.8-8.8.8.8 : TCP 8080']);
    expect(lines([...CLUSTER, ingress], '=> a/y').filter((line) => line.includes('External'))).toEqual([]);
  });

  test('are matched by no selector', () => {
    const policy = networkPolicy('a/in', { podSelector: {}, ingress: [{ from: [{ namespaceSelector: {} }, { podSelector: {} }] }] });
    expect(outside('Ingress', [policy])).toEqual([]);
  });

  test('are judged tier by tier', () => {
    const egress = [{ action: 'Deny', to: [{ networks: ['8.8.8.0/24'] }] }, { action: 'Accept', to: [{ networks: ['8.0.0.0/8'] }] }];
    const policy = clusterPolicy('p', { tier: 'Admin', priority: 1, subject: { namespaces: {} }, egress });
    expect(outside('Egress', [policy, isolation('a', 'Egress')])).toEqual([`8.0.0.0-8.8.7.255 : ${EVERYTHING}`, `8.8.9.0-8.255.255.255 : ${EVERYTHING}`]);
    const baseline = clusterPolicy('b', { tier: 'Baseline', priority: 1, subject: { namespaces: {} }, egress: [{ action: 'Deny', to: [{ networks: ['0.0.0.0/0'] }] }] });
    expect(outside('Egress', [baseline])).toEqual([`${EVERY_IPV6} : ${EVERYTHING}`]);
  });

  test('may be nodes, where the target says that nodes are there', () => {
    const egress = [{ action: 'Accept', to: [{ nodes: {} }] }, { action: 'Deny', to: [{ networks: ['0.0.0.0/0', '::/0'] }] }];
    const policy = clusterPolicy('p', { tier: 'Admin', priority: 1, subject: { namespaces: {} }, egress });
    expect(outside('Egress', [policy])).toEqual([]);
    expect(outside('Egress', [policy], TargetCluster.of({ nodeCidrs: ['10.9.0.0/16'] }))).toEqual([`10.9.0.0-10.9.255.255 : ${EVERYTHING}`]);
  });

  test('differ between pods with other policies or other names of ports', () => {
    const policies = [to({ cidr: '8.8.8.8/32' }), networkPolicy('a/in', { podSelector: {}, ingress: [{ ports: [{ port: 'http' }] }] })];
    const named = pod('a/z', {}, listening({ name: 'http', containerPort: 1 }));
    expect(lines([...CLUSTER, named, ...policies], 'External]').filter((line) => !line.includes('::'))).toEqual([
      '0.0.0.0-255.255.255.255[External] => a/x[Pod] : TCP 8080',
      '0.0.0.0-255.255.255.255[External] => a/z[Pod] : TCP 1',
      `a/x[Pod] => 8.8.8.8-8.8.8.8[External] : ${EVERYTHING}`,
      `a/y[Pod] => 0.0.0.0-255.255.255.255[External] : ${EVERYTHING}`,
      `a/z[Pod] => 0.0.0.0-255.255.255.255[External] : ${EVERYTHING}`,
    ]);
  });
});

describe('blocks of addresses and pods', () => {
  const target = TargetCluster.of({ podCidrs: ['10.0.0.0/16'] });

  test('match where pods are, as the target says: some plug-ins read them so', () => {
    expect(reach([...CLUSTER, to({ cidr: '0.0.0.0/0' })], 'a/x', 'a/y', { target })).toBe(EVERYTHING);
    expect(reach([...CLUSTER, to({ cidr: '10.0.7.0/24' })], 'a/x', 'a/y', { target })).toBe(EVERYTHING);
    expect(reach([...CLUSTER, to({ cidr: '10.1.0.0/16' })], 'a/x', 'a/y', { target })).toBe(NOTHING);
  });

  test('match none where they leave out all addresses of pods', () => {
    expect(reach([...CLUSTER, to({ cidr: '0.0.0.0/0', except: ['10.0.0.0/16'] })], 'a/x', 'a/y', { target })).toBe(NOTHING);
    expect(reach([...CLUSTER, to({ cidr: '0.0.0.0/0', except: ['10.0.0.0/17'] })], 'a/x', 'a/y', { target })).toBe(EVERYTHING);
  });

  test('match all private addresses where the target does not say where pods are', () => {
    for (const cidr of ['10.0.0.0/24', '100.64.0.0/10', '172.16.0.0/12', '192.168.1.1/32', 'fd00::/8']) {
      expect(reach([...CLUSTER, to({ cidr })], 'a/x', 'a/y')).toBe(EVERYTHING);
    }
    expect(reach([...CLUSTER, to({ cidr: '8.8.8.8/32' })], 'a/x', 'a/y')).toBe(NOTHING);
  });

  test('match on the way in, too', () => {
    const from = (cidr: string) => networkPolicy('a/in', { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr } }] }] });
    expect(reach([...CLUSTER, from('10.0.0.0/24')], 'a/x', 'a/y', { target })).toBe(EVERYTHING);
    expect(reach([...CLUSTER, from('11.0.0.0/8')], 'a/x', 'a/y', { target })).toBe(NOTHING);
  });

  test('match none where they are said to match no pods and nodes', () => {
    expect(reach([...CLUSTER, to({ cidr: '0.0.0.0/0' })], 'a/x', 'a/y', { ipBlocksExcludePods: true })).toBe(NOTHING);
  });
});
