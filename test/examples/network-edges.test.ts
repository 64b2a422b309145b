import { networkEdgesOf } from './network-edges';

const OF = (name: string) => ({ matchLabels: { app: name } });

test('finds a connection on which both sides agree', () => {
  const objects = [workload('a'), workload('b'), policy('a', { egress: [{ to: [{ podSelector: OF('b') }], ports: PORTS }] }), policy('b', { ingress: [{ from: [{ podSelector: OF('a') }], ports: PORTS }] })];
  expect(networkEdgesOf(objects)).toEqual({ agreed: ['ns/a => ns/b : TCP 80'], oneSided: [], outside: [], open: ['ns/a ingress', 'ns/b egress'] });
});

test('finds a connection that only one side allows', () => {
  const objects = [workload('a'), workload('b'), policy('b', { ingress: [{ from: [{ podSelector: OF('a') }], ports: PORTS }] })];
  expect(networkEdgesOf(objects)).toMatchObject({ agreed: [], oneSided: ['ns/a => ns/b : TCP 80'] });
});

test('takes namespaces by their names and tells pods of the app from others', () => {
  const namespaceSelector = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
  const to = [{ namespaceSelector: namespaceSelector('ns'), podSelector: OF('b') }, { namespaceSelector: namespaceSelector('other'), podSelector: OF('b') }];
  const { oneSided, outside } = networkEdgesOf([workload('a'), workload('b'), policy('a', { egress: [{ to, ports: PORTS }] })]);
  expect(oneSided).toEqual(['ns/a => ns/b : TCP 80']);
  expect(outside).toEqual(['ns/a => other/b : TCP 80']);
});

test('refuses rules that let everybody through and selectors that it cannot read', () => {
  expect(() => networkEdgesOf([workload('a'), policy('a', { ingress: [{ ports: PORTS }] })])).toThrow('ns/a lets everybody');
  expect(() => networkEdgesOf([workload('a'), policy('a', { ingress: [{ from: [{ podSelector: {} }] }] })])).toThrow('every port');
  const unreadable = { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } };
  expect(() => networkEdgesOf([workload('a'), policy('a', { ingress: [{ from: [unreadable], ports: PORTS }] })])).toThrow('matchExpressions');
});

const PORTS = [{ protocol: 'TCP', port: 80 }];

function workload(name: string): object {
  return { kind: 'Deployment', metadata: { name, namespace: 'ns' }, spec: { template: { metadata: { labels: { app: name } }, spec: { containers: [{}] } } } };
}

function policy(name: string, rules: object): object {
  const policyTypes = Object.keys(rules).map((direction) => direction === 'egress' ? 'Egress' : 'Ingress');
  return { kind: 'NetworkPolicy', metadata: { name, namespace: 'ns' }, spec: { podSelector: OF(name), policyTypes, ...rules } };
}
