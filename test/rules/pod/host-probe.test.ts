import { hostProbe } from '../../../src/rules/pod/host-probe';
import { RuleCase, describeRule } from '../describe-rule';

/** Every field that names a host, in the order of the checks. */
const HOSTS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop']
  .flatMap((handler) => ['httpGet', 'tcpSocket'].map((action) => `${handler}.${action}.host`));

/** The container's handler is replaced first: it must not do two things. */
function acting(host: string, check: number, to: string): RuleCase {
  const action = host.split('.').slice(0, -1);
  return { check, given: [{ set: action.slice(0, -1).join('.'), to: { [action.at(-1)!]: { port: 8080 } } }], set: host, to };
}

describeRule(hostProbe, {
  breaks: HOSTS.flatMap((host, check) => ['169.254.169.254', 'localhost', ' '].map((to) => acting(host, check, to))),
  keeps: HOSTS.flatMap((host, check) => [acting(host, check, ''), { ...acting(host, check, 'localhost'), minor: 33 }]),
});
