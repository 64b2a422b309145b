import * as fc from 'fast-check';
import { CLEAN_ACCESS, OPERATOR } from './access-tenants';
import { Workplace } from './command-line';
import { HOSTILE_MANIFESTS } from './hostile-manifests';
import { WRONG_VALUES, placesIn } from './wrong-values';
import { AccessFormat } from '../../src/audit';
import { readYamlDocuments } from '../../src/manifest';
import { edited } from '../rules/edit';

const place = new Workplace();
afterAll(() => place.end());

/** Far more than anything here takes on a machine that is not busy. */
const HANGS_MS = 20_000;

/** Runs the command, and expects an answer or clear errors, soon. */
function expectAnswer(content: string | Buffer, ...words: string[]): number {
  const started = performance.now();
  const { code, stderr } = place.run(['access', ...words, place.file('hostile.yaml', content)]);
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

  const OTHERS = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: gathered, labels: {a: b}}
aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}, {matchExpressions: [{key: a, operator: In, values: [b]}]}]}
rules: [{nonResourceURLs: [/metrics], verbs: [get], resourceNames: [x], apiGroups: [""], resources: [secrets]}]
---
apiVersion: v1
kind: Secret
metadata: {name: token, namespace: blog, annotations: {kubernetes.io/service-account.name: cms}}
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: cms, namespace: blog}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: {name: cms, namespace: blog}
spec:
  serviceAccountName: cms
  volumes: [{name: a, projected: {sources: [{serviceAccountToken: {path: x}}, {secret: {name: y}}]}}, {name: b, hostPath: {path: /}}]
  containers: [{name: main, env: [{name: A, valueFrom: {secretKeyRef: {name: y, key: z}}}], envFrom: [{secretRef: {name: y}}], securityContext: {privileged: true}}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: gathered, namespace: blog}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: gathered}
subjects: [{kind: ServiceAccount, name: cms}, {apiGroup: rbac.authorization.k8s.io, kind: User, name: jane}]
`;
  const documents: any[] = (CLEAN_ACCESS + OPERATOR + OTHERS).split('---\n').map((text) => (readYamlDocuments(text) as any[])[0]);
  const asText = (objects: readonly any[]) => objects.map((object) => JSON.stringify(object)).join('\n---\n');

  test('what is right, to begin with', () => {
    expect(expectAnswer(asText(documents))).toBe(1);
  });

  test.each(documents.map((document, index) => [`${document.kind} ${document.metadata.name}`, index] as const))('a wrong value at any place of %s', (_, index) => {
    for (const keys of placesIn(documents[index])) {
      for (const value of WRONG_VALUES.filter((__, number) => (number + keys.length) % 3 === 0)) {
        expectAnswer(asText(documents.map((document, other) => other === index ? edited(document, keys, value) : document)));
      }
    }
  }, 8 * HANGS_MS);

  test('a question about any subject, verb and resource, in every format', () => {
    const subject = fc.oneof(fc.constantFrom('group:shop-developers', 'user:system:anonymous', 'serviceaccount:blog/cms', 'group:', 'toString'), fc.string());
    const verb = fc.oneof(fc.constantFrom('get', '*', 'bind', 'toString'), fc.string());
    const resource = fc.oneof(fc.constantFrom('pods', 'pods/exec', 'x.y/z', '/metrics', '*', 'constructor', 'toString/valueOf', '/', '.', 'a..b'), fc.string());
    const file = asText(documents);
    fc.assert(fc.property(subject, verb, resource, (who, asked, what) => {
      fc.pre([who, asked, what].every((word) => !word.startsWith('-')));
      expectAnswer(file, '--who-can', asked, what);
      expectAnswer(file, '--built-in', '--subject', who);
    }), { numRuns: 150 });
    Object.values(AccessFormat).forEach((format) => expectAnswer(file, '--paths', '--format', format));
  }, 4 * HANGS_MS);
});
