import * as fc from 'fast-check';
import { Port } from '../../src/network';
import { PolicyPair, mergedRules } from '../../src/network/policy-rules';

const peer = (app: string) => ({ podSelector: { matchLabels: { app } } });

test('ports of one peer are joined and sorted by protocol and number', () => {
  const pairs = [Port.udp(53), Port.tcp(443), Port.named('http'), Port.tcpRange(80, 90), Port.tcp(80)].map((port) => ({ peer: peer('a'), port }));
  expect(mergedRules('to', pairs)).toEqual([{
    to: [peer('a')],
    ports: [
      { protocol: 'TCP', port: 80 },
      { protocol: 'TCP', port: 80, endPort: 90 },
      { protocol: 'TCP', port: 443 },
      { protocol: 'TCP', port: 'http' },
      { protocol: 'UDP', port: 53 },
    ],
  }]);
});

test('peers with the same ports share a rule, others do not', () => {
  const pairs = [['b', 80], ['a', 80], ['c', 81], ['a', 80]].map(([app, port]) => ({ peer: peer(app as string), port: Port.tcp(port as number) }));
  expect(mergedRules('from', pairs)).toEqual([
    { from: [peer('a'), peer('b')], ports: [{ protocol: 'TCP', port: 80 }] },
    { from: [peer('c')], ports: [{ protocol: 'TCP', port: 81 }] },
  ]);
});

test('no pair makes no rule', () => {
  expect(mergedRules('from', [])).toEqual([]);
});

const pairs = fc.array(fc.record({
  peer: fc.constantFrom('a', 'b', 'c').map(peer),
  port: fc.constantFrom(Port.tcp(80), Port.tcp(81), Port.udp(80), Port.tcpRange(80, 81), Port.named('http')),
}), { maxLength: 12 });

const pairKey = (selector: any, port: any) => JSON.stringify([selector, port.protocol, port.port, port.endPort]);

test('rules let through exactly the pairs, each once, whatever their order', () => {
  fc.assert(fc.property(pairs, fc.infiniteStream(fc.nat()), (given, random) => {
    const rules = mergedRules('to', given);
    const shuffled = [...given, ...given].map((pair) => ({ pair, at: random.next().value! }))
      .sort((a, b) => a.at - b.at).map(({ pair }): PolicyPair => pair);
    expect(mergedRules('to', shuffled)).toEqual(rules);
    const through = rules.flatMap(({ to, ports }) => to.flatMap((selector: any) => ports.map((port: any) => pairKey(selector, port))));
    const asked = new Set(given.map((pair) => pairKey(pair.peer, { protocol: pair.port.protocol ?? 'TCP', port: pair.port.name ?? pair.port.number, endPort: pair.port.endNumber })));
    expect(through.sort()).toEqual([...asked].sort());
  }));
});
