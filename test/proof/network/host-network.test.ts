import { EVERYTHING, NOTHING, app, clusterPolicy, isolation, lines, listening, namespace, networkPolicy, pod, reach } from './cluster';
import { ReadingProps } from '../../../src/proof/network/reading';
import { TargetCluster } from '../../../src/target';

const CLUSTER = [namespace('a'), namespace('b'), pod('a/x'), pod('a/node', {}, { hostNetwork: true, ...listening({ name: 'api', containerPort: 6443 }) }), pod('b/z')];

function between(source: string, destination: string, policies: any[], reading: ReadingProps = {}): string {
  return reach([...CLUSTER, ...policies], source, destination, reading);
}

/** What leaves a/x, by one rule. */
function outOf(...rules: any[]): any {
  return networkPolicy('a/out', { podSelector: app('x'), policyTypes: ['Egress'], egress: rules });
}

const everyWall = ['a', 'b'].map((name) => isolation(name, 'Ingress', 'Egress'));

describe('pods in the network of their node', () => {
  test('are held by no policy', () => {
    const subject = { namespaces: {} };
    const rules = { ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }], egress: [{ action: 'Deny', to: [{ namespaces: {} }] }] };
    const denyAll = (tier: string) => clusterPolicy(tier.toLowerCase(), { tier, priority: 1, subject: { pods: { namespaceSelector: subject.namespaces, podSelector: app('node') } }, ...rules });
    expect(between('b/z', 'a/node', [isolation('a', 'Ingress', 'Egress'), denyAll('Admin'), denyAll('Baseline')])).toBe(EVERYTHING);
    expect(between('a/node', 'b/z', [isolation('a', 'Ingress', 'Egress'), denyAll('Admin'), denyAll('Baseline')])).toBe(EVERYTHING);
  });

  test('reach every pod, as a node reaches those that run on it', () => {
    expect(between('a/node', 'b/z', everyWall)).toBe(EVERYTHING);
    expect(between('a/node', 'a/x', everyWall)).toBe(EVERYTHING);
    const denyAll = clusterPolicy('p', { tier: 'Admin', priority: 1, subject: { namespaces: {} }, ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }] });
    expect(between('a/node', 'b/z', [...everyWall, denyAll])).toBe(EVERYTHING);
  });

  test('are selected by no selector of pods or namespaces: an API server that runs so needs a block of addresses', () => {
    for (const peer of [{ podSelector: {} }, { namespaceSelector: {} }, { namespaceSelector: {}, podSelector: app('node') }]) {
      expect(between('a/x', 'a/node', [outOf({ to: [peer] })])).toBe(NOTHING);
    }
    expect(between('a/x', 'a/node', [outOf({ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 6443 }] })])).toBe('TCP 6443');
  });

  test('are reached by rules about everybody', () => {
    expect(between('a/x', 'a/node', [outOf({ ports: [{ port: 'api' }] })])).toBe('TCP 6443');
    expect(between('a/x', 'a/node', [outOf({ ports: [{ port: 80 }] })])).toBe('TCP 80');
  });

  test('may be the nodes of a rule', () => {
    const rules = [{ action: 'Accept', to: [{ nodes: {} }], protocols: [{ tcp: { destinationPort: { number: 443 } } }] }, { action: 'Deny', to: [{ networks: ['0.0.0.0/0', '::/0'] }] }];
    const policy = clusterPolicy('p', { tier: 'Admin', priority: 1, subject: { namespaces: {} }, egress: rules });
    expect(between('a/x', 'a/node', [policy])).toBe('TCP 443');
    expect(between('a/x', 'b/z', [policy])).toBe(NOTHING);
  });

  test('are no source that selectors let in, yet get in', () => {
    expect(between('a/node', 'b/z', [networkPolicy('b/in', { podSelector: {}, ingress: [{ from: [{ podSelector: app('nobody') }] }] })])).toBe(EVERYTHING);
  });

  test('reach all addresses outside the cluster, and are reached from them', () => {
    expect(lines([...CLUSTER, ...everyWall], 'External]')).toEqual([
      '0.0.0.0-255.255.255.255[External] => a/node[Pod] : All Connections',
      '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff[External] => a/node[Pod] : All Connections',
      'a/node[Pod] => 0.0.0.0-255.255.255.255[External] : All Connections',
      'a/node[Pod] => ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff[External] : All Connections',
    ]);
  });
});

describe('blocks of addresses and nodes', () => {
  const to = (cidr: string, except: string[] = []) => [outOf({ to: [{ ipBlock: { cidr, except } }] })];
  const nodes = { target: TargetCluster.of({ nodeCidrs: ['10.10.0.0/16'], apiServerCidrs: ['172.20.0.1/32'] }) };

  test('match where nodes are, as the target says', () => {
    expect(between('a/x', 'a/node', to('10.0.0.0/8'), nodes)).toBe(EVERYTHING);
    expect(between('a/x', 'a/node', to('10.10.5.0/24'), nodes)).toBe(EVERYTHING);
    expect(between('a/x', 'a/node', to('172.20.0.1/32'), nodes)).toBe(EVERYTHING);
    expect(between('a/x', 'a/node', to('10.0.0.0/8', ['10.10.0.0/16']), nodes)).toBe(NOTHING);
    expect(between('a/x', 'a/node', to('192.168.0.0/16'), nodes)).toBe(NOTHING);
  });

  test('match all private addresses where the target does not say where nodes are, though it says where the API server is', () => {
    for (const target of [TargetCluster.of(), TargetCluster.of({ apiServerCidrs: ['8.8.8.8/32'] })]) {
      for (const cidr of ['10.0.0.0/24', '100.64.0.0/10', '172.16.0.0/12', '192.168.1.1/32', 'fd00::/8', '0.0.0.0/0']) {
        expect(between('a/x', 'a/node', to(cidr), { target })).toBe(EVERYTHING);
      }
      expect(between('a/x', 'a/node', to('1.1.1.1/32'), { target })).toBe(NOTHING);
    }
  });

  test('match none where they are said to match no pods and nodes', () => {
    expect(between('a/x', 'a/node', to('0.0.0.0/0'), { ipBlocksExcludePods: true })).toBe(NOTHING);
  });
});

describe('where pods in the network of their node are taken for ordinary pods', () => {
  const ignoring = { ignoreHostNetwork: true };

  test('policies hold them', () => {
    expect(between('b/z', 'a/node', everyWall, ignoring)).toBe(NOTHING);
    expect(between('a/node', 'b/z', everyWall, ignoring)).toBe(NOTHING);
    expect(lines([...CLUSTER, ...everyWall], 'External]', ignoring)).toEqual([]);
  });

  test('selectors select them', () => {
    expect(between('a/x', 'a/node', [outOf({ to: [{ podSelector: app('node') }] })], ignoring)).toBe(EVERYTHING);
  });
});
