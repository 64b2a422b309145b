import { isolation, listening, namespace, networkPolicy, pod, proofOf, reach, service } from './cluster';
import { ServicePort } from '../../../src/proof/network/services';

const PODS = [
  namespace('a'), namespace('b'),
  pod('a/one', { tier: 'web' }, listening({ name: 'http', containerPort: 8080 })),
  pod('a/two', { tier: 'web' }, listening({ name: 'http', containerPort: 9090 })),
  pod('a/three'),
  pod('b/one', { tier: 'web' }),
];

/** The pods behind a Service of `a`, and what it sends them. */
function backends(spec: any, port?: ServicePort): string[] {
  const proof = proofOf([...PODS, service('a/web', spec)]);
  return proof.services.backends(proof.services.find('a', 'web')!, port).map(({ workload, traffic }) => `${workload.id} ${traffic}`);
}

const selector = { tier: 'web' };

test('a Service selects pods of its own namespace that have all of its labels', () => {
  expect(backends({ selector, ports: [{ port: 80 }] })).toEqual(['a/one[Pod] TCP 80', 'a/two[Pod] TCP 80']);
  expect(backends({ selector: { tier: 'web', app: 'one' }, ports: [{ port: 80 }] })).toEqual(['a/one[Pod] TCP 80']);
});

test('a Service without a selector has no pods that are known', () => {
  for (const none of [undefined, null, {}]) {
    expect(backends({ selector: none, ports: [{ port: 80 }] })).toEqual([]);
  }
});

test('the pods are reached at the target port, which is the port where it is left out', () => {
  expect(backends({ selector, ports: [{ port: 80, targetPort: 8080 }] })).toEqual(['a/one[Pod] TCP 8080', 'a/two[Pod] TCP 8080']);
  expect(backends({ selector, ports: [{ port: 80, targetPort: null }] })).toEqual(['a/one[Pod] TCP 80', 'a/two[Pod] TCP 80']);
});

test('a target port\'s name is whatever each pod calls so, with the same protocol', () => {
  expect(backends({ selector, ports: [{ port: 80, targetPort: 'http' }] })).toEqual(['a/one[Pod] TCP 8080', 'a/two[Pod] TCP 9090']);
  expect(backends({ selector, ports: [{ port: 80, targetPort: 'http', protocol: 'UDP' }] })).toEqual([]);
  expect(backends({ selector, ports: [{ port: 80, targetPort: 'metrics' }] })).toEqual([]);
});

test('protocols are those of the Service\'s ports', () => {
  expect(backends({ selector: { app: 'one' }, ports: [{ name: 'dns', port: 53, protocol: 'UDP' }, { name: 'tcp', port: 53 }] })).toEqual(['a/one[Pod] TCP 53,UDP 53']);
});

test('a port that no Service can have leads nowhere', () => {
  expect(backends({ selector, ports: [{ port: 0 }, { port: 80, targetPort: 70000 }, { port: 80, protocol: 'ICMP' }] })).toEqual([]);
});

test('one port is found by its number, by its name, or by what it is at the pods', () => {
  const spec = { selector, ports: [{ name: 'http', port: 80, targetPort: 'http' }, { name: 'admin', port: 81 }] };
  expect(backends(spec)).toEqual(['a/one[Pod] TCP 81,8080', 'a/two[Pod] TCP 81,9090']);
  expect(backends(spec, 81)).toEqual(['a/one[Pod] TCP 81', 'a/two[Pod] TCP 81']);
  expect(backends(spec, 'http')).toEqual(['a/one[Pod] TCP 8080', 'a/two[Pod] TCP 9090']);
  expect(backends(spec, { target: 9090 })).toEqual(['a/two[Pod] TCP 9090']);
  expect(backends(spec, { target: 'admin' })).toEqual(['a/one[Pod] TCP 81', 'a/two[Pod] TCP 81']);
  expect(backends(spec, 8080)).toEqual([]);
  expect(backends(spec, { target: 80 })).toEqual([]);
});

test('a Service is found in its own namespace, and one that does not exist is not', () => {
  const proof = proofOf([...PODS, service('a/web', { selector, ports: [{ port: 80 }] })]);
  expect(proof.services.find('a', 'web')?.manifest.metadata.name).toBe('web');
  expect(proof.services.find('b', 'web')).toBeUndefined();
  expect(proof.services.find('a', 'db')).toBeUndefined();
});

test('policies see the port of the pods, never that of the Service', () => {
  const web = service('a/web', { selector, ports: [{ port: 80, targetPort: 8080 }] });
  const policy = (port: number) => networkPolicy('a/in', { podSelector: {}, ingress: [{ ports: [{ port }] }] });
  expect(reach([...PODS, web, policy(80)], 'a/three', 'a/one')).toBe('TCP 80');
  expect(reach([...PODS, web, policy(8080)], 'a/three', 'a/one')).toBe('TCP 8080');
  expect(reach([...PODS, web, isolation('a', 'Ingress')], 'a/three', 'a/one')).toBe('nothing');
});
