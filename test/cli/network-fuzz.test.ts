import * as fc from 'fast-check';
import { Workplace } from './command-line';
import { HOSTILE_MANIFESTS } from './hostile-manifests';
import { HOLE, TWO_TENANTS } from './tenants';
import { WRONG_VALUES, placesIn } from './wrong-values';
import { NetworkFormat } from '../../src/audit';
import { readYamlDocuments } from '../../src/manifest';
import { edited } from '../rules/edit';

const place = new Workplace();
afterAll(() => place.end());

/** Far more than anything here takes on a machine that is not busy. */
const HANGS_MS = 20_000;

/** Runs the command, and expects an answer or clear errors, soon. */
function expectAnswer(content: string | Buffer, ...words: string[]): number {
  const started = performance.now();
  const { code, stderr } = place.run(['network', ...words, place.file('hostile.yaml', content)]);
  expect(performance.now() - started).toBeLessThan(HANGS_MS);
  expect(stderr).not.toMatch(/Error|^ +at /m);
  expect([0, 1, 2]).toContain(code);
  expect(code === 2).toBe(stderr.startsWith('bulwark: '));
  return code;
}

describe('an answer to', () => {
  test.each(Object.entries(HOSTILE_MANIFESTS))('%s', (_, content) => {
    expectAnswer(content());
  }, 4 * HANGS_MS);

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void expectAnswer(Buffer.from(bytes))), { numRuns: 100 });
  }, 4 * HANGS_MS);

  const OTHERS = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec: {rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: store, port: {number: 80}}}}]}}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: blog}
spec: {rules: [{backendRefs: [{name: store, namespace: shop, port: 80}]}]}
---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: web, namespace: shop}
spec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: blog}], to: [{group: "", kind: Service}]}
---
apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: web, namespace: shop}
spec: {to: {kind: Service, name: store}, port: {targetPort: 80}}
---
apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: guard}
spec:
  tier: Admin
  priority: 1
  subject: {namespaces: {matchLabels: {a: b}}}
  ingress: [{name: x, action: Deny, from: [{pods: {namespaceSelector: {}, podSelector: {}}}], protocols: [{tcp: {destinationPort: {range: {start: 1, end: 2}}}}]}]
  egress: [{action: Accept, to: [{networks: [10.0.0.0/8]}, {domainNames: [example.com]}, {nodes: {}}], protocols: [{udp: {destinationPort: {number: 9}}}]}, {action: Pass, to: [{namespaces: {}}], protocols: [{destinationNamedPort: http}]}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: blocks, namespace: shop, annotations: {cdk8s-bulwark/agreed-connections: 'TCP 1-2: blog'}}
spec:
  podSelector: {matchExpressions: [{key: a, operator: In, values: [b]}]}
  egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}], ports: [{port: 1, endPort: 2, protocol: UDP}, {port: http}]}]
`;
  const documents: any[] = (TWO_TENANTS + HOLE + OTHERS).split('---\n').map((text) => (readYamlDocuments(text) as any[])[0]);
  const asText = (objects: readonly any[]) => objects.map((object) => JSON.stringify(object)).join('\n---\n');

  test('what is right, to begin with', () => {
    expect(place.run(['network', place.file('right.yaml', asText(documents))])).toMatchObject({ code: 1, stderr: expect.not.stringContaining('bulwark: ') });
  });

  test.each(documents.map((document, index) => [`${document.kind} ${document.metadata.name}`, index] as const))('a wrong value at any place of %s', (_, index) => {
    for (const keys of placesIn(documents[index])) {
      for (const value of WRONG_VALUES.filter((__, number) => (number + keys.length) % 6 === 0)) {
        expectAnswer(asText(documents.map((document, other) => other === index ? edited(document, keys, value) : document)));
      }
    }
  }, 8 * HANGS_MS);

  test('a question about any end, in every format', () => {
    const end = fc.oneof(fc.constantFrom('shop/web', 'shop/db', 'blog/cms[Pod]', 'service/shop/store', '{ingress-controller}', '10.0.0.1', '::1', '::ffff:10.0.0.1', 'fe80::1%eth0', '-', '/', '[', 'toString'), fc.string());
    const port = fc.oneof(fc.constantFrom('80', 'any', 'tcp/1-65535', 'udp'), fc.string());
    const file = asText(documents);
    fc.assert(fc.property(end, end, port, (source, destination, traffic) => {
      fc.pre([source, destination, traffic].every((word) => !word.startsWith('-')));
      expectAnswer(file, '--explain', source, destination, traffic);
    }), { numRuns: 300 });
    Object.values(NetworkFormat).forEach((format) => expectAnswer(file, '--format', format));
  }, 4 * HANGS_MS);
});
