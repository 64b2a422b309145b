import { POD_KINDS } from '../../../src/rules/rule';
import { argument } from '../../../src/rules/secrets/argument';
import { RuleCase, describeRule } from '../describe-rule';
import { CREDENTIALS, NO_CREDENTIALS } from './credentials';
import { inContainers } from './in-containers';

function passing(text: string, check: number = 0, kinds: readonly string[] = ['Pod']): RuleCase[] {
  return [
    ...inContainers({ check, kinds, given: [{ set: 'args', to: ['serve'] }], set: 'args[0]', to: text }),
    ...inContainers({ check, kinds, given: [{ set: 'command', to: ['/bin/web', '-v'] }], set: 'command[1]', to: text }),
  ];
}

describeRule(argument, {
  breaks: [
    ...passing('--password=hunter2', 0, POD_KINDS),
    ...passing(CREDENTIALS[0], 1, POD_KINDS),
    ...['--password=hunter2', '-db.token=hunter2', '--client-secret=hunter2', 'export PGPASSWORD="hunter2" && psql'].flatMap((text) => passing(text)),
    ...CREDENTIALS.flatMap((text) => passing(text, 1)),
  ],
  keeps: [
    ...['--password=$(PASSWORD)', '--token=/run/secrets/token', '--token-file=a', '--auth-token=false', '--tls-secret=web', '--password=', 'test "$PASSWORD" == a'].flatMap((text) => passing(text)),
    ...NO_CREDENTIALS.flatMap((text) => passing(text, 1)),
  ],
});
