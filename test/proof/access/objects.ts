import { AccessProof, Attack, userNamed } from '../../../src/proof';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** A rule of a role: verbs on resources of a group, each list as words. */
export function can(verbs: string, group: string, resources: string, names?: string): any {
  return { verbs: verbs.split(' '), apiGroups: [group], resources: resources.split(' '), ...names === undefined ? {} : { resourceNames: names.split(' ') } };
}

/** A role that a group holds, in a namespace or in the cluster. */
export function held(rules: readonly any[], props: { namespace?: string; name?: string; subjects?: readonly any[] } = {}): any[] {
  const { namespace: place, name = 'held', subjects = [{ kind: 'Group', name: 'developers' }] } = props;
  const metadata = { name, ...place === undefined ? {} : { namespace: place } };
  const kind = place === undefined ? 'ClusterRole' : 'Role';
  return [
    { apiVersion: RBAC, kind, metadata, rules },
    { apiVersion: RBAC, kind: `${kind}Binding`, metadata, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind, name }, subjects },
  ];
}

/** A role that nobody holds. */
export function role(name: string, rules: readonly any[], extras: any = {}): any {
  const { namespace: place, ...others } = extras;
  const metadata = { name, ...place === undefined ? {} : { namespace: place }, ...others.metadata };
  return { apiVersion: RBAC, kind: place === undefined ? 'ClusterRole' : 'Role', metadata, rules, ...others.spec };
}

/** A namespace of tenant shop, or of another, with a Pod Security level. */
export function namespace(name: string, { tenant, level = 'restricted' }: { tenant?: string; level?: string } = {}): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { ...tenant === undefined ? {} : { 'cdk8s-bulwark/tenant': tenant }, 'pod-security.kubernetes.io/enforce': level } } };
}

/** A pod in a namespace. */
export function pod(podNamespace: string, spec: any = {}): any {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod', namespace: podNamespace }, spec: { containers: [{ name: 'main', image: 'main' }], ...spec } };
}

/** The proof over manifests. */
export function proofOf(...manifests: readonly any[]): AccessProof {
  return new AccessProof(manifests.map((manifest) => ({ manifest })));
}

/** What the developers come to. */
export function attackOf(...manifests: readonly any[]): Attack {
  return proofOf(...manifests).attackOf({ kind: 'Group', name: 'developers', namespace: '' });
}

/** The powers that an attack comes to, as texts. */
export function powers(attack: Attack): string[] {
  return [...attack.facts.keys()];
}

/** A user with the groups that every user has. */
export function user(name: string): { name: string; groups: string[] } {
  const { kind, namespace: where } = userNamed(name);
  return { name, groups: ['system:authenticated', ...kind === 'ServiceAccount' ? ['system:serviceaccounts', `system:serviceaccounts:${where}`] : []] };
}
