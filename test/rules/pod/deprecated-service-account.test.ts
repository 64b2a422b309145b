import { deprecatedServiceAccount } from '../../../src/rules/pod/deprecated-service-account';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(deprecatedServiceAccount, {
  clean: [workloadOf('apps/Deployment'), workloadOf('batch/CronJob')],
  breaks: [
    { name: 'another account', object: 0, edit: { set: 'spec.template.spec.serviceAccount', to: 'other' }, finds: ['Deployment/web spec.template.spec.serviceAccount'] },
    {
      name: 'the old field alone',
      given: [{ object: 1, edit: { set: 'spec.jobTemplate.spec.template.spec.serviceAccountName', to: undefined } }],
      object: 1,
      edit: { set: 'spec.jobTemplate.spec.template.spec.serviceAccount', to: 'web' },
      finds: ['CronJob/web spec.jobTemplate.spec.template.spec.serviceAccount'],
    },
  ],
  keeps: [{ name: 'both with one value', object: 0, edit: { set: 'spec.template.spec.serviceAccount', to: 'web' } }],
});
