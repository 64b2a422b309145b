import { JsonPatch } from 'cdk8s';
import { app, manifestOf, tenantOf } from './tenants';
import { TargetCluster } from '../../src/target';
import { adoptionAssumptions } from '../../src/tenant';

const LEGACY = { adopt: true, name: 'legacy' };
const ARGO = 'argocd.argoproj.io/sync-options';

test('an adopted namespace is never pruned and says that it was adopted', () => {
  const { name, annotations } = manifestOf(tenantOf().addNamespace('old', LEGACY), 'Namespace').metadata;
  expect({ name, annotations }).toMatchSnapshot();
});

test('it gets everything that a new namespace gets', () => {
  const objectsOf = (props: any) => tenantOf().addNamespace('old', props).toJson().map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(objectsOf(LEGACY)).toEqual(objectsOf({ name: 'legacy' }));
});

test('who was adopted can be told', () => {
  const root = app();
  const tenant = tenantOf({}, root);
  const [web, zoo, old] = [tenant.addNamespace('web'), tenant.addNamespace('zoo', { adopt: true, name: 'zoo' }), tenant.addNamespace('old', LEGACY)];
  expect([web, zoo, old].map(({ adopted }) => adopted)).toEqual([false, true, true]);
  expect(adoptionAssumptions(root)).toEqual([
    'Namespace legacy was adopted by tenant shop: what it held before was not judged, its network policies and role bindings among it',
    'Namespace zoo was adopted by tenant shop: what it held before was not judged, its network policies and role bindings among it',
  ]);
});

test('annotations that tell the tools as much are kept as they are', () => {
  const annotations = { [ARGO]: 'ServerSideApply=true, Delete=false, Prune=false', 'kustomize.toolkit.fluxcd.io/prune': 'Disabled', 'helm.sh/resource-policy': 'keep' };
  expect(manifestOf(tenantOf().addNamespace('old', { ...LEGACY, annotations }), 'Namespace').metadata.annotations).toMatchObject(annotations);
  expect(manifestOf(tenantOf({ annotations: { [ARGO]: 'Prune=true' } }).addNamespace('web'), 'Namespace').metadata.annotations[ARGO]).toBe('Prune=true');
});

test('refuses to adopt without a name', () => {
  expect(() => tenantOf().addNamespace('old', { adopt: true })).toThrow('shop/old: name is missing beside adopt. A namespace that is there already has a name already. Write the name that it has in the cluster.');
});

test.each(['default', 'kube-system', 'kube-public', 'kube-node-lease', 'openshift', 'openshift-config', 'gke-managed-system'])('refuses to adopt %s', (name) => {
  expect(() => tenantOf().addNamespace('old', { adopt: true, name })).toThrow(`name is a namespace of the platform, which no tenant adopts, got '${name}'. Namespaces of teams are allowed; this one is the cluster's own.`);
});

test.each([['dns', { dns: { namespace: 'shared' } }], ['ingressController', { ingressController: { namespace: 'shared' } }], ['monitoring', { monitoring: { namespace: 'shared' } }]])(
  'refuses to adopt the namespace of %s', (field, props) => {
    const root = app();
    TargetCluster.of(props).applyTo(root);
    expect(() => tenantOf({}, root).addNamespace('old', { adopt: true, name: 'shared' })).toThrow(`this one is where ${field} of the target is`);
    expect(tenantOf({ name: 'other' }, app()).addNamespace('old', { adopt: true, name: 'shared' }).adopted).toBe(true);
  });

test.each<[string, { [key: string]: string }]>([
  ['Argo CD', { [ARGO]: 'Prune=false' }],
  ['Argo CD', { [ARGO]: 'Delete=false,Prune=true' }],
  ['Helm', { 'helm.sh/resource-policy': 'delete' }],
  ['Flux', { 'kustomize.toolkit.fluxcd.io/prune': 'enabled' }],
])('refuses annotations by which %s may delete it: %p', (tool, annotations) => {
  const [[key, value]] = Object.entries(annotations);
  expect(() => tenantOf().addNamespace('old', { ...LEGACY, annotations })).toThrow(`shop/old: annotations['${key}'] lets ${tool} delete a namespace that is to be kept, got '${value}'.`);
});

test('refuses at synth a patch that lets it be pruned', () => {
  const old = tenantOf().addNamespace('old', LEGACY);
  (old.node.findChild('namespace') as any).addJsonPatch(JsonPatch.replace('/metadata/annotations/argocd.argoproj.io~1sync-options', 'Prune=true'));
  expect(() => old.toJson()).toThrow(/\[shop\/old\] Namespace legacy metadata\.annotations\['argocd\.argoproj\.io\/sync-options'\] is not what the props say any more, got 'Prune=true'/);
});
