import { Check, objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const KINDS = ['networking.istio.io/DestinationRule'];

export const destinationRuleTls = objectRule({
  id: 'exposure-destination-rule-tls',
  title: 'Traffic policies of Istio keep TLS',
  severity: Severity.HIGH,
  description: 'The mode DISABLE sends plain text to the destination although both sides could encrypt, and insecureSkipVerify takes any certificate for the right one. Both hold for the whole destination, for ports and for subsets alike.',
  fix: 'Use the mode ISTIO_MUTUAL within the mesh and SIMPLE outside it, and remove insecureSkipVerify.',
  sources: ['https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings'],
  frameworks: { nsa: ['Encryption', 'Service meshes'], owasp: ['2025:K05', '2022:K07'] },
  checks: [
    keepsTls(Scope.OBJECT, 'object.?spec.?trafficPolicy', 'spec.trafficPolicy.tls'),
    keepsTls(Scope.OBJECT.each('spec.trafficPolicy.portLevelSettings', 'setting'), 'setting', 'tls'),
    keepsTls(Scope.OBJECT.each('spec.subsets', 'subset'), 'subset.?trafficPolicy', 'trafficPolicy.tls'),
  ],
});

function keepsTls(scope: Scope, policy: string, field: string): Check {
  return { kinds: KINDS, scope, field, assert: `${policy}.?tls.?mode.orValue("") != "DISABLE" && ${policy}.?tls.?insecureSkipVerify.orValue(false) == false` };
}
