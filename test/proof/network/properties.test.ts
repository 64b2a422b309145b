import * as fc from 'fast-check';
import { FLAGS, oracleOf, passing, proofOf, quickly, runs, slowly } from './against-oracle';
import { blocksOf, probesOf } from './oracle';
import { Address, boundariesOf } from './oracle-addresses';
import { clusters, policyRule } from './random-clusters';
import { addressText } from '../../../src/proof/network/addresses';
import { holds } from '../../../src/proof/network/intervals';
import { NetworkProof } from '../../../src/proof/network/network-proof';
import { Relay } from '../../../src/proof/network/relays';
import { Namespace, Workload } from '../../../src/proof/network/topology';
import { Traffic } from '../../../src/proof/network/traffic';
import { WorkloadConnections } from '../../../src/proof/network/workload-connections';

/** Where the proof keeps an address: IPv6 comes after IPv4. */
function onLine({ family, number }: Address): bigint {
  return family === 4 ? number : 2n ** 40n + number;
}

describe('what is found fast is what is found pair by pair', () => {
  test.each([['no', 0], ['one', 1], ['a hundred', undefined]])('between workloads, where peers with more than %s of them stay symbolic', (_title, widest) => {
    fc.assert(fc.property(clusters({ workloads: 8 }), FLAGS, (cluster, flags) => {
      const proof = proofOf(cluster, flags);
      const oracle = oracleOf(cluster, flags);
      const probes = probesOf(cluster.manifests);
      const found = new Map<string, string>();
      for (const { source, destination, traffic } of new WorkloadConnections(proof.topology, proof.evaluation, widest).pairs()) {
        const key = `${source.index} => ${destination.index}`;
        expect([key, source.id === destination.id, found.has(key), traffic.isEmpty]).toEqual([key, false, false, false]);
        found.set(key, quickly(probes, traffic));
      }
      for (const source of proof.topology.workloads) {
        for (const destination of proof.topology.workloads.filter(({ id }) => id !== source.id)) {
          const [from, to] = [source, destination].map(({ object }) => oracle.podOf(object.manifest));
          expect([source.id, destination.id, found.get(`${source.index} => ${destination.index}`) ?? ''])
            .toEqual([source.id, destination.id, slowly(probes, (probe) => oracle.allows(from, to, probe))]);
        }
      }
    }), runs(widest === undefined ? 150 : 250));
  });

  test('by which workloads tenants may reach each other', () => {
    fc.assert(fc.property(clusters({ workloads: 8 }), FLAGS, (cluster, flags) => {
      const proof = proofOf(cluster, flags);
      const pairs = [...proof.workloads.pairs()];
      const tenantsOf = (namespaces: readonly Namespace[]) => [...new Set(namespaces.flatMap(({ tenant }) => tenant ?? []))].sort();
      const expected = proof.topology.workloads.filter(({ namespace }) => namespace.tenant === undefined).map((workload) => ({
        workload,
        from: tenantsOf(pairs.filter(({ destination }) => destination === workload).map(({ source }) => source.namespace)),
        to: tenantsOf(pairs.filter(({ source }) => source === workload).map(({ destination }) => destination.namespace)),
      })).filter(({ from, to }) => from.some((one) => to.some((other) => one !== other)));
      const text = (relays: readonly Relay[]) => relays.map(({ workload, from, to }) => `${workload.index} ${from} ${to}`);
      expect(text(proof.relays())).toEqual(text(expected));
    }), runs(200));
  });

  test('to and from addresses outside the cluster', () => {
    fc.assert(fc.property(clusters({ workloads: 3 }), FLAGS, (cluster, flags) => {
      const proof = proofOf(cluster, flags);
      const oracle = oracleOf(cluster, flags);
      const probes = probesOf(cluster.manifests);
      const addresses = boundariesOf([...blocksOf(cluster.manifests), ...cluster.target.nodeCidrs ?? []]);
      for (const workload of proof.topology.workloads) {
        for (const direction of ['Ingress', 'Egress'] as const) {
          const parts = proof.outside.of(workload, direction);
          for (const address of addresses) {
            const found = parts.filter((part) => holds(part.addresses, onLine(address))).map(({ traffic }) => quickly(probes, traffic));
            const expected = slowly(probes, (probe) => oracle.passes(direction, oracle.podOf(workload.object.manifest), address, probe));
            expect([workload.id, direction, addressText(onLine(address)), ...found]).toEqual([workload.id, direction, addressText(onLine(address)), ...expected === '' ? [] : [expected]]);
          }
        }
      }
    }), runs(200));
  });
});

describe('a rule more', () => {
  test('in a policy that isolates already never removes reach', () => {
    const addition = fc.record({ at: fc.nat(), place: fc.nat(), ingress: policyRule('from'), egress: policyRule('to') });
    fc.assert(fc.property(clusters(), addition, FLAGS, (cluster, { at, place, ingress, egress }, flags) => {
      const policies = cluster.manifests.filter(({ kind }) => kind === 'NetworkPolicy');
      fc.pre(policies.length > 0);
      const policy = policies[at % policies.length];
      const { policyTypes = [], egress: written = [], ingress: writtenIngress = [] } = policy.spec;
      const isEgress = policyTypes.length === 0 ? written.length > 0 && at % 2 === 0 : policyTypes.includes('Egress');
      const [list, rules, rule] = isEgress ? ['egress', written, egress] : ['ingress', writtenIngress, ingress];
      const index = place % (rules.length + 1);
      const more = { ...policy, spec: { ...policy.spec, [list]: [...rules.slice(0, index), rule, ...rules.slice(index)] } };
      const before = everyReach(proofOf(cluster, flags));
      const after = everyReach(proofOf({ ...cluster, manifests: cluster.manifests.map((manifest) => manifest === policy ? more : manifest) }, flags));
      for (const [key, traffic] of before) {
        expect([key, after.get(key)?.contains(traffic)]).toEqual([key, true]);
      }
    }), runs(200));
  });

  const pods = ['a', 'b'].map((name) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'n0', labels: { app: name } }, spec: { containers: [{ name, image: 'web:1' }] } }));
  const policy = (spec: object) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { namespace: 'n0', name: 'p' }, spec: { podSelector: {}, ...spec } });
  const reach = (...manifests: object[]) => proofOf({ manifests: [...pods, ...manifests], target: {} }).list().map(({ source, destination }) => `${source} ${destination}`)
    .filter((line) => !line.includes('External'));
  const both = ['n0/a[Pod] n0/b[Pod]', 'n0/b[Pod] n0/a[Pod]'];
  const onlyB = { to: [{ podSelector: { matchLabels: { app: 'b' } } }] };

  test('in a first policy may, as it isolates', () => {
    expect(reach()).toEqual(both);
    expect(reach(policy({ policyTypes: ['Egress'], egress: [onlyB] }))).toEqual([both[0]]);
  });

  test('may too where it is the first egress rule of a policy that says no types', () => {
    expect(reach(policy({ ingress: [{}] }))).toEqual(both);
    expect(reach(policy({ ingress: [{}], egress: [onlyB] }))).toEqual([both[0]]);
  });
});

/** What gets through, by both ends. Pods of one owner are told apart by their labels and ports. */
function everyReach(proof: NetworkProof): Map<string, Traffic> {
  const reach = new Map<string, Traffic>();
  for (const { source, destination, traffic } of proof.workloads.pairs()) {
    reach.set(`${identity(source)} => ${identity(destination)}`, traffic);
  }
  for (const workload of proof.topology.workloads) {
    for (const direction of ['Ingress', 'Egress'] as const) {
      for (const { addresses, traffic } of proof.outside.of(workload, direction)) {
        PROBED.filter((address) => holds(addresses, address)).forEach((address) => reach.set(`${direction} ${identity(workload)} ${address}`, traffic));
      }
    }
  }
  return reach;
}

const PROBED = boundariesOf(['10.0.0.0/8', '203.0.113.0/25', '192.168.0.0/24', '2001:db8:1::/48', 'fc00::/7']).map(onLine);

function identity({ id, labels, namedPorts, hostNetwork }: Workload): string {
  return JSON.stringify([id, Object.entries(labels ?? {}).sort(), namedPorts.map((port) => JSON.stringify(port)).sort(), hostNetwork]);
}

describe('what objects are called, and in which order they and their parts stand, changes nothing', () => {
  const answers = (proof: NetworkProof, rename = (text: string) => text): string[] => {
    const namespaces = [...proof.topology.namespaces.values()];
    const undeclared = proof.undeclared();
    return [
      ...[...everyReach(proof)].map(([key, traffic]) => rename(`${key}: ${traffic}`)),
      ...proof.list().map(({ source, destination, traffic }) => rename(`${source} ${destination} ${traffic}`)),
      ...namespaces.flatMap((source) => namespaces.filter((other) => other !== source)
        .map((destination) => rename(`${source.name} ${destination.name} ${passing(proof.tenants.passages(source, destination))}`))),
      `${proof.tenants.unknown.length} ${undeclared.length} ${undeclared.reduce((sum, { sources }) => sum + sources, 0)}`,
      ...proof.relays().map(({ workload, from, to }) => rename(`${identity(workload)} ${from} ${to}`)),
    ].sort();
  };

  test('names', () => {
    const rename = (text: string) => text.replace(/\bn([0-3])\b/g, 'space-$1').replace(/\b([wp])(\d+)\b/g, 'other-$2-$1').replace(/\bt([0-2])\b/g, '$1-tenant');
    fc.assert(fc.property(clusters(), FLAGS, (cluster, flags) => {
      const renamed = { ...cluster, manifests: JSON.parse(rename(JSON.stringify(cluster.manifests))) };
      expect(answers(proofOf(renamed, flags))).toEqual(answers(proofOf(cluster, flags), rename));
    }), runs(150));
  });

  test('order', () => {
    fc.assert(fc.property(clusters(), FLAGS, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (cluster, flags, numbers) => {
      let used = 0;
      const shuffled = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, number: numbers[used++ % numbers.length] }))
        .sort((one, other) => one.number - other.number).map(({ item }) => item);
      const reordered = (value: any, isOrdered: (key: string) => boolean, key = ''): any => {
        if (Array.isArray(value)) {
          const items = value.map((item) => reordered(item, isOrdered));
          return isOrdered(key) ? items : shuffled(items);
        }
        return value instanceof Object
          ? Object.fromEntries(shuffled(Object.entries(value)).map(([name, inner]) => [name, reordered(inner, isOrdered, name)]))
          : value;
      };
      const manifests = shuffled(cluster.manifests).map((manifest) =>
        reordered(manifest, (key) => manifest.kind !== 'NetworkPolicy' && (key === 'ingress' || key === 'egress')));
      expect(answers(proofOf({ ...cluster, manifests }, flags))).toEqual(answers(proofOf(cluster, flags)));
    }), runs(150));
  });
});
