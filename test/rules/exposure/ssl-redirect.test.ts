import { sslRedirect } from '../../../src/rules/exposure/ssl-redirect';
import { describeRule } from '../describe-rule';

const annotated = (key: string, to: string) => ({ whole: true, set: `metadata.annotations["${key}"]`, to, path: `metadata.annotations["${key}"]` });

describeRule(sslRedirect, {
  breaks: [
    ...['false', 'False', '0'].map((to) => annotated('nginx.ingress.kubernetes.io/ssl-redirect', to)), annotated('haproxy.org/ssl-redirect', 'false'),
    ...['true', 'True', '1'].map((to) => annotated('kubernetes.io/ingress.allow-http', to)),
  ],
  keeps: [
    annotated('nginx.ingress.kubernetes.io/ssl-redirect', 'true'), annotated('kubernetes.io/ingress.allow-http', 'false'), annotated('example.com/ssl-redirect', 'false'),
  ],
});
