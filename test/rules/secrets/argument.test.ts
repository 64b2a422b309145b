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

function inHandler(handler: string, text: string, check: number): RuleCase {
  const path = `containers[0].${handler}`;
  return { check, kinds: ['Pod'], whole: true, set: path, to: { exec: { command: ['check', text] } }, path: `${path}.exec.command[1]` };
}

describeRule(argument, {
  breaks: [
    ...passing('--password=hunter2', 0, POD_KINDS),
    ...passing(CREDENTIALS[0], 1, POD_KINDS),
    ...['--password=hunter2', '-db.token=hunter2', '--client-secret=hunter2', 'export PGPASSWORD="hunter2" && psql', '--cookie-secret=hunter2', '--db-pass=hunter2', '--redis-auth=hunter2',
      '--password=hunter2 --tls=true', 'PATH=/bin && psql --password=hunter2', 'TOKEN=/run/token psql --password=hunter2', '--config=/etc/a,password=hunter2'].flatMap((text) => passing(text)),
    ...CREDENTIALS.flatMap((text) => passing(text, 1)),
    ...['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'].flatMap((handler) => [
      inHandler(handler, '--password=hunter2', 0),
      inHandler(handler, CREDENTIALS[2], 1),
    ]),
  ],
  keeps: [
    ...['--password=$(PASSWORD)', '--token=/run/secrets/token', '--token-file=a', '--auth-token=false', '--tls-secret=web', '--password=', 'test "$PASSWORD" == a',
      '--use-service-account-credentials=0', '--use-service-account-credentials=False', '--use-credentials=T', '--db-password=vault:secret/db', '--token="none"', '--secret=web'].flatMap((text) => passing(text)),
    ...NO_CREDENTIALS.flatMap((text) => passing(text, 1)),
  ],
});
