import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, is } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletEventRate = objectRule({
  id: 'control-plane-kubelet-event-rate',
  title: 'Kubelets record events at a useful rate',
  severity: Severity.LOW,
  description: 'Events that are dropped are missing where an incident is looked into. The default, 50 a second, passes; 0 means no limit, which CIS allows. Below 5, the default of old releases, we take for too few.',
  fix: 'Remove eventRecordQPS, or set it to 5 or more.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.8'], nsa: ['Logging'], owasp: ['2025:K10', '2022:K05'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['event-qps'], holds: is('0|[5-9]|[1-9][0-9]+'), missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'eventRecordQPS', assert: 'object.?eventRecordQPS.orValue(50) == 0 || object.?eventRecordQPS.orValue(50) >= 5' },
  ],
});
