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
    annotated('cors-allow-origin', 'https://a.example.com; return 200'),
    annotated('server-alias', 'a.example.com { }'),
    annotated('upstream-hash-by', '${request_uri}}'),
    annotated('auth-url', 'https://auth.example.com\n#'),
    annotated('server-alias', `${'${1}'.repeat(40)};`),
    ...['/ /; return 200', '"/" "a"; evil', 'a"; evil; "', '\u00a0"; evil; "', '\' " \'; evil; "', '/a # "\n; evil; "', '/a \\"; evil; "', '"a\n; b"', '/ { }'].map((to) => annotated('proxy-cookie-path', to)),
    ...['/a;', '/a "b', '/a\'', '/a#', '/a\nb', '/var/run/secrets/kubernetes.io/serviceaccount/token'].map((to) => ({ check: 1, set: 'path', to })),
  ],
  keeps: [
    annotated('auth-signin', 'https://auth.example.com/start?rd=https://$host$escaped_request_uri'),
    annotated('rewrite-target', '/$2'),
    annotated('auth-url', 'https://auth.example.com/check\n'),
    annotated('upstream-hash-by', '${request_uri}-text-value'),
    annotated('canary-by-header-pattern', '^[a-z]{1,3}$'),
    annotated('whitelist-source-range', '192.0.2.0/24,\n198.51.100.0/24'),
    annotated('proxy-cookie-path', '/ "/; HttpOnly; SameSite=strict"'),
    annotated('configuration-snippet', 'return 200;'),
    ...['/shop(/|$)(.*)', '/v[0-9]{1,2}/', undefined].map((to) => ({ check: 1, set: 'path', to })),
  ],
});
