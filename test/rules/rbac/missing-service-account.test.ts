import { missingServiceAccount } from '../../../src/rules/rbac/missing-service-account';
import { CLEAN_RBAC } from '../clean/rbac';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(missingServiceAccount, {
  clean: [workloadOf('apps/Deployment'), CLEAN_RBAC.ServiceAccount],
  breaks: [
    { name: 'no such service account', remove: 1, finds: ['Deployment/web'] },
    { name: 'one of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Deployment/web'] },
    { name: 'another name', object: 0, edit: { set: 'spec.template.spec.serviceAccountName', to: 'api' }, finds: ['Deployment/web'] },
    { name: 'the deprecated field', object: 0, edit: { set: 'spec.template.spec.serviceAccount', to: 'api' }, given: [{ object: 0, edit: { set: 'spec.template.spec.serviceAccountName', to: undefined } }], finds: ['Deployment/web'] },
  ],
  keeps: [
    { name: 'the default one, which every namespace has', remove: 1, given: [{ object: 0, edit: { set: 'spec.template.spec.serviceAccountName', to: 'default' } }] },
    { name: 'none, which is the default one', remove: 1, given: [{ object: 0, edit: { set: 'spec.template.spec.serviceAccountName', to: undefined } }] },
  ],
});
