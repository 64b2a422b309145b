import { namespaceNamed } from '../../../src/rules/tenancy/namespace-named';
import { describeRule } from '../describe-rule';

describeRule(namespaceNamed, {
  breaks: [{ set: 'metadata.namespace', to: undefined }, { set: 'metadata.namespace', to: '' }],
  keeps: [{ set: 'metadata.namespace', to: 'other' }],
});
