import { nginxSnippetsAllowed } from '../../../src/rules/exposure/nginx-snippets-allowed';
import { describeRule } from '../describe-rule';

const KEY = 'data.allow-snippet-annotations';

describeRule(nginxSnippetsAllowed, { breaks: [{ set: KEY, to: 'true' }], keeps: [{ set: KEY, to: 'false' }, { set: 'data', to: undefined }] });
