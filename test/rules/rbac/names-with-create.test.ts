import { namesWithCreate } from '../../../src/rules/rbac/names-with-create';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(namesWithCreate, {
  breaks: [
    { givenInObject: [{ set: 'rules[0]', to: { apiGroups: [''], resources: ['widgets/status'], resourceNames: ['web'], verbs: ['create'] } }], set: '', to: 'widgets' },
    {
      givenInObject: [{ set: 'rules[0]', to: { apiGroups: [''], resources: [], resourceNames: ['web'], verbs: ['deletecollection'] } }],
      set: 'rules[0].resources[0]',
      to: 'widgets',
      whole: true,
      path: 'rules[0].resources[0]',
    },
  ],
  keeps: [
    granting('widgets', { verbs: ['create', 'deletecollection'] }),
    granting('widgets', { verbs: ['get', 'patch', 'delete'], names: ['web'] }),
  ],
});
