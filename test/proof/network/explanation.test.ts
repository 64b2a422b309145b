import * as fc from 'fast-check';
import { adminPolicy, app, baselinePolicy, clusterPolicy, isolation, listening, named, namespace, networkPolicy, pod, proofOf, service } from './cluster';
import { answerOf, explain } from '../../../src/proof/network/explanation';
import { describeExplanation } from '../../../src/proof/network/explanation-text';
import { NetworkProof } from '../../../src/proof/network/network-proof';
import { ReadingProps } from '../../../src/proof/network/reading';
import { Traffic } from '../../../src/proof/network/traffic';

const HTTP = Traffic.port('TCP', 8080);

/** A deployment with the label `app`, which is its name. */
function deployment(id: string, spec: object = {}, kind: string = 'Deployment'): any {
  const { metadata, spec: podSpec } = pod(id, {}, spec);
  return { apiVersion: 'apps/v1', kind, metadata: { name: metadata.name, namespace: metadata.namespace }, spec: { template: { metadata: { labels: metadata.labels }, spec: podSpec } } };
}

const WEB_TO_DB = networkPolicy('shop/web', { podSelector: app('web'), policyTypes: ['Egress'], egress: [{ to: [{ podSelector: app('db') }], ports: [{ port: 5432 }] }] });
const DB_FROM_WEB = networkPolicy('shop/db', {
  podSelector: app('db'),
  ingress: [{ from: [{ namespaceSelector: named('blog') }] }, { from: [{ namespaceSelector: named('admin') }, { podSelector: app('web') }], ports: [{ port: 5432 }, { port: 9000 }] }],
});
const SHOP = [namespace('shop'), deployment('shop/web'), deployment('shop/db', {}, 'StatefulSet'), WEB_TO_DB, DB_FROM_WEB, isolation('shop', 'Ingress', 'Egress')];

/** The explanation without what every one assumes. */
function text(manifests: readonly any[], source: string, destination: string, traffic?: Traffic, reading: ReadingProps = {}): string {
  const told = describeExplanation(explain(proofOf(manifests, reading), source, destination, traffic));
  return told.split('\n').filter((line) => !/^ {2}(The network plug-in enforces|Pods have addresses|Nodes have addresses)/.test(line)).join('\n');
}

function answer(manifests: readonly any[], source: string, destination: string, traffic?: Traffic): string {
  return explain(proofOf(manifests), source, destination, traffic).answer;
}

describe('the steps of both directions are told in order, with the rule and the peer that matched', () => {
  test('where all is allowed', () => {
    expect(text(SHOP, 'shop/web', 'shop/db', Traffic.port('TCP', 5432))).toBe(`shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432
  out of shop/web[Deployment]
    allowed: TCP 5432 by NetworkPolicy shop/web spec.egress[0].to[0]
  into shop/db[StatefulSet]
    allowed: TCP 5432 by NetworkPolicy shop/db spec.ingress[1].from[1]

assumed:

shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432 is allowed`);
  });

  test('where a part is allowed', () => {
    expect(text(SHOP, 'shop/web', 'shop/db', Traffic.of('TCP', 5000, 9000))).toBe(`shop/web[Deployment] => shop/db[StatefulSet] : TCP 5000-9000
  out of shop/web[Deployment]
    allowed: TCP 5432 by NetworkPolicy shop/web spec.egress[0].to[0]
    denied: TCP 5000-5431,5433-9000 as no rule matches of the policies that isolate the pods
      NetworkPolicy shop/web
      NetworkPolicy shop/isolation
  into shop/db[StatefulSet]
    allowed: TCP 5432,9000 by NetworkPolicy shop/db spec.ingress[1].from[1]
    denied: TCP 5000-5431,5433-8999 as no rule matches of the policies that isolate the pods
      NetworkPolicy shop/db
      NetworkPolicy shop/isolation

assumed:

shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432 is allowed, TCP 5000-5431,5433-9000 is denied`);
  });

  test('where nothing is, by one side only', () => {
    const outOfDb = networkPolicy('shop/out-of-db', { podSelector: app('db'), policyTypes: ['Egress'] });
    const told = text([namespace('shop'), pod('shop/web'), pod('shop/db'), outOfDb, isolation('shop', 'Ingress')], 'shop/web', 'shop/db');
    expect(told).toBe(`shop/web[Pod] => shop/db[Pod] : All Connections
  out of shop/web[Pod]
    allowed: everything as no policy isolates the pods
  into shop/db[Pod]
    denied: everything as no rule matches of the policies that isolate the pods
      NetworkPolicy shop/isolation

assumed:

shop/web[Pod] => shop/db[Pod] : All Connections is denied`);
  });
});

test('every tier is told, with priorities and the names of rules', () => {
  const subject = { namespaces: {} };
  const cluster = [
    pod('a/one'), pod('a/two'),
    clusterPolicy('guard', {
      tier: 'Admin',
      priority: 7,
      subject,
      ingress: [
        { name: 'no-ssh', action: 'Deny', from: [{ namespaces: {} }], protocols: [{ tcp: { destinationPort: { number: 22 } } }] },
        { action: 'Pass', from: [{ namespaces: {} }], protocols: [{ tcp: { destinationPort: { number: 8080 } } }] },
      ],
    }),
    adminPolicy('monitoring', { priority: 9, subject, ingress: [{ action: 'Allow', from: [{ namespaces: {} }], ports: [{ portNumber: { protocol: 'TCP', port: 9090 } }] }] }),
    baselinePolicy({ subject, ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }] }),
  ];
  const asked = [22, 8080, 9090].map((port) => Traffic.port('TCP', port)).reduce((all, port) => all.union(port));
  expect(text(cluster, 'a/one', 'a/two', asked)).toBe(`a/one[Pod] => a/two[Pod] : TCP 22,8080,9090
  out of a/one[Pod]
    allowed: TCP 22,8080,9090 as no policy isolates the pods
  into a/two[Pod]
    denied: TCP 22 by ClusterNetworkPolicy guard spec.ingress[0].from[0] "no-ssh", Admin tier, priority 7
    passed on: TCP 8080 by ClusterNetworkPolicy guard spec.ingress[1].from[0], Admin tier, priority 7
    allowed: TCP 9090 by AdminNetworkPolicy monitoring spec.ingress[0].from[0], Admin tier, priority 9
    denied: TCP 8080 by BaselineAdminNetworkPolicy default spec.ingress[0].from[0], Baseline tier

assumed:

a/one[Pod] => a/two[Pod] : TCP 9090 is allowed, TCP 22,8080 is denied`);
});

test('policies of one priority that contradict each other are told to', () => {
  const rule = (action: string) => ({ tier: 'Admin', priority: 1, subject: { namespaces: {} }, egress: [{ action, to: [{ namespaces: {} }] }] });
  const { assumptions } = explain(proofOf([pod('a/one'), pod('a/two'), clusterPolicy('yes', rule('Accept')), clusterPolicy('no', rule('Deny'))]), 'a/one', 'a/two');
  expect(assumptions).toContain('Where it is not certain which rule decides, what may be let through counts as let through');
});

test('the place of an object is that of its construct, or else its file, or what the caller says', () => {
  const policy = { manifest: isolation('a', 'Ingress'), origin: { construct: 'app/a/isolation', file: 'a.yaml' } };
  const proof = (origin: object) => new NetworkProof([{ ...policy, origin }, ...[pod('a/one'), pod('a/two')].map((manifest) => ({ manifest }))]);
  expect(describeExplanation(explain(proof(policy.origin), 'a/one', 'a/two'))).toContain('      NetworkPolicy a/isolation\n      app/a/isolation\n');
  expect(describeExplanation(explain(proof({ file: 'a.yaml' }), 'a/one', 'a/two'))).toContain('      NetworkPolicy a/isolation\n      a.yaml\n');
});

describe('a Service', () => {
  const PODS = [pod('a/client'), pod('a/one', { tier: 'web' }, listening({ name: 'http', containerPort: 8080 })), pod('a/two', { tier: 'web' }, listening({ name: 'http', containerPort: 9090 }))];
  const WEB = service('a/web', { selector: { tier: 'web' }, ports: [{ name: 'web', port: 80, targetPort: 'http' }, { name: 'dns', port: 53, protocol: 'UDP' }, { name: 'dns-tcp', port: 53 }] });
  const ON_8080 = networkPolicy('a/web', { podSelector: { matchLabels: { tier: 'web' } }, ingress: [{ ports: [{ port: 8080 }] }] });

  test('is the pods behind it, at their own ports', () => {
    expect(text([...PODS, WEB, ON_8080], 'a/client', 'service/a/web', Traffic.port('TCP', 80))).toBe(`a/client[Pod] => a/one[Pod] : TCP 8080
  a/client[Pod] labelled app=client, a/one[Pod] labelled app=one,tier=web
  service/a/web sends its port TCP 80 to TCP 8080 of the pods, which is what policies see
  out of a/client[Pod]
    allowed: TCP 8080 as no policy isolates the pods
  into a/one[Pod]
    allowed: TCP 8080 by NetworkPolicy a/web spec.ingress[0]
  so: TCP 8080 is allowed

a/client[Pod] => a/two[Pod] : TCP 9090
  a/client[Pod] labelled app=client, a/two[Pod] labelled app=two,tier=web
  service/a/web sends its port TCP 80 to TCP 9090 of the pods, which is what policies see
  out of a/client[Pod]
    allowed: TCP 9090 as no policy isolates the pods
  into a/two[Pod]
    denied: TCP 9090 as no rule matches of the policies that isolate the pods
      NetworkPolicy a/web
  so: TCP 9090 is denied

assumed:

a/client[Pod] => service/a/web : TCP 80 is partly allowed: 1 of 2 ways are open`);
  });

  test('may be named without saying that it is one, unless a workload has the name', () => {
    const proof = (...others: any[]) => proofOf([...PODS, WEB, ...others]);
    expect(explain(proof(), 'a/client', 'a/web', Traffic.port('TCP', 80)).destination).toBe('service/a/web');
    expect(explain(proof(deployment('a/web')), 'a/client', 'a/web', Traffic.port('TCP', 80)).destination).toBe('a/web[Deployment]');
  });

  test('has the ports of one protocol apart from those of another', () => {
    const targets = (traffic?: Traffic) => explain(proofOf([...PODS, WEB]), 'a/client', 'a/web', traffic).ways.map(({ asked }) => `${asked}`);
    expect(targets(Traffic.port('UDP', 53))).toEqual(['UDP 53', 'UDP 53']);
    expect(targets()).toEqual(['TCP 53,8080,UDP 53', 'TCP 53,9090,UDP 53']);
    const unnamed = service('a/dns', { selector: { app: 'one' }, ports: [{ port: 53, targetPort: 5353 }, { port: 53, targetPort: 5354, protocol: 'UDP' }] });
    const { ways: [{ asked }] } = explain(proofOf([...PODS, unnamed]), 'a/client', 'a/dns', Traffic.port('UDP', 53));
    expect(`${asked}`).toBe('UDP 5354');
  });
});

describe('what is outside the cluster', () => {
  const EGRESS = networkPolicy('a/out', { podSelector: {}, policyTypes: ['Ingress', 'Egress'], egress: [{ to: [{ ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.128/25'] } }], ports: [{ port: 443 }] }] });

  test('is reached by its address', () => {
    expect(text([pod('a/one'), EGRESS], 'a/one', '192.0.2.1', Traffic.port('TCP', 443))).toBe(`a/one[Pod] => 192.0.2.1 : TCP 443
  out of a/one[Pod]
    allowed: TCP 443 by NetworkPolicy a/out spec.egress[0].to[0].ipBlock

assumed:
  192.0.2.1 is outside the cluster

a/one[Pod] => 192.0.2.1 : TCP 443 is allowed`);
    expect(answer([pod('a/one'), EGRESS], 'a/one', '192.0.2.129', Traffic.port('TCP', 443))).toBe('denied');
  });

  test('comes in by its address', () => {
    expect(answer([pod('a/one'), EGRESS], '192.0.2.1', 'a/one')).toBe('denied');
    expect(answer([pod('a/one')], '2001:DB8:0:0::1', 'a/one')).toBe('allowed');
    expect(explain(proofOf([pod('a/one')]), '2001:DB8:0:0::1', 'a/one').source).toBe('2001:db8::1');
  });

  test('may have the address of a pod, which is told', () => {
    expect(explain(proofOf([pod('a/one')]), '10.1.2.3', 'a/one').assumptions).toContain('10.1.2.3 is outside the cluster, although pods or nodes may have such addresses');
  });

  test('may hide behind a load balancer, which is told for Services', () => {
    const { assumptions } = explain(proofOf([pod('a/one'), service('a/one', { selector: { app: 'one' }, ports: [{ port: 80 }] })]), '192.0.2.1', 'service/a/one');
    expect(assumptions).toContain("No load balancer or node puts its own address in the place of the source's");
  });

  test('comes in where an Ingress leads, and policies let it', () => {
    const ingress = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { namespace: 'a', name: 'web' }, spec: { defaultBackend: { service: { name: 'one', port: { number: 80 } } } } };
    const cluster = [pod('a/one'), service('a/one', { selector: { app: 'one' }, ports: [{ port: 80, targetPort: 8080 }] }), ingress];
    expect(text(cluster, '{ingress-controller}', 'a/one')).toBe(`{ingress-controller} => a/one[Pod] : All Connections
  routed from outside
    TCP 8080 by Ingress a/web
    everything else: no Ingress or route leads there
  out of {ingress-controller}
    allowed: everything as no policy isolates the pods
  into a/one[Pod]
    allowed: everything as no policy isolates the pods

assumed:
  The ingress controller has no labels by which policies know it, as the target does not say where it is

{ingress-controller} => a/one[Pod] : TCP 8080 is allowed, everything else is denied`);
    expect(answer(cluster, '{ingress-controller}', 'service/a/one')).toBe('allowed');
    expect(answer([...cluster, isolation('a', 'Ingress')], '{ingress-controller}', 'service/a/one')).toBe('denied');
    expect(answer(cluster.slice(0, 2), '{ingress-controller}', 'service/a/one')).toBe('denied');
  });
});

describe('what Kubernetes leaves open', () => {
  test('is told of pods in the network of their node', () => {
    const agent = pod('a/agent', {}, { hostNetwork: true });
    expect(text([agent, pod('a/one'), isolation('a', 'Ingress', 'Egress')], 'a/agent', 'a/one', HTTP)).toBe(`a/agent[Pod] => a/one[Pod] : TCP 8080
  out of a/agent[Pod]
    allowed: TCP 8080 as no policy holds the traffic of nodes
  into a/one[Pod]
    allowed: TCP 8080 as no policy holds the traffic of nodes

assumed:
  a/agent[Pod] is in the network of its node: no policy holds its traffic, and every pod accepts that of its own node

a/agent[Pod] => a/one[Pod] : TCP 8080 is allowed`);
    expect(explain(proofOf([agent, pod('a/one'), isolation('a', 'Ingress')], { ignoreHostNetwork: true }), 'a/agent', 'a/one', HTTP).answer).toBe('denied');
  });

  test('is told where a block of addresses matches pods', () => {
    const anywhere = networkPolicy('a/out', { podSelector: app('one'), policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { podSelector: app('three') }] }] });
    const cluster = [pod('a/one'), pod('a/two'), pod('a/three'), anywhere];
    const told = text(cluster, 'a/one', 'a/two', HTTP);
    expect(told).toContain('    allowed: TCP 8080 by NetworkPolicy a/out spec.egress[0].to[0].ipBlock, by its address\n');
    expect(told).toContain('  Address blocks match pods and nodes, which some network plug-ins do and others do not\n');
    expect(text(cluster, 'a/one', 'a/three', HTTP)).toContain('    allowed: TCP 8080 by NetworkPolicy a/out spec.egress[0].to[1]\n');
    expect(explain(proofOf(cluster, { ipBlocksExcludePods: true }), 'a/one', 'a/two', HTTP).answer).toBe('denied');
  });

  test('is told of a pod that reaches itself', () => {
    expect(text([pod('a/one'), isolation('a', 'Ingress')], 'a/one', 'a/one', HTTP)).toBe(`a/one[Pod] => a/one[Pod] : TCP 8080
  a pod always reaches itself: policies are not defined there

assumed:

a/one[Pod] => a/one[Pod] : TCP 8080 is not defined`);
  });

  test('is not asked of the pods of one workload, which reach each other as others do', () => {
    const told = text([deployment('a/one'), isolation('a', 'Ingress')], 'a/one', 'a/one', HTTP);
    expect(told).toContain('  a pod always reaches itself: this is about two pods of one workload\n');
    expect(told).toMatch(/TCP 8080 is denied$/);
  });
});

describe('pods of one owner', () => {
  const owned = (name: string, labels: { [key: string]: string }) => {
    const one = pod(`a/${name}`, { app: 'web', ...labels });
    return { ...one, metadata: { ...one.metadata, ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web', controller: true }] } };
  };
  const PODS = [owned('w1', { tier: 'x' }), owned('w2', { tier: 'y' }), owned('w3', { tier: 'y', extra: 'z' }), pod('a/client')];
  const ONLY_X = networkPolicy('a/y', { podSelector: { matchLabels: { tier: 'y' } } });

  test('are told apart where policies do, and those that policies treat alike are told once', () => {
    const { ways, answer: all } = explain(proofOf([...PODS, ONLY_X]), 'a/client', 'a/web', HTTP);
    expect(ways.map((way) => [way.pairs, answerOf([way])])).toEqual([[1, 'allowed'], [2, 'denied']]);
    expect(all).toBe('partly allowed');
    expect(text([...PODS, ONLY_X], 'a/client', 'a/web', HTTP)).toContain('  a/client[Pod] labelled app=client, a/web[ReplicaSet] labelled app=web,tier=y, and 1 more with other labels\n');
  });
});

describe('refuses', () => {
  const cluster = [
    pod('shop/web'), deployment('shop/web'), pod('shop/db'), pod('blog/cache'), service('shop/api', { selector: { app: 'db' }, ports: [{ port: 80 }] }),
    service('shop/none', { ports: [{ port: 80 }] }), service('shop/lost', { selector: { app: 'lost' }, ports: [{ port: 80 }] }),
  ];

  test.each<[string, string, string, Traffic | undefined, string]>([
    ['a source that nobody is', 'shop/bd', 'shop/db', undefined, "explain: source is nobody among the objects, got 'shop/bd'. namespace/name[Kind] or namespace/name of a workload, {ingress-controller} and an address are allowed. Near it is shop/db[Pod]."],
    ['a destination that nobody is', 'shop/db', 'shop/ape', undefined, "explain: destination is nobody among the objects, got 'shop/ape'. namespace/name[Kind] or namespace/name of a workload, service/namespace/name and an address are allowed. Near it is service/shop/api."],
    ['a name in another namespace', 'shop/cache', 'shop/db', undefined, "explain: source is nobody among the objects, got 'shop/cache'. namespace/name[Kind] or namespace/name of a workload, {ingress-controller} and an address are allowed. Near it is blog/cache[Pod]."],
    ['a name that is like no other', 'zzzzzzzzz', 'shop/db', undefined, "explain: source is nobody among the objects, got 'zzzzzzzzz'. namespace/name[Kind] or namespace/name of a workload, {ingress-controller} and an address are allowed. Write it as the list of connections does."],
    ['a name of two', 'shop/web', 'shop/db', undefined, "explain: source is the name of 2 workloads, got 'shop/web'. shop/web[Deployment], shop/web[Pod] are allowed. Write which of them is meant."],
    ['a Service as the source', 'service/shop/api', 'shop/db', undefined, "explain: source is a Service, which opens no connections, got 'service/shop/api'. The workloads that open connections are allowed. Write it as the list of connections does."],
    ['the ingress controller as the destination', 'shop/db', '{ingress-controller}', undefined, "explain: destination only brings requests in, got '{ingress-controller}'. Workloads, Services and addresses are allowed. Name it as the source."],
    ['a block of addresses', '10.0.0.0/8', 'shop/db', undefined, "explain: source is a block of addresses, got '10.0.0.0/8'. One address is allowed, such as 192.0.2.1 or 2001:db8::1. Name one address of the block."],
    ['two ends outside', '192.0.2.1', '192.0.2.2', undefined, "explain: destination is outside the cluster, and so is the source, got '192.0.2.2'. At least one end has to be a workload. Name a workload or a Service."],
    ['a port that a Service does not have', 'shop/db', 'shop/api', Traffic.port('TCP', 81), "explain: port is none of service/shop/api, got 'TCP 81'. TCP 80 is allowed. Name a port of the Service, or any."],
    ['a Service without a selector', 'shop/db', 'shop/none', undefined, "explain: destination is a Service without a selector: nobody can tell what is behind it, got 'service/shop/none'. A Service that leads to pods among the objects is allowed. Name the workload or the address that it leads to."],
    ['a Service without pods', 'shop/db', 'shop/lost', undefined, "explain: destination is a Service that selects no pods with such a port, got 'service/shop/lost'. A Service that leads to pods among the objects is allowed. Add the pods, or correct its selector and target ports."],
  ])('%s', (_, source, destination, traffic, message) => {
    expect(() => explain(proofOf(cluster), source, destination, traffic)).toThrow(new Error(message));
  });
});

test('the answer is that of the proof, for any policies', () => {
  const port = fc.constantFrom(80, 443, 8080);
  const peers = fc.constantFrom<any>([{ podSelector: {} }], [{ podSelector: app('one') }], [{ ipBlock: { cidr: '10.0.0.0/8' } }], [{ namespaceSelector: named('b') }], []);
  const rule = (side: string) => fc.record({ [side]: peers, ports: fc.array(port.map((number) => ({ port: number })), { maxLength: 2 }) });
  const spec = fc.record({
    podSelector: fc.constantFrom<any>({}, app('one'), app('two')),
    policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']),
    ingress: fc.array(rule('from'), { maxLength: 2 }),
    egress: fc.array(rule('to'), { maxLength: 2 }),
  });
  fc.assert(fc.property(fc.array(spec, { maxLength: 4 }), port, (specs, number) => {
    const proof = proofOf([pod('a/one'), pod('a/two'), pod('b/one'), ...specs.map((one, index) => networkPolicy(`a/p${index}`, one))]);
    for (const source of proof.topology.workloads) {
      for (const destination of proof.topology.workloads.filter(({ id }) => id !== source.id)) {
        const asked = Traffic.port('TCP', number);
        const [way] = explain(proof, source.id, destination.id, asked).ways;
        expect(`${way.allowed}`).toBe(`${proof.evaluation.between(source, destination).intersection(asked)}`);
        const through = (['Egress', 'Ingress'] as const).map((direction) => way.steps.filter((step) => step.direction === direction && step.verdict === 'allowed')
          .reduce((all, { traffic }) => all.union(traffic), Traffic.NONE));
        expect(`${through[0].intersection(through[1])}`).toBe(`${way.allowed}`);
      }
    }
  }), { numRuns: 100 });
});
