import { App, ApiObject, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { FakeCluster, FakeWorkload, tcp, udp } from './fake-workload';
import { Connections, Direction, Peer, Port } from '../../src/network';

const http = [{ protocol: 'TCP', port: 8080 }];
const podsOf = (workload: FakeWorkload) => ({ podSelector: { matchLabels: workload.podLabels } });
const podsFrom = (workload: FakeWorkload) => (
  { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': workload.namespaceName } }, ...podsOf(workload) });

function twoIn(first: string, second: string): { cluster: FakeCluster; web: FakeWorkload; api: FakeWorkload } {
  const cluster = new FakeCluster();
  const chart = cluster.namespace(first);
  return { cluster, web: new FakeWorkload(chart, 'web'), api: new FakeWorkload(first === second ? chart : cluster.namespace(second), 'api') };
}

describe('the policy of a workload', () => {
  test('is one object for all its connections', () => {
    const cluster = new FakeCluster({ ingressController: { namespace: 'ingress' }, monitoring: { namespace: 'monitoring' } });
    const web = new FakeWorkload(cluster.namespace('shop-web'), 'web');
    const db = new FakeWorkload(cluster.namespace('shop-data'), 'db', [tcp(5432, 'sql')]);
    web.connections.allowTo(db, Port.named('sql'));
    web.connections.allowFromIngressController(Port.named('http'));
    expect(Testing.synth(Chart.of(web))).toMatchSnapshot();
    web.connections.allowFromMonitoring(Port.tcp(9090));
    web.connections.allowTo(Peer.cidr('198.51.100.0/24'), Port.udp(4500));
    expect(Testing.synth(Chart.of(web))).toHaveLength(1);
    expect([web.policy.ingress.length, web.policy.egress.length]).toEqual([2, 2]);
  });

  test('does not exist where nothing was allowed', () => {
    const { web, api } = twoIn('web', 'web');
    api.connections.offerTo('shop', Port.tcp(8080));
    expect([web.policy, api.policy]).toEqual([undefined, undefined]);
  });

  test.each([[undefined, { name: 'web-connections' }], ['web', { name: 'web-connections', namespace: 'web' }]])('goes to the namespace of its workload, %s', (namespaceName, metadata) => {
    const web = Object.assign(new FakeWorkload(Testing.chart(), 'web'), { namespaceName });
    web.connections.allowTo(web, Port.tcp(8080));
    expect((web.node.findChild('NetworkPolicy') as ApiObject).toJson().metadata).toEqual(metadata);
  });

  test('renders the same again', () => {
    const { web, api } = twoIn('web', 'web');
    web.connections.allowTo(api, Port.named('http'));
    expect(web.policy).toEqual(web.policy);
    expect(api.policy).toEqual(api.policy);
  });
});

describe('a connection between workloads', () => {
  test('is the exact pair of rules', () => {
    const { cluster, web, api } = twoIn('web', 'web');
    web.connections.allowTo(api, Port.tcp(8080));
    expect(web.policy).toEqual({ podSelector: podsOf(web).podSelector, policyTypes: ['Egress'], egress: [{ to: [podsOf(api)], ports: http }] });
    expect(api.policy).toEqual({ podSelector: podsOf(api).podSelector, policyTypes: ['Ingress'], ingress: [{ from: [podsOf(web)], ports: http }] });
    expect(cluster.errors).toBe('');
  });

  test('across namespaces selects namespace and pods in one element', () => {
    const { web, api } = twoIn('web', 'api');
    web.connections.allowTo(api, Port.tcp(8080));
    expect(web.policy.egress[0].to).toEqual([podsFrom(api)]);
    expect(api.policy.ingress[0].from).toEqual([podsFrom(web)]);
  });

  test('is the same from either side', () => {
    const [one, other] = [twoIn('web', 'api'), twoIn('web', 'api')];
    one.web.connections.allowTo(one.api, Port.named('http'));
    other.api.connections.allowFrom(other.web, Port.named('http'));
    expect([one.web.policy, one.api.policy]).toEqual([other.web.policy, other.api.policy]);
  });

  test('may be with itself, for replicas that talk to each other', () => {
    const { web } = twoIn('web', 'api');
    web.connections.allowTo(web, Port.tcp(8080));
    expect(web.policy).toMatchObject({ ingress: [{ from: [podsOf(web)], ports: http }], egress: [{ to: [podsOf(web)], ports: http }] });
  });

  test('carries the number of a named port, with the protocol of the one that declares it', () => {
    const { cluster, web } = twoIn('web', 'web');
    const dns = new FakeWorkload(Chart.of(web), 'dns', [tcp(53, 'dns-tcp'), udp(5353, 'dns')]);
    web.connections.allowTo(dns, Port.named('dns'));
    expect(dns.policy.ingress[0].ports).toEqual([{ protocol: 'UDP', port: 5353 }]);
    expect(cluster.errors).toBe('');
  });

  test('may be on a range that holds a declared port', () => {
    const { cluster, web, api } = twoIn('web', 'web');
    web.connections.allowTo(api, Port.tcpRange(8000, 8100));
    expect(api.policy.ingress[0].ports).toEqual([{ protocol: 'TCP', port: 8000, endPort: 8100 }]);
    expect(cluster.errors).toBe('');
  });

  test('may be allowed before the container that listens is added', () => {
    const { cluster, web, api } = twoIn('web', 'web');
    web.connections.allowTo(api, Port.named('late'));
    expect(cluster.errors).not.toBe('');
    api.declaredPorts.push(tcp(7000, 'late'));
    expect(cluster.errors).toBe('');
    expect(web.policy.egress[0].ports).toEqual([{ protocol: 'TCP', port: 7000 }]);
  });

  test.each([
    [Port.tcp(81), "reaches a port that web/api does not declare, got 'TCP 81'. Its declared ports are TCP 8080 'http', TCP 9090 'metrics'."],
    [Port.udp(8080), "reaches a port that web/api does not declare, got 'UDP 8080'"],
    [Port.tcpRange(8081, 9089), "reaches a port that web/api does not declare, got 'TCP 8081-9089'"],
    [Port.named('sql'), "reaches a port name that web/api does not declare exactly once, got 'port 'sql''"],
    [Port.named('http', kplus.Protocol.UDP), "reaches a port name that web/api does not declare exactly once, got 'UDP 'http''"],
  ])('refuses at synth %s, which the other side does not declare', (port, message) => {
    const { cluster, web, api } = twoIn('web', 'web');
    web.connections.allowTo(api, port);
    expect(cluster.errors).toContain(`web/web: allowTo(web/api, ${port}) ${message}`);
    expect(() => cluster.app.synthYaml()).toThrow(message);
  });

  test('refuses at synth a port of its own that it does not declare', () => {
    const { cluster, web } = twoIn('web', 'web');
    web.connections.allowFrom(Peer.namespaces('other'), Port.tcp(81));
    expect(cluster.errors).toContain('web/web: allowFrom(namespace other, TCP 81) reaches a port that web/web does not declare');
  });

  test.each([
    [[tcp(1, 'http'), tcp(2, 'http')]],
    [[tcp(53, 'http'), udp(53, 'http')]],
  ])('refuses at synth a name that stands for several ports', (ports) => {
    const { cluster, web } = twoIn('web', 'web');
    const twice = new FakeWorkload(Chart.of(web), 'twice', ports);
    web.connections.allowTo(twice, Port.named('http'));
    expect(cluster.errors).toContain('does not declare exactly once');
    expect(() => twice.policy).toThrow('does not declare exactly once');
  });

  test('refuses at synth a workload that declares nothing', () => {
    const { cluster, web } = twoIn('web', 'web');
    web.connections.allowTo(new FakeWorkload(Chart.of(web), 'mute', []), Port.tcp(80));
    expect(cluster.errors).toContain('It declares no port');
  });

  test('refuses a known namespace beside an unknown one, from both sides', () => {
    const app = new App();
    const placed = new FakeWorkload(new Chart(app, 'placed', { namespace: 'web' }), 'web');
    const unplaced = new FakeWorkload(new Chart(app, 'unplaced'), 'api');
    expect(() => placed.connections.allowTo(unplaced, Port.tcp(8080))).toThrow('placed/web: connections cannot name the namespace of unplaced/api');
    expect(() => placed.connections.allowFrom(unplaced, Port.tcp(8080))).toThrow('cannot name the namespace of unplaced/api');
    expect(() => unplaced.connections.allowTo(placed, Port.tcp(8080))).toThrow('cannot name the namespace of unplaced/api');
    expect([placed.policy, unplaced.policy]).toEqual([undefined, undefined]);
  });

  test('refuses a workload whose labels would select its whole namespace', () => {
    const { web, api } = twoIn('web', 'web');
    delete web.podLabels['app.kubernetes.io/name'];
    expect(() => web.connections.allowTo(api, Port.tcp(8080))).toThrow('web/web: podLabels is empty');
  });

  test('refuses a peer whose workload cannot write its side', () => {
    const { web, api } = twoIn('web', 'web');
    const bare: any = Object.create(api, { [Symbol.for('cdk8s-bulwark.Connections')]: { value: undefined } });
    const peer = { bindPeer: (context: any) => ({ ...api.bindPeer(context), endpoint: bare }) };
    expect(() => web.connections.allowTo(peer, Port.tcp(8080))).toThrow('cannot be mirrored to web/api, which has none');
    expect(web.policy).toBeUndefined();
  });
});

describe('between tenants', () => {
  test('a connection within a tenant needs no offer', () => {
    const { cluster, web, api } = twoIn('shop-web', 'shop-api');
    web.connections.allowTo(api, Port.tcp(8080));
    expect(cluster.errors).toBe('');
  });

  test('the side that is reached offers, the other accepts, in either order', () => {
    for (const calls of [['offer', 'accept'], ['accept', 'offer']]) {
      const { cluster, web, api } = twoIn('shop-web', 'bank-api');
      calls.forEach((call) => call === 'offer' ? api.connections.offerTo('shop', Port.named('http')) : web.connections.allowTo(api, Port.tcp(8080)));
      expect(cluster.errors).toBe('');
      expect([web.policy.egress[0].to, api.policy.ingress[0].from]).toEqual([[podsFrom(api)], [podsFrom(web)]]);
    }
  });

  test('the side that connects may offer, and the reached one accept', () => {
    const { cluster, web, api } = twoIn('shop-web', 'bank-api');
    web.connections.offerTo('bank', Port.tcp(8080));
    api.connections.allowFrom(web, Port.named('http'));
    expect(cluster.errors).toBe('');
  });

  test('an offered range takes in its ports', () => {
    const { cluster, web, api } = twoIn('shop-web', 'bank-api');
    api.connections.offerTo('shop', Port.tcpRange(8000, 9000));
    web.connections.allowTo(api, Port.tcp(8080));
    expect(cluster.errors).toBe('');
    web.connections.allowTo(api, Port.tcp(9090));
    expect(cluster.errors).toContain('allowTo(bank-api/api, TCP 9090) leaves its tenant without an offer');
  });

  test('an offer alone lets nobody through', () => {
    const { api } = twoIn('shop-web', 'bank-api');
    api.connections.offerTo('shop', Port.tcp(8080));
    expect(api.policy).toBeUndefined();
  });

  test.each<[string, (web: FakeWorkload, api: FakeWorkload) => void]>([
    ['no offer', () => undefined],
    ['an offer to another tenant', (_, api) => api.connections.offerTo('club', Port.tcp(8080))],
    ['an offer of another port', (_, api) => api.connections.offerTo('shop', Port.tcp(9090))],
    ['an offer of another protocol', (_, api) => api.connections.offerTo('shop', Port.udp(8080))],
    ['an offer of its own', (web) => web.connections.offerTo('shop', Port.tcp(8080))],
    ['an offer of its own to the other tenant', (web) => web.connections.offerTo('bank', Port.tcp(8080))],
  ])('refuses at synth a connection with %s', (_, offer) => {
    const { cluster, web, api } = twoIn('shop-web', 'bank-api');
    offer(web, api);
    web.connections.allowTo(api, Port.tcp(8080));
    expect(cluster.errors).toBe('shop-web/web: allowTo(bank-api/api, TCP 8080) leaves its tenant without an offer of the other side, got \'shop\'. '
      + 'Connections between tenants that both sides declare are allowed. Let bank-api/api call connections.offerTo(\'shop\', …) for TCP 8080.');
  });

  test('the platform needs no offer of a tenant, and a tenant needs one of the platform', () => {
    const { cluster, web, api } = twoIn('platform', 'shop-api');
    web.connections.allowTo(api, Port.tcp(8080));
    expect(cluster.errors).toBe('');
    api.connections.allowTo(web, Port.tcp(8080));
    expect(cluster.errors).toContain('shop-api/api: allowTo(platform/web, TCP 8080) leaves its tenant without an offer');
    web.connections.offerTo('shop', Port.tcp(8080));
    expect(cluster.errors).toBe('');
  });

  test('refuses a tenant name that is none', () => {
    const { web } = twoIn('shop-web', 'bank-api');
    expect(() => web.connections.offerTo('Bank!', Port.tcp(80))).toThrow("shop-web/web: tenantName is not the name of a tenant, got 'Bank!'");
  });
});

test('refuses a second set of connections for a workload', () => {
  const { web } = twoIn('web', 'web');
  expect(() => new Connections(web)).toThrow('web/web: connections');
});

describe('for any calls', () => {
  const PORTS = [Port.tcp(8080), Port.named('http'), Port.tcp(9090), Port.tcpRange(8000, 8100)];
  const WORKLOADS = ['a-one/w', 'a-one/x', 'a-two/y', 'a-two/z'];
  const call = fc.record({ from: fc.nat(3), to: fc.nat(3), port: fc.nat(3), direction: fc.constantFrom(Direction.EGRESS, Direction.INGRESS) });
  const calls = fc.array(call, { minLength: 1, maxLength: 10 });

  function policiesAfter(made: readonly { from: number; to: number; port: number; direction: Direction }[]): any[] {
    const cluster = new FakeCluster();
    const charts = new Map(['a-one', 'a-two'].map((name) => [name, cluster.namespace(name)]));
    const workloads = WORKLOADS.map((path) => new FakeWorkload(charts.get(path.split('/')[0])!, path.split('/')[1]));
    for (const { from, to, port, direction } of made) {
      const [client, server] = [workloads[from], workloads[to]];
      if (direction === Direction.EGRESS) {
        client.connections.allowTo(server, PORTS[port]);
      } else {
        server.connections.allowFrom(client, PORTS[port]);
      }
    }
    return workloads.map((workload) => workload.policy);
  }

  /** Every workload, direction, peer and port that policies let through. */
  function edgesOf(policies: any[], direction: 'ingress' | 'egress'): string[] {
    return policies.flatMap((policy, index) => (policy?.[direction] ?? []).flatMap((rule: any) => (
      rule[direction === 'egress' ? 'to' : 'from'].flatMap((selector: any) => rule.ports.map((port: any) => {
        const namespace = selector.namespaceSelector?.matchLabels['kubernetes.io/metadata.name'] ?? WORKLOADS[index].split('/')[0];
        const peer = `${namespace}/${selector.podSelector.matchLabels['app.kubernetes.io/name']}`;
        const [client, server] = direction === 'egress' ? [WORKLOADS[index], peer] : [peer, WORKLOADS[index]];
        return `${client} -> ${server} ${JSON.stringify(port)}`;
      }))))).sort();
  }

  test('neither their order nor repeating them changes a policy', () => {
    fc.assert(fc.property(calls, fc.func(fc.nat()), (made, rank) => {
      const shuffled = [...made, ...made].map((one, index) => ({ one, at: rank(index) })).sort((a, b) => a.at - b.at).map(({ one }) => one);
      expect(JSON.stringify(policiesAfter(shuffled))).toBe(JSON.stringify(policiesAfter(made)));
    }));
  });

  test('every egress rule has exactly its ingress pair, and no other was written', () => {
    fc.assert(fc.property(calls, (made) => {
      const policies = policiesAfter(made);
      const numbers = [{ protocol: 'TCP', port: 8080 }, { protocol: 'TCP', port: 8080 }, { protocol: 'TCP', port: 9090 }, { protocol: 'TCP', port: 8000, endPort: 8100 }];
      const asked = made.map(({ from, to, port }) => `${WORKLOADS[from]} -> ${WORKLOADS[to]} ${JSON.stringify(sorted(numbers[port]))}`);
      expect(edgesOf(policies, 'egress')).toEqual([...new Set(asked)].sort());
      expect(edgesOf(policies, 'ingress')).toEqual(edgesOf(policies, 'egress'));
    }));
  });

  test('a policy has only the directions that were used, and no empty list', () => {
    fc.assert(fc.property(calls, (made) => {
      for (const policy of policiesAfter(made).filter(Boolean)) {
        expect(policy.policyTypes).toEqual(['Ingress', 'Egress'].filter((type) => policy[type.toLowerCase()]));
        for (const rule of [...(policy.ingress ?? []), ...(policy.egress ?? [])]) {
          expect([(rule.from ?? rule.to).length > 0, rule.ports.length > 0]).toEqual([true, true]);
        }
      }
    }));
  });

  function sorted(value: object): object {
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
  }
});
