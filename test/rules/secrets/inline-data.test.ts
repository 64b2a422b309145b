import { inlineData } from '../../../src/rules/secrets/inline-data';
import { describeRule } from '../describe-rule';

describeRule(inlineData, {
  breaks: [{ set: 'data', to: { a: 'YQ==' } }, { set: 'stringData', to: { a: 'a' } }, { set: 'data', to: { 'a': '', 'tls.key': 'YQ==' } }],
  keeps: [
    { set: 'data', to: {} },
    { set: 'data', to: { 'tls.crt': '', 'tls.key': '' }, given: [{ set: 'type', to: 'kubernetes.io/tls' }] },
    { set: 'stringData', to: { a: '' } },
  ],
});
