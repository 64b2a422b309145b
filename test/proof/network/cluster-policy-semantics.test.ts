import { EVERYTHING, NOTHING, adminPolicy, app, baselinePolicy, clusterPolicy, isolation, lines, listening, named, namespace, networkPolicy, pod, proofOf, reach, workload } from './cluster';
import { Step } from '../../../src/proof/network/evaluation';
import { TargetCluster } from '../../../src/target';

const CLUSTER = [namespace('a', { team: 'red' }), namespace('b', { team: 'blue' }), pod('a/x'), pod('a/y', {}, listening({ name: 'http', containerPort: 8080 })), pod('b/z')];

/** Pods are where the target says, so that a block of addresses is all of them, or none. */
const PODS_IN_10_0 = TargetCluster.of({ podCidrs: ['10.0.0.0/16'] });

const A = { namespaces: named('a') };
const FROM_A = [{ namespaces: named('a') }];
const FROM_B = [{ namespaces: named('b') }];
const ALL = [{ namespaces: {} }];

/** A rule on some TCP port, or on all ports. */
function rule(action: string, peers: object, port?: number): any {
  return { action, ...peers, ...port === undefined ? {} : { protocols: [{ tcp: { destinationPort: { number: port } } }] } };
}

/** A policy about namespace a. */
function admin(name: string, priority: number, rules: object): any {
  return clusterPolicy(name, { tier: 'Admin', priority, subject: A, ...rules });
}

function baseline(name: string, priority: number, rules: object): any {
  return clusterPolicy(name, { tier: 'Baseline', priority, subject: A, ...rules });
}

function between(source: string, destination: string, ...policies: any[]): string {
  return reach([...CLUSTER, ...policies], source, destination, { target: PODS_IN_10_0 });
}

const allowAll = networkPolicy('a/allow', { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] });
const deny = (peers: object, port?: number) => rule('Deny', peers, port);
const accept = (peers: object, port?: number) => rule('Accept', peers, port);
const pass = (peers: object, port?: number) => rule('Pass', peers, port);

describe('the tiers', () => {
  test('Admin accepts what NetworkPolicies would not', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [accept({ from: FROM_B }, 80)] }), isolation('a', 'Ingress'))).toBe('TCP 80');
  });

  test('Admin denies what NetworkPolicies would let through', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [deny({ from: FROM_B })] }), allowAll)).toBe(NOTHING);
  });

  test('what Admin does not decide is up to NetworkPolicies', () => {
    const policy = admin('p', 1, { ingress: [deny({ from: FROM_A })] });
    expect(between('b/z', 'a/x', policy)).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', policy, isolation('a', 'Ingress'))).toBe(NOTHING);
  });

  test('NetworkPolicies have the last word about the pods that they select: Baseline is not asked', () => {
    const denied = baseline('b', 1, { ingress: [deny({ from: ALL })] });
    expect(between('b/z', 'a/x', denied)).toBe(NOTHING);
    expect(between('b/z', 'a/x', denied, allowAll)).toBe(EVERYTHING);
    const accepted = baseline('b', 1, { ingress: [accept({ from: ALL })] });
    expect(between('b/z', 'a/x', accepted, isolation('a', 'Ingress'))).toBe(NOTHING);
  });

  test('Baseline is asked about the direction that no NetworkPolicy isolates', () => {
    const policy = baseline('b', 1, { egress: [deny({ to: ALL })], ingress: [deny({ from: ALL })] });
    expect(between('a/x', 'b/z', policy, networkPolicy('a/in', { podSelector: {}, ingress: [{}] }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', policy, networkPolicy('a/in', { podSelector: {}, ingress: [{}] }))).toBe(EVERYTHING);
  });

  test('what nobody decides gets through: rules isolate nobody', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [accept({ from: FROM_A })] }), baseline('b', 1, { ingress: [accept({ from: FROM_A })] }))).toBe(EVERYTHING);
  });

  test('both sides have to let a connection through, each by its own policies', () => {
    const accepted = admin('p', 1, { ingress: [accept({ from: FROM_B })] });
    expect(between('b/z', 'a/x', accepted, isolation('b', 'Egress'))).toBe(NOTHING);
    expect(between('b/z', 'a/x', accepted, isolation('b', 'Ingress'), isolation('a', 'Ingress'))).toBe(EVERYTHING);
  });

  test('a policy without rules for a direction does not affect it', () => {
    expect(between('a/x', 'b/z', admin('p', 1, { ingress: [deny({ from: ALL })] }))).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [] }))).toBe(EVERYTHING);
  });
});

describe('Pass', () => {
  test('in Admin skips the rest of the tier and asks NetworkPolicies', () => {
    const policy = admin('p', 1, { ingress: [pass({ from: FROM_B }, 80), deny({ from: ALL })] });
    const open = networkPolicy('a/in', { podSelector: {}, ingress: [{ ports: [{ port: 80 }, { port: 81 }] }] });
    expect(between('b/z', 'a/x', policy, open)).toBe('TCP 80');
    expect(between('b/z', 'a/x', policy, isolation('a', 'Ingress'))).toBe(NOTHING);
  });

  test('in Admin skips other policies of the tier too', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [pass({ from: FROM_B })] }), admin('q', 2, { ingress: [deny({ from: ALL })] }))).toBe(EVERYTHING);
  });

  test('in Admin asks Baseline where no NetworkPolicy selects the pods', () => {
    const policy = admin('p', 1, { ingress: [pass({ from: FROM_B })] });
    expect(between('b/z', 'a/x', policy, baseline('b', 1, { ingress: [deny({ from: ALL })] }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', policy, baseline('b', 1, { ingress: [deny({ from: ALL })] }), allowAll)).toBe(EVERYTHING);
  });

  test('in Baseline lets through, as nobody is left to ask', () => {
    expect(between('b/z', 'a/x', baseline('b', 1, { ingress: [pass({ from: FROM_B }, 80), deny({ from: ALL })] }))).toBe('TCP 80');
  });
});

describe('the order of rules', () => {
  test('within a policy is that in which they are written', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [deny({ from: FROM_B }, 80), accept({ from: FROM_B })] }))).toBe('SCTP 1-65535,TCP 1-79,81-65535,UDP 1-65535');
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [accept({ from: FROM_B }), deny({ from: FROM_B }, 80)] }))).toBe(EVERYTHING);
  });

  test('within a tier is that of priorities, lower ones first, whatever the order of the objects', () => {
    const first = admin('z', 0, { ingress: [deny({ from: FROM_B })] });
    const second = admin('a', 1000, { ingress: [accept({ from: FROM_B })] });
    expect(between('b/z', 'a/x', first, second)).toBe(NOTHING);
    expect(between('b/z', 'a/x', second, first)).toBe(NOTHING);
  });

  test('is by number, not by text', () => {
    expect(between('b/z', 'a/x', admin('p', 9, { ingress: [deny({ from: FROM_B })] }), admin('q', 10, { ingress: [accept({ from: FROM_B })] }))).toBe(NOTHING);
  });

  test('of policies with one priority is not defined: what any order lets through counts', () => {
    const denying = admin('p', 5, { ingress: [deny({ from: FROM_B })] });
    const accepting = admin('q', 5, { ingress: [accept({ from: FROM_B }, 80)] });
    expect(between('b/z', 'a/x', denying, accepting)).toBe('TCP 80');
    expect(between('b/z', 'a/x', accepting, denying)).toBe('TCP 80');
    expect(between('b/z', 'a/x', denying, admin('q', 5, { ingress: [pass({ from: FROM_B }, 80)] }))).toBe('TCP 80');
    expect(between('b/z', 'a/x', denying, admin('q', 5, { ingress: [deny({ from: FROM_B }, 80)] }))).toBe(NOTHING);
  });

  test('of policies with one priority leaves nothing that some rule of them decided to the next', () => {
    const policies = [admin('p', 5, { ingress: [pass({ from: FROM_B })] }), admin('q', 5, { ingress: [deny({ from: FROM_A })] }), admin('r', 6, { ingress: [accept({ from: ALL })] })];
    expect(between('b/z', 'a/x', ...policies, isolation('a', 'Ingress'))).toBe(NOTHING);
  });

  test('of different tiers does not mix, whatever the priorities', () => {
    expect(between('b/z', 'a/x', admin('p', 1000, { ingress: [deny({ from: FROM_B })] }), baseline('b', 0, { ingress: [accept({ from: FROM_B })] }))).toBe(NOTHING);
  });
});

describe('subjects and peers', () => {
  const about = (subject: any) => clusterPolicy('p', { tier: 'Admin', priority: 1, subject, ingress: [deny({ from: ALL })] });

  test('a subject is the pods of namespaces, or pods by both selectors', () => {
    expect(between('a/x', 'b/z', about({ namespaces: {} }))).toBe(NOTHING);
    expect(between('a/x', 'b/z', about({ namespaces: { matchLabels: { team: 'blue' } } }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', about({ namespaces: { matchLabels: { team: 'blue' } } }))).toBe(EVERYTHING);
    const pods = about({ pods: { namespaceSelector: named('a'), podSelector: app('x') } });
    expect(between('b/z', 'a/x', pods)).toBe(NOTHING);
    expect(between('b/z', 'a/y', pods)).toBe(EVERYTHING);
    expect(between('a/x', 'b/z', about({ pods: { namespaceSelector: {}, podSelector: app('z') } }))).toBe(NOTHING);
  });

  test('a peer is the pods of namespaces, or pods by both selectors', () => {
    const from = (peer: any) => admin('p', 1, { ingress: [deny({ from: [peer] })] });
    expect(between('b/z', 'a/x', from({ namespaces: { matchLabels: { team: 'blue' } } }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', from({ namespaces: { matchLabels: { team: 'red' } } }))).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', from({ pods: { namespaceSelector: {}, podSelector: app('z') } }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', from({ pods: { namespaceSelector: {}, podSelector: app('y') } }))).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', from({ pods: { namespaceSelector: named('a'), podSelector: {} } }))).toBe(EVERYTHING);
  });

  test('one of several peers is enough', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [deny({ from: [...FROM_A, ...FROM_B] })] }))).toBe(NOTHING);
  });

  test('networks are pods too, where these have such addresses', () => {
    const to = (...networks: string[]) => admin('p', 1, { egress: [deny({ to: [{ networks }] })] });
    expect(between('a/x', 'b/z', to('10.0.0.0/8'))).toBe(NOTHING);
    expect(between('a/x', 'b/z', to('10.0.0.0/17', '10.0.128.0/17'))).toBe(NOTHING);
    expect(between('a/x', 'b/z', to('192.168.0.0/16'))).toBe(EVERYTHING);
  });

  test('networks that may be some pods and not others deny none of them, but accept all', () => {
    const to = (action: string, ...networks: string[]) => admin('p', 1, { egress: [rule(action, { to: [{ networks }] }, 80), deny({ to: ALL })] });
    expect(between('a/x', 'b/z', to('Accept', '10.0.0.0/24'))).toBe('TCP 80');
    expect(between('a/x', 'b/z', admin('p', 1, { egress: [deny({ to: [{ networks: ['10.0.0.0/24'] }] })] }))).toBe(EVERYTHING);
  });

  test('a Pass for all pods before a rule about networks keeps it away from them', () => {
    expect(between('a/x', 'b/z', admin('p', 1, { egress: [pass({ to: ALL }), deny({ to: [{ networks: ['0.0.0.0/0'] }] })] }))).toBe(EVERYTHING);
  });

  test('networks are addresses outside the cluster', () => {
    const policy = admin('p', 1, { egress: [accept({ to: [{ networks: ['8.8.8.0/24'] }] }, 53), deny({ to: [{ networks: ['0.0.0.0/0', '::/0'] }] })] });
    expect(lines([...CLUSTER, policy], 'a/x[Pod] =>', { target: PODS_IN_10_0 }).filter((line) => line.includes('External')))
      .toEqual(['a/x[Pod] => 8.8.8.0-8.8.8.255[External] : TCP 53']);
  });

  test('nodes are no ordinary pods', () => {
    expect(between('a/x', 'b/z', admin('p', 1, { egress: [deny({ to: [{ nodes: {} }] })] }))).toBe(EVERYTHING);
    expect(between('a/x', 'b/z', admin('p', 1, { egress: [accept({ to: [{ nodes: {} }] }), deny({ to: ALL })] }))).toBe(NOTHING);
  });

  test('names of hosts are no pods', () => {
    expect(between('a/x', 'b/z', admin('p', 1, { egress: [accept({ to: [{ domainNames: ['*.example.com'] }] }), deny({ to: ALL })] }))).toBe(NOTHING);
  });
});

describe('a peer, or a protocol, of a newer API', () => {
  const strange = [{ galaxies: {} }];
  const strangeProtocol = { protocols: [{ icmp: {} }] };

  test('makes a rule that accepts match nothing', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [accept({ from: strange }), deny({ from: ALL })] }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [accept({ from: [...FROM_B, ...strange] }), deny({ from: ALL })] }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [{ ...accept({ from: FROM_B }), ...strangeProtocol }, deny({ from: ALL })] }))).toBe(NOTHING);
  });

  test.each(['Deny', 'Pass'])('makes a rule with the action %s deny everything', (action) => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [rule(action, { from: strange }, 80), accept({ from: ALL })] }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [{ ...rule(action, { from: FROM_A }), ...strangeProtocol }, accept({ from: ALL })] }))).toBe(NOTHING);
  });

  test('may be what a rule asks of a known protocol', () => {
    const protocols = [{ tcp: { flags: ['SYN'] } }];
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [{ ...accept({ from: FROM_B }), protocols }, deny({ from: ALL })] }))).toBe(NOTHING);
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [{ ...deny({ from: FROM_A }), protocols }, accept({ from: ALL })] }))).toBe(NOTHING);
  });

  test('is no mistake', () => {
    const policy = admin('p', 1, { ingress: [accept({ from: strange }), { ...deny({ from: ALL }), ...strangeProtocol }] });
    expect(proofOf([...CLUSTER, policy]).mistakes).toEqual([]);
  });
});

describe('ports', () => {
  const onlyBy = (...protocols: any[]) => admin('p', 1, { ingress: [{ action: 'Accept', from: FROM_B, protocols }, deny({ from: ALL })] });

  test.each<[string, any[], string]>([
    ['a number', [{ tcp: { destinationPort: { number: 80 } } }], 'TCP 80'],
    ['a range, both ends included', [{ udp: { destinationPort: { range: { start: 53, end: 55 } } } }], 'UDP 53-55'],
    ['SCTP', [{ sctp: { destinationPort: { number: 9 } } }], 'SCTP 9'],
    ['several, which add up', [{ tcp: { destinationPort: { number: 80 } } }, { udp: { destinationPort: { number: 80 } } }], 'TCP 80,UDP 80'],
  ])('of a ClusterNetworkPolicy are %s', (_, protocols, expected) => {
    expect(between('b/z', 'a/x', onlyBy(...protocols))).toBe(expected);
  });

  test('of a ClusterNetworkPolicy by name are those of the pods that are reached, of any protocol', () => {
    expect(between('b/z', 'a/y', onlyBy({ destinationNamedPort: 'http' }))).toBe('TCP 8080');
    expect(between('b/z', 'a/x', onlyBy({ destinationNamedPort: 'http' }))).toBe(NOTHING);
    const two = pod('a/two', {}, listening({ name: 'dns', containerPort: 53 }, { name: 'dns', containerPort: 5353, protocol: 'UDP' }));
    expect(reach([...CLUSTER, two, onlyBy({ destinationNamedPort: 'dns' })], 'b/z', 'a/two')).toBe('TCP 53,UDP 5353');
  });

  test('that are left out are all ports', () => {
    expect(between('b/z', 'a/x', admin('p', 1, { ingress: [{ action: 'Accept', from: FROM_B, protocols: null }, deny({ from: ALL })] }))).toBe(EVERYTHING);
  });

  test.each<[string, any[], string]>([
    ['a number', [{ portNumber: { protocol: 'TCP', port: 80 } }], 'TCP 80'],
    ['a number of TCP where no protocol is given', [{ portNumber: { port: 80 } }], 'TCP 80'],
    ['a range, both ends included', [{ portRange: { protocol: 'UDP', start: 53, end: 55 } }], 'UDP 53-55'],
    ['a range of TCP where no protocol is given', [{ portRange: { start: 1, end: 2 } }], 'TCP 1-2'],
    ['a name', [{ namedPort: 'http' }], 'TCP 8080'],
  ])('of an AdminNetworkPolicy are %s', (_, ports, expected) => {
    const policy = adminPolicy('p', { priority: 1, subject: A, ingress: [{ action: 'Allow', from: FROM_B, ports }, deny({ from: ALL })] });
    expect(between('b/z', 'a/y', policy)).toBe(expected);
  });
});

describe('AdminNetworkPolicy and BaselineAdminNetworkPolicy', () => {
  const denyAll = [{ action: 'Deny', from: ALL }];

  test('are the two tiers', () => {
    expect(between('b/z', 'a/x', adminPolicy('p', { priority: 1, subject: A, ingress: denyAll }), allowAll)).toBe(NOTHING);
    expect(between('b/z', 'a/x', baselinePolicy({ subject: A, ingress: denyAll }), allowAll)).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', baselinePolicy({ subject: A, ingress: denyAll }))).toBe(NOTHING);
  });

  test('allow, where ClusterNetworkPolicies accept', () => {
    const rules = [{ action: 'Allow', from: FROM_B }, ...denyAll];
    expect(between('b/z', 'a/x', adminPolicy('p', { priority: 1, subject: A, ingress: rules }))).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', baselinePolicy({ subject: A, ingress: rules }))).toBe(EVERYTHING);
    expect(between('a/y', 'a/x', baselinePolicy({ subject: A, ingress: rules }))).toBe(NOTHING);
  });

  test('share the tier and its priorities with ClusterNetworkPolicies', () => {
    const denying = adminPolicy('p', { priority: 2, subject: A, ingress: denyAll });
    expect(between('b/z', 'a/x', denying, admin('q', 1, { ingress: [accept({ from: ALL })] }))).toBe(EVERYTHING);
    expect(between('b/z', 'a/x', denying, admin('q', 3, { ingress: [accept({ from: ALL })] }))).toBe(NOTHING);
  });
});

test('a Deny that may be about the other end, or may not, is no step of an evaluation', () => {
  const proof = proofOf([...CLUSTER, admin('p', 1, { egress: [deny({ to: [{ networks: ['10.0.0.0/24'] }] })] })], { target: PODS_IN_10_0 });
  const steps: Step[] = [];
  proof.evaluation.between(workload(proof, 'a/x'), workload(proof, 'b/z'), (step) => steps.push(step));
  expect(steps.map(({ verdict }) => verdict)).toEqual(['allowed', 'allowed']);
});

test('the steps of an evaluation say which rule decided what, tier by tier', () => {
  const policy = admin('p', 1, { ingress: [accept({ from: FROM_B }, 80), pass({ from: FROM_B }, 81), deny({ from: FROM_B }, 82)] });
  const proof = proofOf([...CLUSTER, policy, networkPolicy('a/in', { podSelector: {}, ingress: [{ ports: [{ port: 80, endPort: 90 }] }] })]);
  const steps: Step[] = [];
  proof.evaluation.between(workload(proof, 'b/z'), workload(proof, 'a/x'), (step) => steps.push(step));
  expect(steps.map(({ direction, tier, verdict, traffic, rule: matched }) => `${direction} ${tier} ${verdict} ${traffic} ${matched?.path ?? '-'}`)).toEqual([
    'Egress Default allowed All Connections -',
    'Ingress Admin allowed TCP 80 spec.ingress[0]',
    'Ingress Admin passed on TCP 81 spec.ingress[1]',
    'Ingress Admin denied TCP 82 spec.ingress[2]',
    'Ingress NetworkPolicy allowed TCP 81,83-90 spec.ingress[0]',
    'Ingress NetworkPolicy denied SCTP 1-65535,TCP 1-79,91-65535,UDP 1-65535 -',
  ]);
});
