import { nginxSnippet } from '../../../src/rules/exposure/nginx-snippet';
import { describeRule } from '../describe-rule';

const annotated = (key: string) => ({ whole: true, set: `metadata.annotations["${key}"]`, to: 'return 200;', path: `metadata.annotations["${key}"]` });

describeRule(nginxSnippet, {
  breaks: ['configuration-snippet', 'server-snippet', 'auth-snippet', 'modsecurity-snippet', 'stream-snippet'].map((name) => annotated(`nginx.ingress.kubernetes.io/${name}`))
    .concat(annotated('nginx.org/location-snippets')),
  keeps: [annotated('nginx.ingress.kubernetes.io/snippets'), annotated('example.com/server-snippet')],
});
