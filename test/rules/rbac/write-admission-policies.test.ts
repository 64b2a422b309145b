import { writeAdmissionPolicies } from '../../../src/rules/rbac/write-admission-policies';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeAdmissionPolicies, {
  breaks: [
    granting('validatingadmissionpolicies', { group: 'admissionregistration.k8s.io', verbs: ['update'] }),
    granting('validatingadmissionpolicybindings', { group: 'admissionregistration.k8s.io', verbs: ['delete'] }),
    granting('mutatingadmissionpolicies', { group: 'admissionregistration.k8s.io', verbs: ['create'] }),
  ],
  keeps: [granting('validatingadmissionpolicies', { group: 'admissionregistration.k8s.io', verbs: ['get'] })],
});
