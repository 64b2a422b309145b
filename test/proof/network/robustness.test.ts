import { adminPolicy, baselinePolicy, clusterPolicy, listening, metadata, namespace, networkPolicy, pod, service } from './cluster';
import { readManifestFiles } from '../../../src/audit';
import { Keys, normaliseManifest } from '../../../src/manifest';
import { NetworkObject } from '../../../src/proof/network/network-object';
import { NetworkProof } from '../../../src/proof/network/network-proof';
import { placesIn } from '../../cli/wrong-values';
import { edited } from '../../rules/edit';

const TENANT = 'cdk8s-bulwark/tenant';

/** Every field that a NetworkPolicy has. */
const EVERY_PEER = [
  { podSelector: { matchLabels: { app: 'web' } } },
  { namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['red'] }, { key: 'tier', operator: 'DoesNotExist' }] }, podSelector: {} },
  { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
];
const PORTS = [{ port: 80, endPort: 90, protocol: 'TCP' }, { port: 'http' }];

const SELECTED = { namespaces: { matchLabels: { team: 'red' } } };
const PODS = { pods: { namespaceSelector: { matchLabels: { team: 'red' } }, podSelector: { matchLabels: { app: 'web' } } } };

/** A namespace, a policy, a workload, a Service and a route of every kind that the proof reads. */
const CLEAN: { [kind: string]: any } = {
  Namespace: namespace('a', { team: 'red', [TENANT]: 'shop' }),
  Pod: {
    ...pod('a/web-1', {}, { hostNetwork: true, ...listening({ name: 'http', containerPort: 8080, protocol: 'TCP' }), initContainers: [{ name: 'init', ports: [{ name: 'init', containerPort: 1 }] }] }),
    metadata: metadata('a/web-1', { labels: { app: 'web' }, ownerReferences: [{ kind: 'ReplicaSet', name: 'web', controller: true }] }),
    status: { phase: 'Running' },
  },
  Deployment: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: metadata('b/db'), spec: { template: { metadata: { labels: { app: 'db' } }, spec: listening({ name: 'sql', containerPort: 5432 }) } } },
  CronJob: { apiVersion: 'batch/v1', kind: 'CronJob', metadata: metadata('b/nightly'), spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: 'job' } }, spec: { containers: [] } } } } } },
  NetworkPolicy: {
    ...networkPolicy('a/web', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress', 'Egress'], ingress: [{ from: EVERY_PEER, ports: PORTS }], egress: [{ to: [{ podSelector: {} }], ports: [{ port: 53 }] }] }),
    metadata: metadata('a/web', { annotations: { 'cdk8s-bulwark/agreed-connections': 'TCP 80: blog' } }),
  },
  ClusterNetworkPolicy: clusterPolicy('cluster', {
    tier: 'Admin',
    priority: 1,
    subject: SELECTED,
    ingress: [{ name: 'in', action: 'Deny', from: [SELECTED, PODS], protocols: [{ tcp: { destinationPort: { number: 80 } } }, { udp: { destinationPort: { range: { start: 1, end: 2 } } } }, { destinationNamedPort: 'http' }] }],
    egress: [{ action: 'Accept', to: [PODS, { networks: ['10.0.0.0/8'] }, { nodes: { matchLabels: { role: 'infra' } } }, { domainNames: ['example.com'] }] }, { action: 'Pass', to: [SELECTED] }],
  }),
  AdminNetworkPolicy: adminPolicy('admin', { priority: 1, subject: PODS, ingress: [{ action: 'Allow', from: [SELECTED], ports: [{ portNumber: { protocol: 'TCP', port: 80 } }, { portRange: { start: 1, end: 2 } }, { namedPort: 'http' }] }] }),
  BaselineAdminNetworkPolicy: baselinePolicy({ subject: SELECTED, egress: [{ action: 'Deny', to: [{ networks: ['0.0.0.0/0'] }] }] }),
  Service: service('a/web', { selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' }] }),
  Ingress: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadata('a/front'),
    spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } }, rules: [{ http: { paths: [{ backend: { service: { name: 'web', port: { name: 'http' } } } }] } }] },
  },
  HTTPRoute: { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: metadata('b/front'), spec: { rules: [{ backendRefs: [{ group: '', kind: 'Service', namespace: 'a', name: 'web', port: 80 }] }] } },
  ReferenceGrant: {
    apiVersion: 'gateway.networking.k8s.io/v1beta1',
    kind: 'ReferenceGrant',
    metadata: metadata('a/grant'),
    spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'b' }], to: [{ group: '', kind: 'Service', name: 'web' }] },
  },
  Route: { apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: metadata('a/route'), spec: { to: { kind: 'Service', name: 'web' }, alternateBackends: [{ kind: 'Service', name: 'web' }], port: { targetPort: 'http' } } },
};

/** Pods of two tenants that are there whatever becomes of the others, so that every question has somebody to ask. */
const ALWAYS = [namespace('b', { team: 'blue', [TENANT]: 'blog' }), pod('a/always', {}, listening({ name: 'http', containerPort: 80 })), pod('b/always'), pod('shared/proxy')];

/** Asks everything that can be asked. */
function ask(objects: readonly NetworkObject[]): void {
  const proof = new NetworkProof(objects);
  proof.list();
  proof.undeclared();
  proof.relays();
  proof.entries();
}

/** The clean objects with one of them replaced. */
function clusterWith(kind: string, manifest: any): any[] {
  return [...ALWAYS, ...Object.entries(CLEAN).map(([name, clean]) => name === kind ? manifest : clean)];
}

type Read = (manifests: readonly any[]) => readonly NetworkObject[];

const WRONG: readonly unknown[] = [null, 5, 'x', true, [], [[{}]], {}, { a: { b: [1] } }, { toString: 1 }];

/** What could not be asked, of an object with a wrong value at some place. */
function failures(kind: string, keys: Keys, read: Read, values: readonly unknown[] = WRONG): string[] {
  return values.flatMap((wrong) => {
    try {
      ask(read(clusterWith(kind, edited(CLEAN[kind], keys, wrong))));
      return [];
    } catch (error) {
      return [`${kind} ${keys.join('.')} = ${JSON.stringify(wrong)}: ${error}`];
    }
  });
}

const asWritten = (manifests: readonly any[]) => manifests.map((manifest) => ({ manifest }));
const normalised = (manifests: readonly any[]) => manifests.map((manifest) => ({ manifest: normaliseManifest(manifest) }));
const fromFiles = (manifests: readonly any[]) => readManifestFiles([{ file: 'all.yaml', text: manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n') }]).objects;

test('the clean objects are read without a mistake, and everything in them counts', () => {
  const proof = new NetworkProof(normalised(clusterWith('', undefined)));
  expect(proof.mistakes).toEqual([]);
  expect(proof.list().length).toBeGreaterThan(10);
  expect(proof.undeclared().length).toBeGreaterThan(0);
  expect(proof.relays().length).toBeGreaterThan(0);
  expect(proof.entries().map(({ workload }) => workload.id)).toEqual(['a/web[ReplicaSet]']);
});

describe('a wrong type at any place throws nothing', () => {
  /** What the reader of files vouches for, so that the proof need not ask: an object that has wrong ones is read as one without. */
  const isIdentity = (keys: Keys) => ['', 'kind', 'apiVersion', 'metadata', 'metadata.name', 'metadata.namespace'].includes(keys.join('.'));

  const places = (kind: string) => placesIn(CLEAN[kind]).filter((keys) => !isIdentity(keys));

  test.each(Object.keys(CLEAN))('of a %s', (kind) => {
    expect(places(kind).flatMap((keys) => failures(kind, keys, normalised))).toEqual([]);
  });

  test.each(Object.keys(CLEAN))('of a %s that nobody has normalised: nulls stay', (kind) => {
    expect(places(kind).flatMap((keys) => failures(kind, keys, asWritten, [null, [null], ['x', null], { a: null }]))).toEqual([]);
  });

  test.each(Object.keys(CLEAN))('of a %s that is read from a file, its kind and names among them', (kind) => {
    expect(placesIn(CLEAN[kind]).filter(isIdentity).flatMap((keys) => failures(kind, keys, fromFiles))).toEqual([]);
  });
});
