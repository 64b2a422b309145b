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
    ...['PGPASSWORD', 'MYSQL_PWD', 'GITHUB_TOKEN', 'apiKey', 'AWS_SECRET_ACCESS_KEY', 'SESSION_SECRET', 'SECRET_KEY_BASE', 'tls.private-key', 'CREDENTIALS',
      'DB_PASS', 'ADMIN_PW', 'REDIS_AUTH', 'PASSWORD_PROD', 'db.password2', 'JWT_SECRET', 'webhook-secret']
      .flatMap((name) => withVariable(name)),
    ...['10', 'arn', 'once', 'https://example.com/?sig=hunter2'].flatMap((value) => withVariable('DB_PASSWORD', value)),
  ],
  keeps: [
    ...['PWD', 'TOKEN_EXPIRY', 'PASSWORD_FILE', 'ACCESS_KEY_ID', 'SECRET_NAME', 'TOKENIZER', 'TLS_SECRET', 'DB_SECRET', 'SECRET', 'VAULT_AUTH', 'COMPASS', 'PASSWORD_MIN_LENGTH', 'PASSWORD_RESET_LINK'].flatMap((name) => withVariable(name)),
    ...['', 'true', 'True', 'no', '0', '1', 'ON', 'None', 'disabled', '/run/secrets/db', '$(OTHER)', '${OTHER}', 'http://db:8080'].flatMap((value) => withVariable('DB_PASSWORD', value)),
    ...['arn:aws:secretsmanager:eu-west-1:1:secret:db', 'vault:secret/db#password', 'ref+vault://db#/password', 'op://shop/db/password', 'ENC[AES256,data:a]']
      .flatMap((value) => withVariable('DB_PASSWORD', value)),
    ...inContainers({ set: 'env', to: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }] }),
  ],
});
