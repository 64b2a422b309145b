import { inEachContainerList } from './in-each-container-list';
import { hostProbe } from '../../../src/rules/pod/host-probe';
import { cleanObject } from '../clean-objects';
import { RuleCase, breachesOf, describeRule } from '../describe-rule';
import { withEdit } from '../edit';

/** Every field that names a host, in the order of the checks. */
const HOSTS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop']
  .flatMap((handler) => ['httpGet', 'tcpSocket'].map((action) => `${handler}.${action}.host`));

/** The handler is replaced first, as it must not do two things, and the init container is a sidecar, as others have no handlers. */
function acting(host: string, check: number, to: string): RuleCase[] {
  const path = host.split('.');
  const [action] = path.slice(-2);
  return inEachContainerList((container) => ({
    check,
    given: [{ set: 'initContainers[0].restartPolicy', to: 'Always' }, { set: [container, ...path.slice(0, -2)].join('.'), to: { [action]: action === 'httpGet' ? { path: '/alive', port: 8080 } : { port: 8080 } } }],
    set: `${container}.${host}`,
    to,
    path: `${container}.${host}`,
  }));
}

describeRule(hostProbe, {
  breaks: HOSTS.flatMap((host, check) => ['169.254.169.254', 'localhost', ' '].flatMap((to) => acting(host, check, to))),
  keeps: HOSTS.flatMap((host, check) => acting(host, check, '')),
});

test('is in the standard since 1.34', () => {
  const pod = withEdit(cleanObject('Pod'), { set: 'spec.containers[0].livenessProbe.httpGet.host', to: 'localhost' });
  expect([33, 34].map((minor) => breachesOf(pod, minor).map(({ rule }) => rule.id))).toEqual([[], ['pod-host-probe']]);
});
