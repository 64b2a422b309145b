import { sslRedirect } from '../../../src/rules/exposure/ssl-redirect';
import { describeRule } from '../describe-rule';

const annotated = (key: string, to: string) => ({ whole: true, set: `metadata.annotations["${key}"]`, to, path: `metadata.annotations["${key}"]` });

describeRule(sslRedirect, {
  breaks: [
    annotated('nginx.ingress.kubernetes.io/ssl-redirect', 'false'), annotated('haproxy.org/ssl-redirect', 'false'), annotated('kubernetes.io/ingress.allow-http', 'true'),
  ],
  keeps: [
    annotated('nginx.ingress.kubernetes.io/ssl-redirect', 'true'), annotated('kubernetes.io/ingress.allow-http', 'false'), annotated('example.com/ssl-redirect', 'false'),
  ],
});
