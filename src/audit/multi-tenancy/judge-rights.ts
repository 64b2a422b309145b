import { BenchmarkOutcome, Judgement, failsOrHolds } from './benchmark';
import { ALL_VERBS, firstRight, ownGrants } from './foreign-grants';
import { protectedObjects } from './protected-objects';
import { TenantScene } from './tenant-scene';
import { AccessRequest, CLUSTER, Consequence, ConsequenceKind, describePrincipal, titleOf, userInfoOf } from '../../proof';

const RBAC = 'rbac.authorization.k8s.io';
const FOREIGN = [ConsequenceKind.OTHER_TENANT, ConsequenceKind.OTHER_SECRETS];
const WRITE = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** Nobody of the tenant has a right on anything that belongs to the cluster. */
export function judgeClusterResources(scene: TenantScene): Judgement {
  const direct = scene.subjects.flatMap((subject) => {
    const grants = ownGrants(scene.graph.access, subject).filter(({ place }) => place === CLUSTER);
    return grants.flatMap((grant) => {
      const right = firstRight(grant, 'Cluster', scene.custom);
      return right ? [`${describePrincipal(subject)} may ${requestText(right)} by ${titleOf(grant.binding)}`] : [];
    });
  });
  return failsOrHolds([...direct, ...waysUp(scene, ConsequenceKind.CLUSTER_ADMIN)], [`No role of ${subjectsText(scene)} is about a resource of the cluster`]);
}

/** Nobody of the tenant changes what the platform put into its namespaces. */
export function judgeProtectedObjects(scene: TenantScene): Judgement {
  const objects = protectedObjects(scene);
  const requests = objects.flatMap(({ namespace, group, resource, name }) => [
    ...['update', 'patch', 'delete'].map((verb) => ({ verb, group, resource, name, namespace })),
    // The API server has no deletion of all namespaces, and asks outside of every namespace for it.
    ...resource === 'namespaces' ? [] : [{ verb: 'deletecollection', group, resource, namespace }],
  ]);
  const names = objects.map(({ resource, namespace, name }) => `${resource} ${namespace}/${name}`);
  return failsOrHolds(allowed(scene, requests), [`Nobody of ${subjectsText(scene)} may update, patch or delete ${names.join(', ')}`]);
}

/** Nobody of the tenant changes a quota. */
export function judgeQuotaRights(scene: TenantScene): Judgement {
  const requests = inNamespaces(scene, WRITE.map((verb) => ({ verb, group: '', resource: 'resourcequotas' })));
  return failsOrHolds([...allowed(scene, requests), ...waysUp(scene, ConsequenceKind.QUOTA)],
    [`Nobody of ${subjectsText(scene)} may ${WRITE.join(', ')} resourcequotas in ${namesOf(scene).join(', ')}`]);
}

/** Nobody of the tenant has a right in namespaces of others, and nobody of another tenant has one in its own. */
export function judgeOtherTenants(scene: TenantScene): Judgement {
  const direct = scene.foreign.filter(({ tenants, owner }) => tenants.has(scene.tenant) || owner === undefined || owner === scene.tenant)
    .map(({ principal, owner, grant, request }) => {
      const where = owner === undefined ? 'in every namespace' : `of tenant ${owner}`;
      return `${describePrincipal(principal)} may ${requestText(request)} ${where} by ${titleOf(grant.binding)}`;
    });
  const ways = scene.graph.access.consequences.filter(({ kind, tenants, owner }) => FOREIGN.includes(kind) && tenants.length > 0
    && (owner === 'every tenant' || owner === `tenant ${scene.tenant}` || owner.startsWith('tenant ') && tenants.includes(scene.tenant)));
  return failsOrHolds([...direct, ...direct.length > 0 ? [] : ways.map(textOf)], [
    `No role of ${subjectsText(scene)} holds in a namespace of another tenant`,
    `No role of another tenant holds in ${namesOf(scene).join(', ')}`,
  ]);
}

/** What level 2 asks for and this library declines, unless somebody may do it nevertheless. */
export function judgeSelfService(resources: readonly string[], reason: string): (scene: TenantScene) => Judgement {
  const [group, ...plurals] = resources;
  return (scene) => {
    const able = scene.subjects.filter((subject) => scene.namespaces.every(({ manifest: { metadata: { name: namespace } } }) =>
      plurals.every((resource) => ALL_VERBS.every((verb) => scene.graph.access.allows(userInfoOf(subject), { verb, group, resource, namespace })))));
    return able.length === 0 ? { outcome: BenchmarkOutcome.DECLINED, evidence: [reason] }
      : { outcome: BenchmarkOutcome.IN_CLUSTER, evidence: able.map((subject) => `${describePrincipal(subject)} may ${ALL_VERBS.join(', ')} ${plurals.join(' and ')}, although: ${reason}`) };
  };
}

/** The ways up of somebody of the tenant that come to something. */
export function waysUp({ tenant, graph }: TenantScene, kind: ConsequenceKind): string[] {
  return graph.access.consequences.filter((consequence) => consequence.kind === kind && consequence.tenants.includes(tenant)).map(textOf);
}

/** The names of its namespaces. */
export function namesOf({ namespaces }: TenantScene): string[] {
  return namespaces.map(({ manifest }) => manifest.metadata.name);
}

function allowed({ subjects, graph: { access } }: TenantScene, requests: readonly AccessRequest[]): string[] {
  return subjects.filter((subject) => ownGrants(access, subject).length > 0).flatMap((subject) => requests.flatMap((request) => {
    const grant = access.allowing(userInfoOf(subject), request);
    return grant ? [`${describePrincipal(subject)} may ${requestText(request)} by ${titleOf(grant.binding)}`] : [];
  }));
}

function inNamespaces(scene: TenantScene, requests: readonly AccessRequest[]): AccessRequest[] {
  return namesOf(scene).flatMap((namespace) => requests.map((request) => ({ ...request, namespace })));
}

function requestText({ verb, group, resource, subresource, name, namespace }: AccessRequest): string {
  const kind = `${resource}${subresource === undefined ? '' : `/${subresource}`}${group ? `.${group}` : ''}`;
  return `${verb} ${kind}${name === undefined ? '' : ` ${name}`}${namespace ? ` in ${namespace}` : ''}`;
}

function textOf({ text, gains }: Consequence): string {
  return `${text}, and so ${gains}`;
}

function subjectsText({ subjects }: TenantScene): string {
  return subjects.map(describePrincipal).join(', ');
}

/** Self-service that this library declines, and why. */
export const SELF_SERVICE = {
  policies: judgeSelfService(['networking.k8s.io', 'networkpolicies'],
    'NetworkPolicies add up: whoever may write one lets in and out what the platform did not, and no other policy takes it back (https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation)'),
  roles: judgeSelfService([RBAC, 'roles'], 'Roles are reviewed where the app is: a right that nobody sees given is a right that no proof counts'),
  bindings: judgeSelfService([RBAC, 'rolebindings'], 'Bindings are reviewed where the app is: whoever may write them hands rights to people of other tenants'),
  rolesAndBindings: judgeSelfService([RBAC, 'roles', 'rolebindings'], 'Roles and bindings are reviewed where the app is: whoever may write them hands rights to people of other tenants'),
};
