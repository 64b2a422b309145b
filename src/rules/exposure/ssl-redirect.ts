import { INGRESS_ANNOTATION, INGRESS_KINDS } from './ingress';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const REDIRECTS = ['nginx.ingress.kubernetes.io/ssl-redirect', 'ingress.kubernetes.io/ssl-redirect', 'haproxy-ingress.github.io/ssl-redirect', 'haproxy.org/ssl-redirect'];

export const sslRedirect = objectRule({
  id: 'exposure-ssl-redirect',
  title: 'Plain HTTP is redirected to HTTPS',
  severity: Severity.MEDIUM,
  description: 'Controllers redirect where an Ingress has TLS. An annotation that switches that off, or asks for plain HTTP, lets users stay on a connection that everybody on the way can read.',
  fix: 'Remove the annotation.',
  sources: ['https://kubernetes.github.io/ingress-nginx/user-guide/tls/#server-side-https-enforcement-through-redirect'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K06'] },
  checks: [{
    kinds: INGRESS_KINDS,
    scope: INGRESS_ANNOTATION,
    field: '',
    assert: `!(key in ${JSON.stringify(REDIRECTS)} && object.metadata.annotations[key].lowerAscii() in ["false", "f", "0"]) && !(key == "kubernetes.io/ingress.allow-http" && object.metadata.annotations[key].lowerAscii() in ["true", "t", "1"])`,
  }],
});
