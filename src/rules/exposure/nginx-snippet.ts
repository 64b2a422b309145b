import { INGRESS_ANNOTATION, INGRESS_KINDS } from './ingress';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const nginxSnippet = objectRule({
  id: 'exposure-nginx-snippet',
  title: 'Ingresses add no snippets to the configuration of NGINX',
  severity: Severity.CRITICAL,
  description: 'A snippet is configuration of the shared proxy, in some modules code that runs in it: its author reads the traffic of every tenant and the token of the controller, which may read Secrets everywhere (CVE-2021-25742).',
  fix: 'Use the annotation for the single setting, or have the platform set it in the controller\'s ConfigMap.',
  sources: ['https://github.com/kubernetes/ingress-nginx/issues/7837', 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1552.007'] },
  checks: [{
    kinds: INGRESS_KINDS,
    scope: INGRESS_ANNOTATION,
    field: '',
    assert: '!(key.startsWith("nginx.ingress.kubernetes.io/") && key.endsWith("-snippet")) && !(key.startsWith("nginx.org/") && key.endsWith("-snippets"))',
  }],
});
