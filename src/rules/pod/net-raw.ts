import { ADDED_CAPABILITY } from './added-capability';
import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const netRaw = podRule({
  id: 'pod-net-raw',
  title: 'NET_RAW is dropped',
  severity: Severity.MEDIUM,
  description: 'Runtimes give NET_RAW by default. With it a container forges packets, and with them the addresses of other pods and the answers of DNS. Dropping ALL drops it as well; adding it again does not keep the rule.',
  fix: 'Set securityContext.capabilities.drop to ["ALL"], and do not add NET_RAW.',
  sources: ['https://man7.org/linux/man-pages/man7/capabilities.7.html', 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container'],
  frameworks: { cis: ['5.2.8'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.capabilities.drop',
      assert: 'container.?securityContext.?capabilities.?drop.orValue([]).exists(capability, capability in ["ALL", "NET_RAW"])',
      unless: WINDOWS_POD,
    },
    { scope: ADDED_CAPABILITY, field: '', assert: '!(capability in ["NET_RAW", "CAP_NET_RAW"])' },
  ],
});
