import { inlineData } from '../../../src/rules/secrets/inline-data';
import { describeRule } from '../describe-rule';

describeRule(inlineData, {
  breaks: [{ set: 'data', to: { a: 'YQ==' } }, { set: 'stringData', to: { a: 'a' } }],
  keeps: [{ set: 'data', to: {} }],
});
