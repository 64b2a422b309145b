import { POD_KINDS } from '../../../src/rules/rule';
import { envLiteral } from '../../../src/rules/secrets/env-literal';
import { RuleCase, describeRule } from '../describe-rule';
import { inContainers } from './in-containers';

function withVariable(name: string, value: unknown = 'hunter2', kinds: readonly string[] = ['Pod']): RuleCase[] {
  return inContainers({ kinds, given: [{ set: 'env', to: [{ name: 'LOG_LEVEL', value }] }], set: 'env[0].name', to: name, path: 'env[0].value' });
}

describeRule(envLiteral, {
  breaks: [
    ...withVariable('DB_PASSWORD', 'hunter2', POD_KINDS),
    ...['PGPASSWORD', 'MYSQL_PWD', 'GITHUB_TOKEN', 'apiKey', 'AWS_SECRET_ACCESS_KEY', 'SESSION_SECRET', 'SECRET_KEY_BASE', 'tls.private-key', 'CREDENTIALS']
      .flatMap((name) => withVariable(name)),
  ],
  keeps: [
    ...['PWD', 'TOKEN_EXPIRY', 'PASSWORD_FILE', 'ACCESS_KEY_ID', 'SECRET_NAME', 'TOKENIZER'].flatMap((name) => withVariable(name)),
    ...['', 'true', 'no', '/run/secrets/db', '$(OTHER)', '${OTHER}'].flatMap((value) => withVariable('DB_PASSWORD', value)),
    ...inContainers({ set: 'env', to: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }] }),
  ],
});
