import { meshWildcardHost } from '../../../src/rules/exposure/mesh-wildcard-host';
import { describeRule } from '../describe-rule';

describeRule(meshWildcardHost, {
  breaks: [{ check: 0, set: '', to: '*' }, { check: 1, set: '', to: '*' }, { check: 1, set: '', to: '*/*' }, { check: 1, set: '', to: 'shop-web/*' }],
  keeps: [{ check: 0, set: '', to: '*.example.com' }, { check: 1, set: '', to: '*/shop.example.com' }],
});
