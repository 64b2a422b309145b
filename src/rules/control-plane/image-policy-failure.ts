import { PLUGIN } from './config-kinds';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const imagePolicyFailure = objectRule({
  id: 'control-plane-image-policy-failure',
  title: 'Images that nobody could judge are refused',
  severity: Severity.MEDIUM,
  description: 'With defaultAllow the image policy lets everything in while its backend does not answer.',
  fix: 'Set imagePolicy.defaultAllow to false.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#imagepolicywebhook'],
  frameworks: { cis: ['5.5.1'], nsa: ['Building secure container images'], owasp: ['2025:K04', '2022:K02'], mitre: ['T1525'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/AdmissionConfiguration'], scope: PLUGIN, field: 'configuration.imagePolicy.defaultAllow', assert: 'plugin.configuration.?imagePolicy.?defaultAllow.orValue(false) == false', unless: 'plugin.name != "ImagePolicyWebhook" || !plugin.?configuration.hasValue()' },
  ],
});
