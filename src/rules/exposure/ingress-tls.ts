import { INGRESS_KINDS } from './ingress';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Where controllers of clouds are told their certificates. */
const CERTIFICATE_ANNOTATIONS = ['alb.ingress.kubernetes.io/certificate-arn', 'ingress.gcp.kubernetes.io/pre-shared-cert', 'networking.gke.io/managed-certificates'];

export const ingressTls = objectRule({
  id: 'exposure-ingress-tls',
  title: 'Ingresses serve TLS',
  severity: Severity.HIGH,
  description: 'Without TLS everybody on the way reads and changes what users and application send each other, passwords and sessions included. An annotation that names a certificate of the cloud counts as well.',
  fix: 'Add spec.tls with the hosts and the Secret of their certificate.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K06'] },
  checks: [{
    kinds: INGRESS_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.tls',
    assert: `object.spec.?tls.orValue([]).size() > 0 || object.metadata.?annotations.orValue({}).exists(key, key in ${JSON.stringify(CERTIFICATE_ANNOTATIONS)})`,
  }],
});
