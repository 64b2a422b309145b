import { EVERYTHING, NOTHING, app, isolation, lines, listening, named, namespace, networkPolicy, pod, proofOf, reach } from './cluster';

const CLUSTER = [namespace('a', { team: 'red' }), namespace('b', { team: 'blue' }), pod('a/x'), pod('a/y'), pod('b/z')];

/** What gets from one pod to another under policies. */
function between(source: string, destination: string, ...policies: any[]): string {
  return reach([...CLUSTER, ...policies], source, destination);
}

/** A policy for a/y with one rule for what arrives. */
function into(rule: any, name: string = 'into'): any {
  return networkPolicy(`a/${name}`, { podSelector: app('y'), ingress: [rule] });
}

/** A policy for a/x with one rule for what leaves. */
function outOf(rule: any, name: string = 'out-of'): any {
  return networkPolicy(`a/${name}`, { podSelector: app('x'), policyTypes: ['Egress'], egress: [rule] });
}

describe('isolation', () => {
  test('pods that no policy selects are open in both directions', () => {
    expect(between('a/x', 'b/z', networkPolicy('a/other', { podSelector: app('nobody'), policyTypes: ['Ingress', 'Egress'] }))).toBe(EVERYTHING);
  });

  test('a policy selects pods of its own namespace only', () => {
    expect(between('a/x', 'b/z', isolation('c', 'Ingress', 'Egress'))).toBe(EVERYTHING);
    expect(between('a/x', 'b/z', isolation('a', 'Ingress'))).toBe(EVERYTHING);
  });

  test('each direction is isolated by itself', () => {
    expect(between('a/x', 'b/z', isolation('a', 'Ingress'))).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', isolation('a', 'Ingress'))).toBe(NOTHING);
    expect(between('a/x', 'b/z', isolation('a', 'Egress'))).toBe(NOTHING);
    expect(between('b/z', 'a/x', isolation('a', 'Egress'))).toBe(EVERYTHING);
  });

  test('a connection needs a way out and a way in', () => {
    const rule = { ports: [{ port: 80 }, { port: 81 }] };
    expect(between('a/x', 'a/y', outOf(rule), into({ ports: [{ port: 81 }, { port: 82 }] }))).toBe('TCP 81');
    expect(between('a/x', 'a/y', outOf(rule), isolation('a', 'Ingress'))).toBe(NOTHING);
    expect(between('a/x', 'a/y', isolation('a', 'Egress'), into(rule))).toBe(NOTHING);
  });

  test('replies need no rule', () => {
    const policies = [isolation('a', 'Ingress', 'Egress'), outOf({ to: [{ podSelector: app('y') }] }), into({ from: [{ podSelector: app('x') }] })];
    expect(between('a/x', 'a/y', ...policies)).toBe(EVERYTHING);
    expect(between('a/y', 'a/x', ...policies)).toBe(NOTHING);
  });

  test('rules of all policies add up, in whatever order', () => {
    const policies = [into({ ports: [{ port: 80 }] }, 'one'), into({ ports: [{ port: 90, protocol: 'UDP' }] }, 'two'), isolation('a', 'Ingress')];
    expect(between('a/x', 'a/y', ...policies)).toBe('TCP 80,UDP 90');
    expect(between('a/x', 'a/y', ...policies.reverse())).toBe('TCP 80,UDP 90');
  });

  test('it rests on a network plug-in that enforces policies, and says so', () => {
    expect(proofOf(CLUSTER).reading.assumptions).toEqual([
      'The network plug-in enforces NetworkPolicy, policies stand before the pods that they select, and tenants write none of their own',
      'Pods have addresses in 10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7, as the target does not say which',
      'Nodes have addresses in 10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7, as the target does not say which',
    ]);
    expect(proofOf(CLUSTER, { ipBlocksExcludePods: true, ignoreHostNetwork: true }).reading.assumptions.slice(1)).toEqual([
      'Address blocks never match pods and nodes', 'Pods in the network of their node are held to policies like others',
    ]);
  });
});

describe('policyTypes', () => {
  const all = { podSelector: {} };

  test('are Ingress where they are left out, or empty', () => {
    for (const policyTypes of [undefined, null, []]) {
      expect(between('a/x', 'a/y', networkPolicy('a/p', { ...all, policyTypes }))).toBe(NOTHING);
      expect(between('a/x', 'b/z', networkPolicy('a/p', { ...all, policyTypes }))).toBe(EVERYTHING);
    }
  });

  test('are Ingress and Egress where they are left out and there are egress rules', () => {
    expect(between('a/x', 'b/z', networkPolicy('a/p', { ...all, egress: [{ ports: [{ port: 53 }] }] }))).toBe('TCP 53');
    expect(between('b/z', 'a/x', networkPolicy('a/p', { ...all, egress: [{}] }))).toBe(NOTHING);
  });

  test('are Ingress where they are left out and the list of egress rules is empty', () => {
    expect(between('a/x', 'b/z', networkPolicy('a/p', { ...all, egress: [] }))).toBe(EVERYTHING);
  });

  test('decide which rules count', () => {
    const isolatedForEgress = networkPolicy('a/p', { ...all, policyTypes: ['Egress'], ingress: [] });
    expect(between('b/z', 'a/x', isolatedForEgress)).toBe(EVERYTHING);
    const isolatedForIngress = networkPolicy('a/q', { ...all, policyTypes: ['Ingress'], egress: [{ ports: [{ port: 1 }] }] });
    expect(between('a/x', 'b/z', isolatedForIngress)).toBe(EVERYTHING);
    expect(between('a/x', 'b/z', isolatedForIngress, isolation('a', 'Egress'))).toBe(NOTHING);
  });
});

describe('lists', () => {
  test('no rule lets nothing through, an empty rule lets everything through', () => {
    expect(between('b/z', 'a/y', networkPolicy('a/p', { podSelector: {}, ingress: [] }))).toBe(NOTHING);
    expect(between('b/z', 'a/y', into({}))).toBe(EVERYTHING);
    expect(between('a/x', 'b/z', outOf({}))).toBe(EVERYTHING);
  });

  test('no peers are all peers, outside the cluster too', () => {
    for (const peers of [undefined, null, []]) {
      expect(between('b/z', 'a/y', into({ from: peers, ports: [{ port: 80 }] }))).toBe('TCP 80');
      expect(between('a/x', 'b/z', outOf({ to: peers, ports: [{ port: 80 }] }))).toBe('TCP 80');
      expect(lines([...CLUSTER, into({ from: peers, ports: [{ port: 80 }] })], '=> a/y')).toContain('0.0.0.0-255.255.255.255[External] => a/y[Pod] : TCP 80');
    }
  });

  test('no ports are all ports of all protocols', () => {
    for (const ports of [undefined, null, []]) {
      expect(between('a/x', 'a/y', into({ from: [{ podSelector: {} }], ports }))).toBe(EVERYTHING);
    }
  });

  test('an item without a value is to the API server one without fields', () => {
    expect(between('b/z', 'a/y', into(null))).toBe(EVERYTHING);
    expect(between('b/z', 'a/y', into({ ports: [null] }))).toBe('TCP 1-65535');
  });
});

describe('peers', () => {
  test('a podSelector alone is about the namespace of the policy', () => {
    expect(between('a/x', 'a/y', into({ from: [{ podSelector: {} }] }))).toBe(EVERYTHING);
    expect(between('b/z', 'a/y', into({ from: [{ podSelector: {} }] }))).toBe(NOTHING);
    expect(between('b/z', 'a/y', into({ from: [{ podSelector: {}, namespaceSelector: null }] }))).toBe(NOTHING);
  });

  test('an empty namespaceSelector is every namespace, its own among them', () => {
    for (const source of ['a/x', 'b/z']) {
      expect(between(source, 'a/y', into({ from: [{ namespaceSelector: {} }] }))).toBe(EVERYTHING);
      expect(between(source, 'a/y', into({ from: [{ namespaceSelector: {}, podSelector: null }] }))).toBe(EVERYTHING);
    }
  });

  test('two selectors in one item have to match both', () => {
    const rule = { from: [{ namespaceSelector: named('b'), podSelector: app('x') }] };
    expect(between('a/x', 'a/y', into(rule))).toBe(NOTHING);
    expect(between('b/z', 'a/y', into(rule))).toBe(NOTHING);
    expect(between('b/z', 'a/y', into({ from: [{ namespaceSelector: named('b'), podSelector: app('z') }] }))).toBe(EVERYTHING);
  });

  test('two items have to match one', () => {
    const rule = { from: [{ namespaceSelector: named('b') }, { podSelector: app('x') }] };
    expect(between('a/x', 'a/y', into(rule))).toBe(EVERYTHING);
    expect(between('b/z', 'a/y', into(rule))).toBe(EVERYTHING);
  });

  test('namespaces are selected by their labels', () => {
    expect(between('b/z', 'a/y', into({ from: [{ namespaceSelector: { matchLabels: { team: 'blue' } } }] }))).toBe(EVERYTHING);
    expect(between('a/x', 'a/y', into({ from: [{ namespaceSelector: { matchLabels: { team: 'blue' } } }] }))).toBe(NOTHING);
  });

  test('the label of a namespace\'s name is its name, whatever its object says', () => {
    const liar = namespace('c', { 'kubernetes.io/metadata.name': 'b' });
    const rule = into({ from: [{ namespaceSelector: named('b') }] });
    expect(reach([...CLUSTER, liar, pod('c/w'), rule], 'c/w', 'a/y')).toBe(NOTHING);
    expect(reach([...CLUSTER, liar, pod('c/w'), into({ from: [{ namespaceSelector: named('c') }] })], 'c/w', 'a/y')).toBe(EVERYTHING);
  });

  test('the label of a namespace\'s name is its name where the selector asks for more too', () => {
    const liar = namespace('c', { 'kubernetes.io/metadata.name': 'b', 'team': 'blue' });
    const rule = into({ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'b', 'team': 'blue' } } }] });
    expect(reach([...CLUSTER, liar, pod('c/w'), rule], 'c/w', 'a/y')).toBe(NOTHING);
    expect(reach([...CLUSTER, liar, pod('c/w'), rule], 'b/z', 'a/y')).toBe(EVERYTHING);
  });

  test('a namespace is found by its name where the selector asks for more too', () => {
    const asked = (team: string) => into({ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'b', team } } }] });
    expect(between('b/z', 'a/y', asked('blue'))).toBe(EVERYTHING);
    expect(between('b/z', 'a/y', asked('red'))).toBe(NOTHING);
  });
});

describe('matchExpressions', () => {
  const fromPods = (...matchExpressions: any[]) => into({ from: [{ namespaceSelector: {}, podSelector: { matchExpressions } }] });

  test.each<[string, any[], boolean, boolean]>([
    ['In has one of the values', [{ key: 'app', operator: 'In', values: ['w', 'x'] }], true, false],
    ['In is not met without the label', [{ key: 'tier', operator: 'In', values: ['x'] }], false, false],
    ['NotIn has none of the values', [{ key: 'app', operator: 'NotIn', values: ['x'] }], false, true],
    ['NotIn is met without the label', [{ key: 'tier', operator: 'NotIn', values: ['x'] }], true, true],
    ['Exists has the label', [{ key: 'app', operator: 'Exists' }], true, true],
    ['Exists is not met without the label', [{ key: 'tier', operator: 'Exists' }], false, false],
    ['DoesNotExist has no such label', [{ key: 'app', operator: 'DoesNotExist' }], false, false],
    ['DoesNotExist is met without the label', [{ key: 'tier', operator: 'DoesNotExist' }], true, true],
    ['all of them have to be met', [{ key: 'app', operator: 'Exists' }, { key: 'app', operator: 'NotIn', values: ['x'] }], false, true],
  ])('%s', (_, expressions, isX, isZ) => {
    expect(between('a/x', 'a/y', fromPods(...expressions))).toBe(isX ? EVERYTHING : NOTHING);
    expect(between('b/z', 'a/y', fromPods(...expressions))).toBe(isZ ? EVERYTHING : NOTHING);
  });

  test('stand beside matchLabels, and both have to be met', () => {
    const podSelector = { matchLabels: { app: 'x' }, matchExpressions: [{ key: 'tier', operator: 'Exists' }] };
    expect(between('a/x', 'a/y', into({ from: [{ podSelector }] }))).toBe(NOTHING);
  });

  test('select the pods that a policy is about', () => {
    const policy = networkPolicy('a/p', { podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['x'] }] } });
    expect(between('b/z', 'a/x', policy)).toBe(EVERYTHING);
    expect(between('b/z', 'a/y', policy)).toBe(NOTHING);
  });
});

describe('ports', () => {
  const withPorts = (...ports: any[]) => into({ ports });

  test('are of TCP where no protocol is given', () => {
    expect(between('a/x', 'a/y', withPorts({ port: 80 }))).toBe('TCP 80');
  });

  test('without a number are all ports of the protocol', () => {
    expect(between('a/x', 'a/y', withPorts({ protocol: 'UDP' }))).toBe('UDP 1-65535');
    expect(between('a/x', 'a/y', withPorts({}))).toBe('TCP 1-65535');
  });

  test('are a range with endPort, both ends included', () => {
    expect(between('a/x', 'a/y', withPorts({ port: 8080, endPort: 8090 }))).toBe('TCP 8080-8090');
    expect(between('a/x', 'a/y', withPorts({ port: 8080, endPort: 8080 }))).toBe('TCP 8080');
    expect(between('a/x', 'a/y', withPorts({ port: 1, endPort: 65535, protocol: 'SCTP' }))).toBe('SCTP 1-65535');
  });

  test('add up, and overlapping ones are one', () => {
    expect(between('a/x', 'a/y', withPorts({ port: 80 }, { port: 81 }, { port: 70, endPort: 80 }, { port: 80, protocol: 'UDP' }))).toBe('TCP 70-81,UDP 80');
  });

  test('of one protocol let no other through: a rule for SCTP isolates TCP', () => {
    expect(between('a/x', 'a/y', withPorts({ port: 80, protocol: 'SCTP' }))).toBe('SCTP 80');
    expect(between('a/x', 'a/y', withPorts({ port: 80, protocol: 'UDP' }))).toBe('UDP 80');
  });

  test('are those of the pods that are reached: a policy that isolates egress lets DNS out by UDP and TCP 53 only where it says so', () => {
    const dns = { to: [{ namespaceSelector: named('b'), podSelector: app('z') }], ports: [{ port: 53, protocol: 'UDP' }, { port: 53 }] };
    expect(between('a/x', 'b/z', isolation('a', 'Egress'))).toBe(NOTHING);
    expect(between('a/x', 'b/z', isolation('a', 'Egress'), outOf(dns))).toBe('TCP 53,UDP 53');
  });
});

describe('named ports', () => {
  const http = (containerPort: number, protocol: string = 'TCP') => listening({ name: 'http', containerPort, protocol });
  const world = [namespace('a'), pod('a/one', {}, http(8080)), pod('a/two', {}, http(9090)), pod('a/udp', {}, http(53, 'UDP')), pod('a/none'), pod('a/source')];
  const ingress = networkPolicy('a/in', { podSelector: {}, ingress: [{ ports: [{ port: 'http' }] }] });
  const egress = networkPolicy('a/out', { podSelector: app('source'), policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] });

  test.each([['ingress', ingress], ['egress', egress]])('are those of the pods that are reached, pod by pod, for %s', (_, policy) => {
    expect(reach([...world, policy], 'a/source', 'a/one')).toBe('TCP 8080');
    expect(reach([...world, policy], 'a/source', 'a/two')).toBe('TCP 9090');
  });

  test.each([['ingress', ingress], ['egress', egress]])('match nothing at pods that have no such port of the protocol, for %s', (_, policy) => {
    expect(reach([...world, policy], 'a/source', 'a/udp')).toBe(NOTHING);
    expect(reach([...world, policy], 'a/source', 'a/none')).toBe(NOTHING);
  });

  test('are those of init containers and sidecars too', () => {
    const init = pod('a/init', {}, { containers: [], initContainers: [{ name: 'proxy', image: 'proxy:1', restartPolicy: 'Always', ports: [{ name: 'http', containerPort: 15001 }] }] });
    expect(reach([...world, init, ingress], 'a/source', 'a/init')).toBe('TCP 15001');
  });

  test('of a container that no container can have match nothing', () => {
    for (const port of [{ containerPort: 70000 }, { containerPort: 0 }, { containerPort: 80, protocol: 'ICMP' }]) {
      expect(reach([...world, pod('a/wrong', {}, listening({ name: 'http', ...port })), ingress], 'a/source', 'a/wrong')).toBe(NOTHING);
    }
  });

  test('beside numbers add to them', () => {
    const both = networkPolicy('a/in', { podSelector: {}, ingress: [{ ports: [{ port: 'http' }, { port: 1 }] }] });
    expect(reach([...world, both], 'a/source', 'a/one')).toBe('TCP 1,8080');
    expect(reach([...world, both], 'a/source', 'a/none')).toBe('TCP 1');
  });

  test('match no address outside the cluster', () => {
    const policy = networkPolicy('a/out', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '8.8.8.8/32' } }], ports: [{ port: 'http' }] }] });
    expect(lines([...world, policy], '=> 8.8.8.8')).toEqual([]);
  });
});
