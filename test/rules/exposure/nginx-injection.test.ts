import { nginxInjection } from '../../../src/rules/exposure/nginx-injection';
import { describeRule } from '../describe-rule';

const annotated = (name: string, to: string) => {
  const path = `metadata.annotations["nginx.ingress.kubernetes.io/${name}"]`;
  return { check: 0, whole: true, set: path, to, path };
};

describeRule(nginxInjection, {
  breaks: [
    annotated('auth-url', 'http://example.com/#;}}}\nssl_engine /tmp/evil;'),
    annotated('auth-tls-match-cn', 'CN=abc #(\n){}\n }}'),
    annotated('mirror-target', 'https://a.example.com; return 200'),
    annotated('rewrite-target', '/$1\rproxy_pass http://127.0.0.1'),
    ...['/a;', '/a "b', '/a\'', '/a#', '/a\nb', '/var/run/secrets/kubernetes.io/serviceaccount/token'].map((to) => ({ check: 1, set: 'path', to })),
  ],
  keeps: [
    annotated('auth-signin', 'https://auth.example.com/start?rd=https://$host$escaped_request_uri'),
    annotated('rewrite-target', '/$2'),
    annotated('configuration-snippet', 'return 200;'),
    ...['/shop(/|$)(.*)', '/v[0-9]{1,2}/', undefined].map((to) => ({ check: 1, set: 'path', to })),
  ],
});
