import { INGRESS_KINDS } from './ingress';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Where controllers of clouds are told their certificates. */
const CERTIFICATE_ANNOTATIONS = [
  'alb.ingress.kubernetes.io/certificate-arn', 'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
  'ingress.gcp.kubernetes.io/pre-shared-cert', 'networking.gke.io/managed-certificates',
];
const ALB = 'alb.ingress.kubernetes.io';

/** As CEL: whether an annotation says that a controller serves TLS. */
const SERVES_TLS = [
  `key in ${JSON.stringify(CERTIFICATE_ANNOTATIONS)} && object.metadata.annotations[key] != ""`,
  'key == "traefik.ingress.kubernetes.io/router.tls" && object.metadata.annotations[key].lowerAscii() == "true"',
  `key == "${ALB}/listen-ports" && object.metadata.annotations[key].contains("\\"HTTPS\\"") && (!object.metadata.annotations[key].contains("\\"HTTP\\"") || object.metadata.annotations.exists(other, other in ["${ALB}/ssl-redirect", "${ALB}/actions.ssl-redirect"]))`,
].map((condition) => `(${condition})`).join(' || ');

export const ingressTls = objectRule({
  id: 'exposure-ingress-tls',
  title: 'Ingresses serve TLS',
  severity: Severity.HIGH,
  description: 'Without TLS everybody on the way reads and changes what users and application send each other, passwords and sessions included. An annotation that names a certificate of the cloud counts as well, and so do those by which the controllers of AWS and Traefik are told to serve TLS; plain HTTP beside HTTPS wants a redirect there.',
  fix: 'Add spec.tls with the hosts and the Secret of their certificate.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K06'] },
  checks: [{
    kinds: INGRESS_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.tls',
    assert: `object.spec.?tls.orValue([]).size() > 0 || object.metadata.?annotations.orValue({}).exists(key, ${SERVES_TLS})`,
  }],
});
