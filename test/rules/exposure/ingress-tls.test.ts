import { ingressTls } from '../../../src/rules/exposure/ingress-tls';
import { describeRule } from '../describe-rule';

const annotated = (annotations: { [key: string]: string }) => ({
  set: 'spec.tls', to: undefined, given: Object.entries(annotations).map(([key, to]) => ({ set: `metadata.annotations["${key}"]`, to })),
});
const ALB = 'alb.ingress.kubernetes.io';

describeRule(ingressTls, {
  breaks: [
    { set: 'spec.tls', to: undefined },
    { set: 'spec.tls', to: [] },
    annotated({ [`${ALB}/certificate-arn`]: '' }),
    annotated({ [`${ALB}/listen-ports`]: '[{"HTTP":80}]' }),
    annotated({ [`${ALB}/listen-ports`]: '[{"HTTP":80},{"HTTPS":443}]' }),
    annotated({ 'traefik.ingress.kubernetes.io/router.tls': 'false' }),
  ],
  keeps: [
    annotated({ [`${ALB}/certificate-arn`]: 'arn:aws:acm:eu-west-1:1:certificate/1' }),
    annotated({ [`${ALB}/listen-ports`]: '[{"HTTPS":443}]' }),
    annotated({ [`${ALB}/listen-ports`]: '[{"HTTP":80},{"HTTPS":443}]', [`${ALB}/ssl-redirect`]: '443' }),
    annotated({ 'traefik.ingress.kubernetes.io/router.tls': 'true' }),
    annotated({ 'appgw.ingress.kubernetes.io/appgw-ssl-certificate': 'web' }),
  ],
});
