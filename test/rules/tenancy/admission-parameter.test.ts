import { admissionParameter } from '../../../src/rules/tenancy/admission-parameter';
import { describeRule } from '../describe-rule';

describeRule(admissionParameter, {
  breaks: [{ set: 'spec.paramRef', to: { name: 'limits', parameterNotFoundAction: 'Allow' }, path: 'spec.paramRef.parameterNotFoundAction' }],
  keeps: [{ set: 'spec.paramRef', to: { name: 'limits', parameterNotFoundAction: 'Deny' } }, { set: 'spec.paramRef', to: undefined }],
});
