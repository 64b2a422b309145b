import { auditPolicyCoverage } from '../../../src/rules/control-plane/audit-policy-coverage';
import { CLEAN_CONTROL_PLANE } from '../clean/control-plane';
import { describeGraphRule } from '../describe-graph-rule';

const policy = CLEAN_CONTROL_PLANE['audit.k8s.io/Policy'];
const ALL = Array.from({ length: 9 }, () => 'Policy/audit rules');
const METADATA = { level: 'Metadata' };

function breaking(name: string, rules: any, finds: number) {
  return { name, object: 0, edit: { set: 'rules', to: rules }, finds: ALL.slice(0, finds) };
}

describeGraphRule(auditPolicyCoverage, {
  clean: [policy],
  breaks: [
    breaking('no rules', undefined, 9),
    breaking('a rule that logs nothing', [{ level: 'None' }, METADATA], 9),
    breaking('silence about everybody', [{ level: 'None', userGroups: ['system:authenticated'] }, METADATA], 9),
    breaking('silence about secrets', [{ level: 'None', resources: [{ group: '', resources: ['secrets'] }] }, METADATA], 1),
    breaking('silence about reading', [{ level: 'None', verbs: ['get', 'list', 'watch'] }, METADATA], 5),
    breaking('silence about shells', [{ level: 'None', resources: [{ group: '', resources: ['pods/exec'] }] }, METADATA], 1),
    breaking('silence about every proxy', [{ level: 'None', resources: [{ group: '*', resources: ['*/proxy'] }] }, METADATA], 2),
    breaking('rules for the core group only', [{ level: 'Metadata', resources: [{ group: '' }] }], 2),
    breaking('rules for one namespace only', [{ level: 'Metadata', namespaces: ['shop'] }], 9),
    breaking('rules for URLs only', [{ level: 'Metadata', nonResourceURLs: ['*'] }], 9),
  ],
  keeps: [
    { name: 'silence about one user', object: 0, edit: { set: 'rules', to: [{ level: 'None', users: ['system:apiserver'] }, METADATA] } },
    { name: 'silence about named objects', object: 0, edit: { set: 'rules', to: [{ level: 'None', resources: [{ group: '', resources: ['configmaps'], resourceNames: ['leader'] }] }, METADATA] } },
    { name: 'silence about URLs', object: 0, edit: { set: 'rules', to: [{ level: 'None', nonResourceURLs: ['/livez*'] }, METADATA] } },
    { name: 'silence about events', object: 0, edit: { set: 'rules', to: [{ level: 'None', resources: [{ group: '', resources: ['events'] }] }, METADATA] } },
  ],
});
