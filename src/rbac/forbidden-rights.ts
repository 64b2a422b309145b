/** Rights that nobody in a tenant holds, with the reason. */
interface ForbiddenRight {
  /** The API groups that it is about; every one where they are left out. */
  readonly groups?: readonly string[];
  /** The resources of those groups, subresources written out. */
  readonly resources: RegExp;
  /** What is not to be done with them; nothing at all where it is left out. */
  readonly verbs?: readonly string[];
  /** What it would come to, continuing the name of the right: "lets …". */
  readonly reason: string;
}

/** The verbs that a rule of a tenant may have; every other one is a right over rights, or reaches what was not named. */
export const GRANTABLE_VERBS: readonly string[] = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];

const WRITE = ['create', 'delete', 'patch', 'update'];

/**
 * What no role of a tenant holds and no rule of a tenant's own adds, whatever it is called.
 *
 * @see https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks
 */
const FORBIDDEN_RIGHTS: readonly ForbiddenRight[] = [
  { resources: /^[^/]+\/proxy$/, reason: 'reaches ports from the API server or a node, past every network policy' },
  { groups: [''], resources: /^serviceaccounts\/token$/, reason: 'makes tokens that outlive whoever asked for them' },
  { groups: [''], resources: /^pods\/ephemeralcontainers$/, verbs: WRITE, reason: 'puts containers into running pods, past every review' },
  { groups: [''], resources: /^(bindings|pods\/binding)$/, verbs: WRITE, reason: 'decides which node a pod runs on' },
  { groups: [''], resources: /^(pods|services)\/status$/, verbs: WRITE, reason: 'takes the traffic of any address' },
  { groups: [''], resources: /^endpoints$/, verbs: WRITE, reason: 'sends the traffic of a Service to any address (CVE-2021-25740)' },
  { groups: ['discovery.k8s.io'], resources: /^endpointslices$/, verbs: WRITE, reason: 'sends the traffic of a Service to any address (CVE-2021-25740)' },
  { groups: [''], resources: /^(limitranges|resourcequotas)(\/|$)/, verbs: WRITE, reason: 'lifts the budget' },
  { groups: [''], resources: /^namespaces(\/|$)/, verbs: ['list', 'watch', ...WRITE], reason: 'changes the labels that isolate the namespace, or looks at those of others' },
  { groups: ['', 'events.k8s.io'], resources: /^events$/, verbs: WRITE, reason: 'rewrites what happened in the namespace' },
  { groups: ['apps'], resources: /^controllerrevisions$/, verbs: WRITE, reason: 'changes what a rollback brings back' },
  { groups: ['authorization.openshift.io', 'rbac.authorization.k8s.io'], resources: /./, verbs: WRITE, reason: 'hands rights on unreviewed' },
  { groups: ['security.openshift.io'], resources: /./, reason: 'admits pods that the namespace does not' },

  { resources: /networkpolic(y|ies)(\/|$)/, verbs: WRITE, reason: 'voids the isolation: network policies add up' },
  { groups: ['cilium.io'], resources: /policies(\/|$)/, verbs: WRITE, reason: 'redirects traffic past network policies' },
  { groups: ['crd.projectcalico.org', 'projectcalico.org'], resources: /^networksets$/, verbs: WRITE, reason: 'changes what network policies select' },
  { groups: ['k8s.ovn.org'], resources: /./, verbs: WRITE, reason: 'changes the network of the namespace' },
  { groups: ['k8s.cni.cncf.io'], resources: /./, verbs: WRITE, reason: 'gives pods networks that no policy holds for' },
  { groups: ['vpcresources.k8s.aws'], resources: /./, verbs: WRITE, reason: 'gives pods the security groups of others' },
  { groups: ['gateway.networking.k8s.io'], resources: /^referencegrants$/, verbs: WRITE, reason: 'opens the namespace to the routes of others' },
  { groups: ['policy.linkerd.io', 'security.istio.io'], resources: /./, verbs: WRITE, reason: 'changes who the mesh lets in' },
  { groups: ['networking.istio.io'], resources: /^(envoyfilters|sidecars)$/, verbs: WRITE, reason: 'changes what the proxies of the mesh enforce' },

  { groups: ['capsule.clastix.io', 'hnc.x-k8s.io', 'quota.openshift.io'], resources: /./, verbs: WRITE, reason: 'changes the tenant itself' },
  { groups: ['kyverno.io', 'policies.kyverno.io'], resources: /./, verbs: WRITE, reason: 'switches admission policies off' },
  { groups: ['argoproj.io'], resources: /^(applications|applicationsets|appprojects)$/, verbs: WRITE, reason: 'delivers with the rights of the controller' },
  { groups: ['helm.toolkit.fluxcd.io', 'kustomize.toolkit.fluxcd.io'], resources: /./, verbs: WRITE, reason: 'delivers with the rights of the controller' },
  { groups: ['external-secrets.io'], resources: /^secretstores$/, verbs: WRITE, reason: 'reads secrets with the rights of the operator' },
];

/** Why a right on a resource is not to be granted in a tenant, or undefined where it may be. */
export function reasonAgainst(group: string, resource: string, verb: string): string | undefined {
  return FORBIDDEN_RIGHTS.find(({ groups, resources, verbs }) => (groups === undefined || groups.includes(group))
    && resources.test(resource) && (verbs === undefined || verbs.includes(verb)))?.reason;
}
