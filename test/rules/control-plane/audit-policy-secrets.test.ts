import { auditPolicySecrets } from '../../../src/rules/control-plane/audit-policy-secrets';
import { CLEAN_CONTROL_PLANE } from '../clean/control-plane';
import { describeGraphRule } from '../describe-graph-rule';

const policy = CLEAN_CONTROL_PLANE['audit.k8s.io/Policy'];
const secrets = { group: '', resources: ['secrets'] };

function breaking(name: string, set: string, to: any, ...paths: string[]) {
  return { name, object: 0, edit: { set, to }, finds: paths.map((path) => `Policy/audit ${path}`) };
}

describeGraphRule(auditPolicySecrets, {
  clean: [policy],
  breaks: [
    breaking('bodies of secrets', 'rules[1].level', 'Request', 'rules[1].level'),
    breaking('bodies of everything, where nothing stands above', 'rules', [{ level: 'RequestResponse' }], 'rules[0].level'),
    breaking('bodies of the core group', 'rules', [{ level: 'Request', resources: [{ group: '' }] }, { level: 'Metadata' }], 'rules[0].level'),
    breaking('bodies of all groups', 'rules', [{ level: 'Request', resources: [{ group: '*', resources: ['*'] }] }], 'rules[0].level'),
    breaking('bodies of some secrets', 'rules', [{ level: 'Request', resources: [{ ...secrets, resourceNames: ['web'] }] }], 'rules[0].level'),
    breaking('bodies in one namespace', 'rules', [{ level: 'Request', namespaces: ['shop'] }, { level: 'Metadata' }], 'rules[0].level'),
    breaking('bodies of new tokens', 'rules', [{ level: 'RequestResponse', resources: [{ group: '', resources: ['serviceaccounts/*'] }] }], 'rules[0].level'),
    breaking('bodies of token reviews', 'rules', [{ level: 'Request', resources: [{ group: 'authentication.k8s.io', resources: ['tokenreviews'] }] }], 'rules[0].level'),
    breaking('a rule above that is for one user only', 'rules', [{ level: 'Metadata', users: ['ops'] }, { level: 'Request' }], 'rules[1].level'),
    breaking('a rule above that is for reading only', 'rules', [{ level: 'Metadata', verbs: ['get', 'list', 'watch'] }, { level: 'Request' }], 'rules[1].level'),
  ],
  keeps: [
    { name: 'bodies below a rule that decides', object: 0, edit: { set: 'rules[3].level', to: 'RequestResponse' } },
    { name: 'bodies of what the group of everybody is logged without', object: 0, edit: { set: 'rules', to: [{ level: 'Metadata', userGroups: ['system:authenticated'] }, { level: 'Request' }] } },
    { name: 'bodies of URLs', object: 0, edit: { set: 'rules[4]', to: { level: 'Request', nonResourceURLs: ['/api*'] } } },
    { name: 'bodies of pods', object: 0, edit: { set: 'rules', to: [{ level: 'Request', resources: [{ group: '', resources: ['pods', '*/exec'] }] }] } },
    { name: 'a policy without rules', object: 0, edit: { set: 'rules', to: undefined } },
  ],
});
