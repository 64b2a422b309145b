import { nginxSnippetsAllowed } from '../../../src/rules/exposure/nginx-snippets-allowed';
import { describeRule } from '../describe-rule';

const KEY = 'data.allow-snippet-annotations';
const LEVEL = 'data.annotations-risk-level';

describeRule(nginxSnippetsAllowed, {
  breaks: [...['true', 'True', '1'].map((to) => ({ set: KEY, to })), ...['Critical', 'critical'].map((to) => ({ check: 1, set: LEVEL, to }))],
  keeps: [...['false', 'False'].map((to) => ({ set: KEY, to })), { set: 'data', to: undefined }, { check: 1, set: LEVEL, to: 'High' }],
});
