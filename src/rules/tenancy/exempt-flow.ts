import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const SUBJECT = Scope.OBJECT.each('spec.rules', 'rule').each('subjects', 'subject');

/** Those that Kubernetes itself brings: it puts them back as they were. */
const IS_BUILT_IN = 'object.metadata.name in ["exempt", "probes"]';
const IS_BOUNDED = 'object.spec.?priorityLevelConfiguration.?name.orValue("") != "exempt"';
const IS_CONTROL_PLANE = 'subject.?group.?name.orValue("") in ["system:masters", "system:nodes"] || subject.?user.?name.orValue("").startsWith("system:node:")';
/** As the documentation of Kubernetes frees health checks. */
const IS_OF_HEALTH = 'size(rule.?resourceRules.orValue([])) == 0 && rule.?nonResourceRules.orValue([]).all(one, one.?nonResourceURLs.orValue([]).all(url, url in ["/healthz", "/livez", "/readyz"]))';

export const exemptFlow = objectRule({
  id: 'tenancy-exempt-flow',
  title: 'Nobody but admins and nodes is exempt from API priority and fairness',
  severity: Severity.HIGH,
  description: 'Requests of the level exempt wait for nobody and are counted by nobody, so that whoever has it may take the API server from all tenants. Left alone are the group system:masters, nodes, and health checks without any resource; the FlowSchemas exempt and probes of Kubernetes; and the level exempt itself, which only the API server makes.',
  fix: 'Name a priority level of type Limited in priorityLevelConfiguration, with as many shares as the requests need.',
  sources: ['https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#exempt-requests', 'https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#health-check-concurrency-exemption'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K02'], mitre: ['T1499'] },
  checks: [
    { kinds: ['flowcontrol.apiserver.k8s.io/FlowSchema'], scope: SUBJECT, field: '', assert: `${IS_BUILT_IN} || ${IS_BOUNDED} || ${IS_CONTROL_PLANE} || (${IS_OF_HEALTH})` },
    {
      kinds: ['flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration'],
      scope: Scope.OBJECT,
      field: 'spec.type',
      assert: 'object.?spec.?type.orValue("") != "Exempt"',
      unless: 'object.metadata.name == "exempt"',
    },
  ],
});
