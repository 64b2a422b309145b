import { CLUSTER_POLICY_KINDS } from './cluster-policy';
import { describePlace, placeOf } from './place';
import { covers, mayMeet, podsMayMeet } from './rule-cover';
import { NetworkProof, Policy, Rule } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

/** As many as the API allows. */
const MOST_RULES = 25;
/** Policies are compared until so many pairs of rules were looked at: whoever has more needs fewer policies of one priority first. */
const MOST_COMPARISONS = 100_000;

export const clusterPolicyPriority = graphRule({
  id: 'network-cluster-policy-priority',
  title: 'Cluster-wide network policies that disagree have priorities of their own',
  severity: Severity.MEDIUM,
  description: 'Which of two policies of one tier with the same priority comes first is not defined. Where rules of both can match the same traffic and do different things with it, what becomes of it differs between network plug-ins, and may change from one day to the next. Selectors are taken to meet where some labels satisfy both.',
  fix: 'Give the policy that has to come first the lower priority.',
  sources: ['https://network-policy-api.sigs.k8s.io/api-overview/', 'https://network-policy-api.sigs.k8s.io/reference/spec/'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  kinds: CLUSTER_POLICY_KINDS,
  * find({ network }) {
    let comparisons = 0;
    for (const policies of samePriority(network.policies)) {
      const subjects = new SubjectIndex();
      for (const policy of policies) {
        for (const other of subjects.besides(policy)) {
          comparisons += Math.max(1, policy.rules.length * other.rules.length);
          if (comparisons > MOST_COMPARISONS) {
            break;
          }
          const conflict = conflictOf(policy, other, network);
          if (conflict) {
            const [rule, second] = conflict;
            yield { object: policy.object, path: 'spec.priority', value: policy.priority, message: `It is that of ${describePlace({ object: other.object, path: '' })} too: ${rule.path} here says ${rule.action}, and ${describePlace(placeOf(second))} says ${second.action} of the same traffic` };
            break;
          }
        }
        subjects.add(policy);
      }
    }
  },
});

function samePriority(policies: readonly Policy[]): Policy[][] {
  const groups = new Map<string, Policy[]>();
  for (const policy of policies.filter(({ tier }) => tier !== 'NetworkPolicy')) {
    const key = `${policy.tier} ${policy.priority}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(policy);
  }
  return [...groups.values()];
}

const DIRECTIONS = ['Ingress', 'Egress'] as const;

/** Two rules of two policies that decide the same traffic in different ways. */
function conflictOf(one: Policy, other: Policy, network: NetworkProof): [Rule, Rule] | undefined {
  for (const direction of podsMayMeet(one.subject, other.subject) ? DIRECTIONS : []) {
    const [rules, others] = [one, other].map((policy) => policy.rules.filter((rule) => rule.direction === direction).slice(0, MOST_RULES));
    for (const [index, rule] of rules.entries()) {
      for (const [place, second] of others.entries()) {
        const isDecidedBefore = () => others.slice(0, place).some((earlier) => covers(earlier, rule))
          || rules.slice(0, index).some((earlier) => covers(earlier, second));
        if (rule.action !== second.action && mayMeet(rule, second, network) && !isDecidedBefore()) {
          return [rule, second];
        }
      }
    }
  }
  return undefined;
}

/** Finds the policies whose subjects may meet that of another one: those that ask for another value of the same label of namespaces cannot. */
class SubjectIndex {
  private readonly byLabel = new Map<string, Map<string, Policy[]>>();

  public add(policy: Policy): void {
    const [key, value] = labelOf(policy);
    const byValue = this.byLabel.get(key) ?? new Map<string, Policy[]>();
    this.byLabel.set(key, byValue);
    const policies = byValue.get(value) ?? [];
    byValue.set(value, policies);
    policies.push(policy);
  }

  public* besides(policy: Policy): Iterable<Policy> {
    const [own, value] = labelOf(policy);
    for (const [key, byValue] of this.byLabel) {
      for (const policies of key === own ? [byValue.get(value) ?? []] : byValue.values()) {
        yield* policies;
      }
    }
  }
}

/** A label that the namespaces of a policy have; empty where it asks for none. */
function labelOf({ subject: { namespaces } }: Policy): [key: string, value: string] {
  const requirement = namespaces.requirements.find(({ operator, values = [] }) => operator === 'In' && values.length === 1);
  return requirement ? [requirement.key, requirement.values![0]] : ['', ''];
}
