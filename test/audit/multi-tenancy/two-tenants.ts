import { normaliseManifest } from '../../../src/manifest';
import { Subject } from '../../../src/rbac';
import { ObjectGraph } from '../../../src/rules';
import { SecureTenant } from '../../../src/tenant';
import { Edit, withEdit } from '../../rules/edit';
import { MINIMAL, app, tenantOf } from '../../tenant/tenants';

const LABEL = 'cdk8s-bulwark/tenant';
const RBAC = 'rbac.authorization.k8s.io';

/** A Deployment whose image is pulled at every start. */
const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'cart', namespace: 'shop-web' },
  spec: { selector: { matchLabels: { app: 'cart' } }, template: { metadata: { labels: { app: 'cart' } }, spec: { containers: [{ name: 'main', image: 'registry.example.com/shop/cart:1.0.0', imagePullPolicy: 'Always' }] } } },
};

/** A StorageClass whose volumes go with their claims. */
const STORAGE_CLASS = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'fast' }, provisioner: 'csi.example.com' };

/** A volume that is kept for a claim of the tenant. */
const VOLUME = {
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name: 'archive' },
  spec: { persistentVolumeReclaimPolicy: 'Delete', claimRef: { namespace: 'shop-web', name: 'archive' }, csi: { driver: 'csi.example.com', volumeHandle: 'archive' } },
};

/** The objects of two tenants, made by SecureTenant. */
export function secureTenants(): any[] {
  const root = app();
  const shop = tenantOf({ developers: [Subject.group('shop-devs')], storageClasses: ['fast'] }, root);
  shop.addNamespace('web');
  const blog = new SecureTenant(root, 'blog', { ...MINIMAL, owners: [Subject.group('blog-leads')], developers: [Subject.group('blog-devs')], storageClasses: ['fast'] });
  blog.addNamespace('web');
  return [...shop.toManifests(), ...blog.toManifests(), DEPLOYMENT, STORAGE_CLASS, VOLUME];
}

/** The objects of the same tenants, written by hand. */
export function plainTenants(): any[] {
  return [...plainTenant('shop'), ...plainTenant('blog'), DEPLOYMENT, STORAGE_CLASS, VOLUME];
}

function plainTenant(tenant: string): any[] {
  const namespace = `${tenant}-web`;
  const hard = {
    'cpu': '4',
    'memory': '8Gi',
    'requests.ephemeral-storage': '8Gi',
    'pods': '10',
    'services': '10',
    'count/replicationcontrollers': '0',
    'resourcequotas': '1',
    'secrets': '10',
    'configmaps': '10',
    'persistentvolumeclaims': '10',
    'services.nodeports': '0',
    'services.loadbalancers': '0',
  };
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: namespace,
        labels: { [LABEL]: tenant, 'pod-security.kubernetes.io/enforce': 'restricted', 'pod-security.kubernetes.io/enforce-version': 'v1.36' },
        annotations: { 'cdk8s-bulwark/allowed-registries': `registry.example.com/${tenant}/`, 'cdk8s-bulwark/allowed-storage-classes': 'fast' },
      },
    },
    { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'tenant-budget', namespace }, spec: { hard } },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'default-deny', namespace }, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } },
    { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name: 'tenant-developer', namespace }, rules: [{ apiGroups: ['', 'apps'], resources: ['deployments', 'pods'], verbs: ['get', 'list'] }] },
    {
      apiVersion: `${RBAC}/v1`,
      kind: 'RoleBinding',
      metadata: { name: 'tenant-developer', namespace },
      roleRef: { apiGroup: RBAC, kind: 'Role', name: 'tenant-developer' },
      subjects: [{ apiGroup: RBAC, kind: 'Group', name: `${tenant}-devs` }],
    },
  ];
}

/** One change of objects. */
export interface Change {
  /** The object as `Kind namespace/name`, or `Kind name`. */
  readonly of?: string;
  readonly edit?: Edit;
  readonly add?: readonly any[];
}

/** The objects with a change. */
export function changed(objects: readonly any[], { of, edit, add = [] }: Change): any[] {
  const place = objects.findIndex((object) => titleOf(object) === of);
  if (of !== undefined && place < 0) {
    throw new Error(`There is no ${of} among ${objects.map(titleOf).join(', ')}`);
  }
  return [...objects.map((object, index) => index === place && edit ? withEdit(object, edit) : object), ...add];
}

/** What objects come to together. */
export function graphOf(objects: readonly any[]): ObjectGraph {
  return new ObjectGraph(objects.map((manifest) => ({ manifest: normaliseManifest(manifest) })), 36);
}

/** A rule of a role. */
interface Right {
  readonly apiGroups: string[];
  readonly resources: string[];
  readonly verbs: string[];
  readonly resourceNames?: string[];
}

/** A ClusterRole with one right, and the binding that gives it to a group: in a namespace, or in all. */
export function granted(group: string, rule: Right, namespace?: string): any[] {
  return [
    { apiVersion: `${RBAC}/v1`, kind: 'ClusterRole', metadata: { name: 'planted' }, rules: [rule] },
    {
      apiVersion: `${RBAC}/v1`,
      kind: namespace === undefined ? 'ClusterRoleBinding' : 'RoleBinding',
      metadata: { name: 'planted', ...namespace === undefined ? {} : { namespace } },
      roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'planted' },
      subjects: [{ apiGroup: RBAC, kind: 'Group', name: group }],
    },
  ];
}

function titleOf({ kind, metadata: { namespace, name } }: any): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
