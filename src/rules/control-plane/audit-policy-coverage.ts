import { AuditRequest, matchOf } from './audit-request';
import { GraphFinding } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const CHANGES = ['create', 'update', 'patch', 'delete'];
const CONNECTIONS = ['get', 'create'];

/** What CIS wants to be seen, with the verbs of each. */
const CONCERNS: readonly { readonly group: string; readonly resource: string; readonly verbs: readonly string[] }[] = [
  { group: '', resource: 'secrets', verbs: ['get', 'list', 'watch', ...CHANGES] },
  { group: '', resource: 'configmaps', verbs: CHANGES },
  { group: 'authentication.k8s.io', resource: 'tokenreviews', verbs: ['create'] },
  { group: '', resource: 'pods', verbs: CHANGES },
  { group: 'apps', resource: 'deployments', verbs: CHANGES },
  ...['pods/exec', 'pods/portforward', 'pods/proxy', 'services/proxy'].map((resource) => ({ group: '', resource, verbs: CONNECTIONS })),
];

export const auditPolicyCoverage = graphRule({
  id: 'control-plane-audit-policy-coverage',
  title: 'The audit policy covers what matters',
  severity: Severity.MEDIUM,
  description: 'Access to Secrets, changes of pods and Deployments, and shells, forwarded ports and proxies must leave a trace. The first rule that matches a request decides; rules for some users, namespaces or names only may be silent, and do not count as cover either. That order is more than a check of single items can see.',
  fix: 'End the policy with a rule of the level Metadata, and limit rules of the level None to users and resources that make noise.',
  sources: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'],
  frameworks: { cis: ['3.2.2'], nsa: ['Logging'], owasp: ['2025:K10', '2022:K05'], mitre: ['T1562.008'] },
  kinds: ['audit.k8s.io/Policy'],
  *find(graph): Iterable<GraphFinding> {
    for (const object of graph.ofKind('audit.k8s.io/Policy')) {
      const rules: any[] = object.manifest.rules ?? [];
      for (const { group, resource, verbs } of CONCERNS) {
        const verb = verbs.find((candidate) => !isLogged(rules, { verb: candidate, group, resource }));
        if (verb) {
          yield { object, path: 'rules', message: `No event is logged for the verb ${verb} of ${resource}` };
        }
      }
    }
  },
});

function isLogged(rules: readonly any[], request: AuditRequest): boolean {
  const deciding = rules.find((rule) => matchOf(rule, request) === 'always');
  return deciding !== undefined && deciding.level !== 'None';
}
