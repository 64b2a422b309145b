import { namespace, networkPolicy, pod } from './cluster';
import { NetworkProof } from '../../../src/proof/network/network-proof';

function crowd(name: string, size: number): any[] {
  return [
    namespace(name),
    ...Array.from({ length: size }, (_, index) => pod(`${name}/web-${index}`)),
    networkPolicy(`${name}/same-namespace`, { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{ from: [{ podSelector: {} }] }], egress: [{ to: [{ podSelector: {} }] }] }),
  ];
}

test('many workloads of a namespace that are open to each other are one bundle, and no others are in it', () => {
  const { workloads } = new NetworkProof([...crowd('shop', 150), ...crowd('blog', 120), ...crowd('wiki', 5)].map((manifest) => ({ manifest })));
  expect(workloads.bundles.map(({ sources, destinations, traffic }) => [sources.length, destinations.length, traffic.toString()]))
    .toEqual([[150, 150, 'All Connections'], [120, 120, 'All Connections']]);
  expect(workloads.connections).toHaveLength(5 * 4);
  const pairs = [...workloads.pairs()];
  expect(pairs).toHaveLength(150 * 149 + 120 * 119 + 5 * 4);
  expect(pairs.filter(({ source, destination }) => source.namespace !== destination.namespace)).toEqual([]);
});
