import { SECURITY_GROUPS_ANNOTATION } from '../../boundary';
import { GraphFinding, GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const POLICY = 'vpcresources.k8s.aws/SecurityGroupPolicy';

export const securityGroups = graphRule({
  id: 'tenancy-security-groups',
  title: 'Pods have the AWS security groups of their namespace and no others',
  severity: Severity.HIGH,
  description: 'A pod gets the groups of all SecurityGroupPolicies of its namespace that select it together, so that a second policy adds what its groups may reach, a database of another tenant say. Where a Namespace lists groups in the annotation cdk8s-bulwark/security-groups, one policy gives them to all of its pods and no policy gives others; policies of other namespaces do not name them, unless those list them too.',
  fix: 'Remove the policy, or list the groups in securityGroups of the tenant or the namespace.',
  sources: [
    'https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html',
    'https://github.com/aws/amazon-vpc-resource-controller-k8s/blob/master/apis/vpcresources/v1beta1/securitygrouppolicy_types.go',
  ],
  frameworks: { nsa: ['Network separation and hardening'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1562.007'] },
  kinds: ['Namespace', POLICY],
  * find(graph) {
    const given = groupsOfNamespaces(graph);
    const givenToSome = new Set([...given.values()].flat());
    for (const object of graph.ofKind(POLICY)) {
      const namespace = namespaceOf(object.manifest);
      const own = given.get(namespace);
      for (const [index, group] of groupsOf(object).entries()) {
        if (own ? !own.includes(group) : givenToSome.has(group)) {
          yield { object, path: `spec.securityGroups.groupIds[${index}]`, value: group, message: `Pods of namespace ${namespace} get the security group ${group}, which is ${own ? `none of its own, ${own.join(', ')}` : `that of namespace ${ownersOf(given, group)}`}` };
        }
      }
    }
    yield* unguarded(graph, given);
  },
});

type GroupsByNamespace = ReadonlyMap<string, readonly string[]>;

function groupsOfNamespaces(graph: ObjectGraph): GroupsByNamespace {
  return new Map(graph.ofKind('Namespace').flatMap(({ manifest }): [string, string[]][] => {
    const text = manifest.metadata?.annotations?.[SECURITY_GROUPS_ANNOTATION];
    return typeof text === 'string' && text !== '' ? [[String(manifest.metadata.name), text.split(',')]] : [];
  }));
}

function* unguarded(graph: ObjectGraph, given: GroupsByNamespace): Iterable<GraphFinding> {
  for (const [name, groups] of given) {
    const forAll = graph.inNamespace(POLICY, name).filter(selectsEveryPod).flatMap(groupsOf);
    const missing = groups.filter((group) => !forAll.includes(group));
    if (missing.length > 0) {
      yield { object: graph.find('Namespace', name)!, path: '', message: `No SecurityGroupPolicy gives ${missing.join(', ')} to all pods of namespace ${name}` };
    }
  }
}

/** An empty selector selects everything; where both are there, both have to. */
function selectsEveryPod({ manifest }: GraphObject): boolean {
  const { podSelector, serviceAccountSelector } = manifest.spec ?? {};
  const selectors = [podSelector, serviceAccountSelector].filter((selector) => selector !== undefined && selector !== null);
  return selectors.length > 0 && selectors.every((selector) => Object.values(selector).every((part: any) => Object.keys(part ?? {}).length === 0));
}

function groupsOf({ manifest }: GraphObject): string[] {
  const groups = manifest.spec?.securityGroups?.groupIds;
  return Array.isArray(groups) ? groups.map(String) : [];
}

function ownersOf(given: GroupsByNamespace, group: string): string {
  return [...given].filter(([, groups]) => groups.includes(group)).map(([name]) => name).sort().join(', ');
}
