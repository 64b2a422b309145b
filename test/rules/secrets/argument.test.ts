import { argument } from '../../../src/rules/secrets/argument';
import { describeRule } from '../describe-rule';
import { CREDENTIALS, NO_CREDENTIALS } from './credentials';

function passing(argument: string, check = 0): RuleCase {
  return { check, given: [], set: 'args', to: [argument] };
}

describeRule(argument, {
  breaks: [
    ...['--password=hunter2', '-db.token=hunter2', '--client-secret=hunter2', 'export PGPASSWORD="hunter2" && psql'].map((argument) => passing(argument)),
    ...CREDENTIALS.map((argument) => passing(argument, 1)),
  ],
  keeps: [
    ...['--password=$(PASSWORD)', '--token=/run/secrets/token', '--token-file=/a', '--auth-token=false', '--tls-secret=web', '--password=', 'test "$PASSWORD" == a'].map((argument) => passing(argument)),
    ...NO_CREDENTIALS.map((argument) => passing(argument, 1)),
  ],
});
