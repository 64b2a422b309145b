import { WEBHOOK, WEBHOOK_KINDS } from './webhook';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const NARROWED = ['namespaceSelector', 'objectSelector']
  .map((selector) => `webhook.?${selector}.?matchLabels.orValue({}).size() > 0 || webhook.?${selector}.?matchExpressions.orValue([]).size() > 0`)
  .join(' || ');

export const webhookSystemNamespaces = objectRule({
  id: 'tenancy-webhook-system-namespaces',
  title: 'Webhooks that can stop pods leave some namespaces out',
  severity: Severity.MEDIUM,
  description: 'A webhook for all pods that fails closed stops the pods of the cluster\'s network and DNS while it is down, and often its own, so that it stays down. A selector or a match condition has to leave kube-system, and where the webhook runs, out.',
  fix: 'Add a namespaceSelector or matchConditions that leave kube-system and the namespace of the webhook out.',
  sources: ['https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/'],
  frameworks: { nsa: ['Namespaces'], mitre: ['T1499'] },
  checks: [{
    kinds: WEBHOOK_KINDS,
    scope: WEBHOOK,
    field: 'namespaceSelector',
    assert: `${NARROWED} || webhook.?matchConditions.orValue([]).size() > 0 || !webhook.?rules.orValue([]).exists(rule, rule.?apiGroups.orValue([]).exists(group, group in ["", "*"]) && rule.?resources.orValue([]).exists(resource, resource in ["*", "*/*", "pods"]))`,
    unless: 'webhook.?failurePolicy.orValue("Fail") == "Ignore"',
  }],
});
