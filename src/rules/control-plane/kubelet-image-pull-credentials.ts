import { KUBELET_CONFIGURATION } from './config-kinds';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletImagePullCredentials = objectRule({
  id: 'control-plane-kubelet-image-pull-credentials',
  title: 'Images on a node are for those who may pull them',
  severity: Severity.MEDIUM,
  description: 'With NeverVerify every pod can use every private image that is on its node. From 1.35 on, kubelets verify what they pulled themselves unless this is set.',
  fix: 'Remove imagePullCredentialsVerificationPolicy, or set it to AlwaysVerify.',
  sources: ['https://kubernetes.io/docs/concepts/containers/images/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { nsa: ['Building secure container images'], owasp: ['2025:K07'] },
  since: '1.35',
  checks: [
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'imagePullCredentialsVerificationPolicy', assert: 'object.?imagePullCredentialsVerificationPolicy.orValue("") != "NeverVerify"' },
  ],
});
