import { matchOf } from './audit-request';
import { GraphFinding } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const VERBS = ['get', 'list', 'create', 'update', 'patch', 'delete'];
const SECRET = [
  ...VERBS.flatMap((verb) => ['secrets', 'configmaps'].map((resource) => ({ verb, group: '', resource }))),
  { verb: 'create', group: '', resource: 'serviceaccounts/token' },
  { verb: 'create', group: 'authentication.k8s.io', resource: 'tokenreviews' },
];
const BODIES = ['Request', 'RequestResponse'];

export const auditPolicySecrets = graphRule({
  id: 'control-plane-audit-policy-secrets',
  title: 'The audit log holds no secrets',
  severity: Severity.HIGH,
  description: 'A rule with the level Request or RequestResponse writes bodies to the log: for Secrets, ConfigMaps and tokens that is what they hold. The first rule that matches decides, so it matters what stands above; that order is more than a check of single items can see.',
  fix: 'Put a rule with the level Metadata for secrets, configmaps, serviceaccounts/token and tokenreviews above the one that logs bodies.',
  sources: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'],
  frameworks: { cis: ['3.2.2'], nsa: ['Logging'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552'] },
  kinds: ['audit.k8s.io/Policy'],
  *find(graph): Iterable<GraphFinding> {
    for (const object of graph.ofKind('audit.k8s.io/Policy')) {
      const rules: any[] = object.manifest.rules ?? [];
      for (const [index, rule] of rules.entries()) {
        const logged = BODIES.includes(rule.level)
          ? SECRET.find((request) => matchOf(rule, request) !== 'never' && !rules.slice(0, index).some((earlier) => matchOf(earlier, request) === 'always'))
          : undefined;
        if (logged) {
          yield { object, path: `rules[${index}].level`, value: rule.level, message: `The bodies of ${logged.resource} are written to the audit log` };
        }
      }
    }
  },
});
