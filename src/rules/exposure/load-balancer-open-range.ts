import { IS_NO_LOAD_BALANCER, SERVICE_KINDS, SOURCE_RANGE, SOURCE_RANGES_ANNOTATION } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const WIDE = '/0*[0-3]\\\\s*$';

export const loadBalancerOpenRange = objectRule({
  id: 'exposure-load-balancer-open-range',
  title: 'Source ranges of load balancers are not every address',
  severity: Severity.MEDIUM,
  description: 'A range of all addresses, whole or split into two, four or eight, makes the other ones, and the field itself, mean nothing. Where the field is empty the older annotation holds, and is judged in its place.',
  fix: 'Name the networks of the clients.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1133', 'T1190'] },
  checks: [
    { kinds: SERVICE_KINDS, scope: SOURCE_RANGE, field: '', assert: `!range.matches("${WIDE}")` },
    {
      kinds: SERVICE_KINDS,
      scope: Scope.OBJECT,
      field: `metadata.annotations["${SOURCE_RANGES_ANNOTATION}"]`,
      assert: `object.metadata.?annotations[?"${SOURCE_RANGES_ANNOTATION}"].orValue("").split(",").all(range, !range.matches("${WIDE}"))`,
      unless: `${IS_NO_LOAD_BALANCER} || object.spec.?loadBalancerSourceRanges.orValue([]).size() > 0`,
    },
  ],
});
