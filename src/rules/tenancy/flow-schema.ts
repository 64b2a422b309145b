import { listOf } from '../exposure/list-of';
import { GraphObject, ObjectGraph } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const FLOW_SCHEMA = 'flowcontrol.apiserver.k8s.io/FlowSchema';

/** Those that Kubernetes itself brings: it puts them back as they were. */
const BUILT_IN = [
  'catch-all', 'endpoint-controller', 'exempt', 'global-default', 'kube-controller-manager', 'kube-scheduler', 'kube-system-service-accounts', 'probes',
  'service-accounts', 'system-leader-election', 'system-node-high', 'system-nodes', 'workload-leader-election',
];

export const flowSchema = graphRule({
  id: 'tenancy-flow-schema',
  title: 'Requests of a tenant go to its own priority level',
  severity: Severity.HIGH,
  description: 'A request belongs to the first FlowSchema that matches it, by matchingPrecedence and then by name. One that stands before that of a tenant and names its people or service accounts takes their requests out of the tenant\'s priority level, and with them the bound on what it takes from all others. Judged are tenants with a FlowSchema of their own, called tenant-<name>; those of two tenants may name the same people, and those of Kubernetes itself are left alone.',
  fix: 'Raise matchingPrecedence above that of the tenant, take the subject out, or change apiFairness of the tenant.',
  sources: ['https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#flowschema'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K02'], mitre: ['T1499'] },
  kinds: [FLOW_SCHEMA],
  * find(graph) {
    const tenants = tenantSchemas(graph);
    for (const object of graph.ofKind(FLOW_SCHEMA).filter((one) => !isOfItsTenant(one) && !BUILT_IN.includes(nameOf(one)))) {
      const caught = tenants.filter((own) => isBefore(object, own) && levelOf(object) !== levelOf(own));
      for (const { path, subject } of subjectsOf(object)) {
        const own = caught.find((one) => subjectsOf(one).some((other) => meet(subject, other.subject)));
        if (own) {
          yield { object, path, value: identityOf(subject), message: `Requests of tenant ${own.tenant} go to the level ${levelOf(object)}, before its FlowSchema ${nameOf(own)} has its turn` };
        }
      }
    }
  },
});

function tenantSchemas(graph: ObjectGraph): GraphObject[] {
  return graph.ofKind(FLOW_SCHEMA).filter(isOfItsTenant).sort((one, other) => nameOf(one) < nameOf(other) ? -1 : 1);
}

function isOfItsTenant(object: GraphObject): boolean {
  return object.tenant !== undefined && nameOf(object) === `tenant-${object.tenant}`;
}

function nameOf({ manifest }: GraphObject): string {
  return String(manifest.metadata?.name);
}

function levelOf({ manifest }: GraphObject): string {
  return String(manifest.spec?.priorityLevelConfiguration?.name);
}

/** The API server sets 1000 where none is given. */
function precedenceOf({ manifest }: GraphObject): number {
  return manifest.spec?.matchingPrecedence ?? 1000;
}

function isBefore(one: GraphObject, other: GraphObject): boolean {
  const distance = precedenceOf(one) - precedenceOf(other);
  return distance < 0 || (distance === 0 && nameOf(one) < nameOf(other));
}

function subjectsOf({ manifest }: GraphObject): { readonly path: string; readonly subject: any }[] {
  return listOf(manifest.spec?.rules).flatMap((rule, ruleIndex) => listOf(rule?.subjects)
    .map((subject, index) => ({ path: `spec.rules[${ruleIndex}].subjects[${index}]`, subject })));
}

/** Whether some of one are known to be the other. Who belongs to a group of people is not written in manifests. */
function meet(one: any, other: any): boolean {
  return identitiesOf(one).includes(identityOf(other)) || identitiesOf(other).includes(identityOf(one));
}

const EVERYBODY = ['Group *', 'User *', 'Group system:authenticated'];

/** Who a subject is for the API server, the subject itself first, then the groups that it is in for sure. */
function identitiesOf(subject: any): string[] {
  const identity = identityOf(subject);
  const [, plural, namespace] = /^(?:User|Group) system:serviceaccount(s?):([^:]+)/.exec(identity) ?? [];
  return [
    identity,
    ...namespace !== undefined && plural === '' ? [`Group system:serviceaccounts:${namespace}`] : [],
    ...namespace === undefined ? [] : ['Group system:serviceaccounts'],
    ...EVERYBODY,
  ];
}

/** A service account is a user, and all accounts of a namespace are a group. */
function identityOf({ kind, user, group, serviceAccount }: any): string {
  if (kind === 'ServiceAccount') {
    const { namespace, name } = serviceAccount ?? {};
    return name === '*' ? `Group system:serviceaccounts:${namespace}` : `User system:serviceaccount:${namespace}:${name}`;
  }
  return `${kind} ${(kind === 'User' ? user : group)?.name}`;
}
