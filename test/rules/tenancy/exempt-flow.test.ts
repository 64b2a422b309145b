import { exemptFlow } from '../../../src/rules/tenancy/exempt-flow';
import { describeRule } from '../describe-rule';

const EXEMPT = { set: 'spec.priorityLevelConfiguration.name', to: 'exempt' };
const RULE = 'spec.rules[0]';
const HEALTH = [{ set: `${RULE}.resourceRules`, to: undefined }, { set: `${RULE}.nonResourceRules`, to: [{ verbs: ['get'], nonResourceURLs: ['/healthz', '/livez', '/readyz'] }] }];
const subject = (to: any) => ({ set: `${RULE}.subjects[0]`, to });
const at = { path: `${RULE}.subjects[0]`, whole: true };

describeRule(exemptFlow, {
  breaks: [
    { ...EXEMPT, ...at },
    ...[
      { kind: 'Group', group: { name: 'system:authenticated' } },
      { kind: 'Group', group: { name: 'system:node:shop' } },
      { kind: 'User', user: { name: 'system:masters' } },
      { kind: 'User', user: { name: 'system:nodes' } },
      { kind: 'ServiceAccount', serviceAccount: { namespace: 'kube-system', name: 'system:masters' } },
    ].map((to) => ({ ...EXEMPT, ...at, givenInObject: [subject(to)] })),
    { ...EXEMPT, ...at, givenInObject: [HEALTH[0], { set: `${RULE}.nonResourceRules`, to: [{ verbs: ['get'], nonResourceURLs: ['/healthz', '/metrics'] }] }] },
    { ...EXEMPT, ...at, givenInObject: [HEALTH[1]] },
    { check: 1, set: 'spec', to: { type: 'Exempt' } },
  ],
  keeps: [
    { ...EXEMPT, whole: true, givenInObject: [subject({ kind: 'Group', group: { name: 'system:masters' } })] },
    { ...EXEMPT, whole: true, givenInObject: [subject({ kind: 'Group', group: { name: 'system:nodes' } })] },
    { ...EXEMPT, whole: true, givenInObject: [subject({ kind: 'User', user: { name: 'system:node:a' } })] },
    { ...EXEMPT, whole: true, givenInObject: HEALTH },
    ...['exempt', 'probes'].map((to) => ({ ...EXEMPT, whole: true, givenInObject: [{ set: 'metadata.name', to }] })),
    { check: 1, set: 'spec', to: { type: 'Exempt' }, givenInObject: [{ set: 'metadata.name', to: 'exempt' }] },
  ],
});
