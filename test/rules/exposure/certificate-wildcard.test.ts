import { certificateWildcard } from '../../../src/rules/exposure/certificate-wildcard';
import { describeRule } from '../describe-rule';

describeRule(certificateWildcard, { breaks: [{ set: '', to: '*.example.com' }], keeps: [{ set: '', to: 'a.example.com' }] });
