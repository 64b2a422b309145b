import { referenceGrantBackend } from '../../../src/rules/exposure/reference-grant-backend';
import { describeRule } from '../describe-rule';

const given = [{ set: 'kind', to: 'Service' }];

describeRule(referenceGrantBackend, {
  breaks: [{ set: 'name', to: undefined, given }, { set: 'name', to: '', given }],
  keeps: [{ set: '', to: { group: '', kind: 'Service', name: 'web' } }, { set: 'name', to: undefined }],
});
