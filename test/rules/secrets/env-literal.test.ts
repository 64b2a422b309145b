import { envLiteral } from '../../../src/rules/secrets/env-literal';
import { describeRule } from '../describe-rule';

describeRule(envLiteral, {
  breaks: ['DB_PASSWORD', 'PGPASSWORD', 'MYSQL_PWD', 'GITHUB_TOKEN', 'apiKey', 'AWS_SECRET_ACCESS_KEY', 'SESSION_SECRET', 'SECRET_KEY_BASE', 'tls.private-key'].flatMap(named),
  keeps: [
    ...['PWD', 'TOKEN_EXPIRY', 'PASSWORD_FILE', 'ACCESS_KEY_ID', 'SECRET_NAME', 'TOKENIZER'].flatMap(named),
    ...['', 'true', 'no', '/run/secrets/db', '$(OTHER)', '${OTHER}'].flatMap((value) => named('DB_PASSWORD', value)),
    { set: 'env', to: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }] },
  ],
});
