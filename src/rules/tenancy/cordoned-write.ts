import { isSystemNamespace } from './system-namespaces';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { ROLE_BINDING } from '../rbac/binding';
import { isReadingRight } from '../rbac/reading-right';
import { CLUSTER_ROLE, ROLE } from '../rbac/role-rule';
import { namespaceOfSubject } from '../rbac/tenant-namespaces';
import { graphRule } from '../rule';
import { Severity } from '../severity';

/** The annotation of a Namespace whose members may only look for now. */
const CORDONED = 'cdk8s-bulwark/cordoned';

/** Everybody there is, or every workload: no part of the control plane. */
const EVERYBODY = ['system:anonymous', 'system:authenticated', 'system:serviceaccounts', 'system:unauthenticated'];

export const cordonedWrite = graphRule({
  id: 'tenancy-cordoned-write',
  title: 'Nobody but the platform writes in a cordoned namespace',
  severity: Severity.HIGH,
  description: 'A cordon stops changes while an incident, a migration or a bill is looked into; its workloads run on. A binding that still grants more than get, list and watch goes round it, and so does a get that opens a shell or a proxy. The platform is service accounts of kube-system and the users and groups of Kubernetes itself. Service accounts that workloads of the namespace run as are left alone, and cluster roles that are not among the manifests are found, since what they grant cannot be read.',
  fix: 'Remove the binding, or grant get, list and watch only, until the namespace is no longer cordoned.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#access-controls', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  kinds: [ROLE_BINDING, 'Namespace'],
  * find(graph) {
    for (const { manifest } of graph.ofKind('Namespace').filter(isCordoned)) {
      const namespace = manifest.metadata.name;
      for (const object of graph.inNamespace(ROLE_BINDING, namespace)) {
        const granted = writingRight(graph, object);
        const subject = granted === undefined ? -1 : indexOfOutsider(graph, object);
        if (subject >= 0) {
          yield { object, path: `subjects[${subject}]`, value: object.manifest.subjects[subject].name, message: `Namespace ${namespace} is cordoned, and ${granted}` };
        }
      }
    }
  },
});

function isCordoned({ manifest }: GraphObject): boolean {
  return manifest.metadata?.annotations?.[CORDONED] === 'true';
}

/** What the role of a binding lets its subjects change, as the end of a sentence, or undefined. */
function writingRight(graph: ObjectGraph, { manifest }: GraphObject): string | undefined {
  const { kind, name } = manifest.roleRef ?? {};
  const role = kind === 'Role' ? graph.find(ROLE, name, namespaceOf(manifest)) : graph.find(CLUSTER_ROLE, name);
  if (kind !== 'Role' && name !== 'view' && (role === undefined || role.manifest.aggregationRule !== undefined)) {
    return `what ${kind} ${name} grants cannot be read here`;
  }
  for (const { resources = [], verbs = [] } of role?.manifest.rules ?? []) {
    for (const resource of resources) {
      const verb = verbs.find((one: string) => !isReadingRight(resource, one));
      if (verb !== undefined) {
        return `${kind} ${name} grants ${verb} on ${resource}`;
      }
    }
  }
  return undefined;
}

function indexOfOutsider(graph: ObjectGraph, { manifest }: GraphObject): number {
  const namespace = namespaceOf(manifest);
  const running = new Set(graph.workloadsIn(namespace).map(({ podSpec }) => podSpec.serviceAccountName ?? podSpec.serviceAccount ?? 'default'));
  return (manifest.subjects ?? []).findIndex((subject: any) => {
    const home = namespaceOfSubject(subject, namespace);
    if (home !== undefined) {
      return !isSystemNamespace(home) && !(home === namespace && running.has(accountOf(subject)));
    }
    return !String(subject.name).startsWith('system:') || EVERYBODY.includes(subject.name);
  });
}

function accountOf({ kind, name }: { kind?: string; name?: string }): string | undefined {
  return kind === 'ServiceAccount' ? name : /^system:serviceaccount:[^:]+:(.+)$/.exec(String(name))?.[1];
}
