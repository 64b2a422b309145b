import { destinationRuleTls } from '../../../src/rules/exposure/destination-rule-tls';
import { describeRule } from '../describe-rule';

const fields = destinationRuleTls.checks.map(({ field }, check) => ({ check, set: field }));

describeRule(destinationRuleTls, {
  breaks: fields.flatMap((field) => [{ mode: 'DISABLE' }, { mode: 'SIMPLE', insecureSkipVerify: true }].map((to) => ({ ...field, to }))),
  keeps: fields.flatMap((field) => [undefined, { mode: 'SIMPLE', insecureSkipVerify: false }].map((to) => ({ ...field, to }))),
});
