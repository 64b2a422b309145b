import * as fc from 'fast-check';
import { FLAGS, oracleOf, passing, proofOf, quickly, runs, slowly } from './against-oracle';
import { Oracle, OraclePod, Probe, probesOf } from './oracle';
import { clusters } from './random-clusters';
import { TENANT_LABEL } from '../../../src/boundary';
import { NetworkProof } from '../../../src/proof/network/network-proof';
import { Passage } from '../../../src/proof/network/tenant-reach';
import { Namespace } from '../../../src/proof/network/topology';

/** The labels that policies name, with their values. */
type Universe = { readonly [key: string]: readonly string[] };

type Place = Pick<Namespace, 'name' | 'workloads'>;

describe('what tenants reach when they choose their labels', () => {
  /** Every way to have some labels or not, with a value that no policy knows. */
  const assignments = (universe: Universe) => Object.entries(universe).reduce<{ [key: string]: string }[]>((all, [key, values]) =>
    all.flatMap((labels) => [labels, ...[...values, 'never-written'].map((value) => ({ ...labels, [key]: value }))]), [{}]);

  /** Pods with all labels, and every port under every name; what stands in the network of its node too, where it is reached. */
  const podsIn = ({ name, workloads }: Place, universe: Universe, probes: readonly Probe[], isReached: boolean): OraclePod[] => {
    const ports = ['http', 'dns'].flatMap((port) => probes.map(({ protocol, port: containerPort }) => ({ name: port, protocol, containerPort })));
    const pod = (labels: { [key: string]: string } = {}, hostNetwork = false) => ({ namespace: name, labels, ports, hostNetwork });
    return [
      ...assignments(universe).map((labels) => pod(labels)),
      ...workloads.filter(({ hostNetwork }) => isReached && hostNetwork).map(({ labels }) => pod(labels ?? {}, true)),
    ];
  };

  const bruteForce = (oracle: Oracle, sources: readonly OraclePod[], destinations: readonly OraclePod[], probes: readonly Probe[]): string =>
    slowly(probes, (probe) => sources.some((source) => destinations.some((destination) => oracle.allows(source, destination, probe))));

  const foreign = ({ topology }: NetworkProof): [source: Namespace, destination: Namespace][] => {
    const tenants = [...topology.namespaces.values()].filter(({ tenant }) => tenant !== undefined);
    return tenants.flatMap((source) => tenants.filter(({ tenant }) => tenant !== source.tenant)
      .map((destination): [Namespace, Namespace] => [source, destination]));
  };

  /** The lists of the proof that are about two namespaces. */
  const listed = ({ tenants }: NetworkProof, source: Namespace, destination: Namespace) =>
    (tenants.isNamed(source, destination) ? tenants.named : tenants.wide)
      .filter(({ sources, destinations }) => sources.includes(source) && destinations.includes(destination));

  test('contains what their workloads reach now', () => {
    fc.assert(fc.property(clusters({ workloads: 8, tenants: true }), FLAGS, (cluster, flags) => {
      const proof = proofOf(cluster, flags);
      for (const { source, destination, traffic } of proof.workloads.pairs()) {
        const { tenants } = proof;
        const [from, to] = [source.namespace, destination.namespace];
        if (from.tenant !== undefined && to.tenant !== undefined && from.tenant !== to.tenant && !tenants.nodeNetwork.includes(source)) {
          const missing = traffic.difference(passing(tenants.passages(from, to)));
          expect([source.id, destination.id, `${missing}`, listed(proof, from, to).length]).toEqual([source.id, destination.id, '', 1]);
        }
      }
    }), runs(400));
  });

  test('is told once for each way in, with all who have it', () => {
    const way = ({ ingress: { namespace, rule, peer, nodeNetwork } }: Passage) =>
      [namespace.name, rule?.policy.object.manifest.metadata.name, peer?.path ?? rule?.path, nodeNetwork?.id].join(' ');
    fc.assert(fc.property(clusters({ tenants: true, clusterTiers: false }), FLAGS, (cluster, flags) => {
      const proof = proofOf(cluster, flags);
      const sources = new Map<string, Set<string>>();
      for (const [source, destination] of foreign(proof)) {
        for (const key of proof.tenants.passages(source, destination).filter((passage) => !proof.agreements.undeclared(passage).isEmpty).map(way)) {
          sources.set(key, (sources.get(key) ?? new Set()).add(source.name));
        }
      }
      expect(proof.undeclared().map(({ passage, sources: count }) => `${way(passage)}: ${count}`).sort())
        .toEqual([...sources].map(([key, { size }]) => `${key}: ${size}`).sort());
    }), runs(200));
  });

  test.each([
    ['one label', { app: ['a', 'b'] }, 100],
    ['two labels', { app: ['a'], tier: ['a'] }, 20],
  ] as const)('is what some labels reach where there are NetworkPolicies alone, each pair listed once: %s', (_title, labels, count) => {
    fc.assert(fc.property(clusters({ labels, clusterTiers: false, workloads: 2, namespaces: 3, tenants: true }), FLAGS, (cluster, flags) => {
      const effective = { ...flags, ignoreHostNetwork: false };
      const proof = proofOf(cluster, effective);
      const oracle = oracleOf(cluster, effective);
      const probes = probesOf(cluster.manifests);
      for (const [source, destination] of foreign(proof)) {
        const expected = bruteForce(oracle, podsIn(source, labels, probes, false), podsIn(destination, labels, probes, true), probes);
        const lists = listed(proof, source, destination);
        const passages = passing(proof.tenants.passages(source, destination));
        expect([source.name, destination.name, quickly(probes, passages)]).toEqual([source.name, destination.name, expected]);
        expect([source.name, destination.name, ...lists.map(({ between }) => `${passing(between(source, destination))}`)])
          .toEqual([source.name, destination.name, ...expected === '' ? [] : [`${passages}`]]);
      }
    }), runs(count));
  });

  test.each([
    ['is what some labels reach where there are NetworkPolicies alone', false],
    ['contains what some labels reach where there are policies of every tier', true],
  ])('of namespaces that nobody has named yet, %s', (_title, clusterTiers) => {
    const labels = { app: ['a', 'b'] };
    fc.assert(fc.property(clusters({ labels, clusterTiers, workloads: 2, namespaces: 2, tenants: true }), FLAGS, (cluster, flags) => {
      const proof = proofOf(cluster, flags);
      const probes = probesOf(cluster.manifests);
      const unknown = assignments({ team: ['a', 'b'], zone: ['x'] })
        .map((given, index) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: `new-${index}`, labels: given } }));
      const oracle = oracleOf({ ...cluster, manifests: [...cluster.manifests, ...unknown] }, flags);
      const strangers = unknown.flatMap(({ metadata: { name } }) => podsIn({ name, workloads: [] }, labels, probes, false));
      for (const namespace of [...proof.topology.namespaces.values()].filter(({ tenant }) => tenant !== undefined)) {
        for (const direction of ['Ingress', 'Egress'] as const) {
          const expected = podsIn(namespace, labels, probes, false)
            .some((pod) => strangers.some((stranger) => probes.some((probe) => oracle.passes(direction, pod, stranger, probe))));
          const found = proof.tenants.unknown.some((grant) => grant.namespace === namespace && grant.direction === direction);
          expect([namespace.name, direction, found]).toEqual([namespace.name, direction, expected || clusterTiers && found]);
        }
      }
    }), runs(30));
  });

  test('contains what some labels reach where there are policies of every tier', () => {
    const labels = { app: ['a', 'b'] };
    fc.assert(fc.property(clusters({ labels, workloads: 3, namespaces: 3, tenants: true }), FLAGS, (cluster, flags) => {
      const effective = { ...flags, ignoreHostNetwork: false };
      const proof = proofOf(cluster, effective);
      const oracle = oracleOf(cluster, effective);
      const probes = probesOf(cluster.manifests);
      for (const [source, destination] of foreign(proof)) {
        const passages = passing(proof.tenants.passages(source, destination));
        const unknown = probes.filter(({ protocol, port }) => !passages.has(protocol, port));
        const destinations = podsIn(destination, labels, probes, true);
        const nameless = destinations.map((pod) => ({ ...pod, ports: [] }));
        const missed = bruteForce(oracle, podsIn(source, labels, probes, false), [...destinations, ...nameless], unknown);
        expect([source.name, destination.name, missed]).toEqual([source.name, destination.name, '']);
        expect([source.name, destination.name, listed(proof, source, destination).length])
          .toEqual([source.name, destination.name, passages.isEmpty ? 0 : 1]);
      }
    }), runs(60));
  });

  const tenant = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { [TENANT_LABEL]: name } } });
  const policy = (name: string, spec: object) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { namespace: 'n0', name }, spec });
  const isolation = policy('isolation', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });

  test('is nothing through a policy that can select no pod', () => {
    const openTo = (app: string) => policy('open', {
      podSelector: { matchLabels: { app: 'a' }, matchExpressions: [{ key: 'app', operator: 'In', values: [app] }] }, ingress: [{}],
    });
    const unknown = (app: string) => proofOf({ manifests: [tenant('n0'), isolation, openTo(app)], target: {} }).tenants.unknown.map(({ direction }) => direction);
    expect(unknown('a')).toEqual(['Ingress']);
    expect(unknown('b')).toEqual([]);
  });

  test('is a pod in the network of its node, which no rule about pods denies', () => {
    const node = (hostNetwork: boolean) => ({
      apiVersion: 'v1', kind: 'Pod', metadata: { namespace: 'n1', name: 'node' }, spec: { hostNetwork, containers: [{ name: 'main', image: 'web:1' }] },
    });
    const deny = {
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      kind: 'ClusterNetworkPolicy',
      metadata: { name: 'deny' },
      spec: { tier: 'Admin', priority: 1, subject: { namespaces: {} }, egress: [{ action: 'Deny', to: [{ namespaces: {} }] }] },
    };
    const reached = (hostNetwork: boolean) => proofOf({ manifests: [tenant('n0'), tenant('n1'), node(hostNetwork), deny], target: {} }).undeclared()
      .map(({ sourceWitness, destinationWitness }) => `${sourceWitness} => ${destinationWitness}`);
    expect(reached(false)).toEqual([]);
    expect(reached(true)).toEqual(['any pod in namespace n0 => n1/node[Pod]']);
  });
});
