import { serviceLinks } from '../../../src/rules/pod/service-links';
import { describeRule } from '../describe-rule';

describeRule(serviceLinks, {
  breaks: [{ set: 'enableServiceLinks', to: undefined }, { set: 'enableServiceLinks', to: true }],
});
