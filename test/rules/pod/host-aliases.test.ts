import { hostAliases } from '../../../src/rules/pod/host-aliases';
import { describeRule } from '../describe-rule';

describeRule(hostAliases, {
  breaks: [{ set: 'hostAliases', to: [{ ip: '203.0.113.7', hostnames: ['shop.example.com'] }] }],
  keeps: [{ set: 'hostAliases', to: [] }],
});
