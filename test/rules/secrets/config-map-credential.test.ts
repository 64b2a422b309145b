import { showPath } from '../../../src/manifest';
import { configMapCredential } from '../../../src/rules/secrets/config-map-credential';
import { RuleCase, describeRule } from '../describe-rule';
import { CREDENTIALS, NO_CREDENTIALS } from './credentials';

function withEntry(key: string, text: string, check: number = 0): RuleCase {
  return { check, set: 'data', to: { [key]: text }, whole: true, path: showPath(['data', key]) };
}

describeRule(configMapCredential, {
  breaks: [
    ...CREDENTIALS.map((credential) => withEntry('app.conf', `log: info\nvalue: ${credential}\n`)),
    ...['password=hunter2', 'spring.datasource.password = hunter2\r', 'db_passwd: hunter2', '  password: "hunter2" # of the database', '- Password: hunter2', 'export PGPASSWORD=hunter2']
      .map((line) => withEntry('application.properties', `log=info\n${line}\n`, 1)),
    ...['{"user": "shop", "password": "hunter2"}', 'Server=db;Password=hunter2;', 'jaas = LoginModule username="shop" password="hunter2";', 'url: http://db/?password=hunter2']
      .map((line) => withEntry('config.YAML', line, 1)),
    withEntry('.env', 'PASSWORD=hunter2', 1),
  ],
  keeps: [
    ...NO_CREDENTIALS.map((text) => withEntry('app.conf', `value: ${text}\n`)),
    ...[
      'password=', 'password: ""', 'password: ${DB_PASSWORD}', 'password: {{ .password }}', 'password: <from the store>', 'password = %(password)s', '"password": null,', 'password: true',
      'password: vault:secret/db#password', 'password: ENC(abc)', 'password: ****', 'password: xxx', '"password": {"type": "string"}', '"password": "string",', 'password:\n  type: string',
      '# password: hunter2', ';password = hunter2', 'password_file=/run/db', 'password-encryption: scram', 'password: has to be long', 'text: "Wrong password: try again"',
      'ssl.keystore.password=/run/password', 'sum(failures{kind="password"})',
    ].map((line) => withEntry('application.yaml', `log: info\n${line}\n`, 1)),
    ...['run.sh', 'app.py', 'notes'].map((key) => withEntry(key, 'password = readPassword\n', 1)),
  ],
});
