import { INGRESS_ANNOTATION, INGRESS_KINDS, INGRESS_PATH } from './ingress';
import { objectRule } from '../rule';
import { Severity } from '../severity';

/** Annotations that the controller wrote into its configuration as they were. */
const INJECTABLE = [
  'app-root', 'auth-signin', 'auth-tls-match-cn', 'auth-url', 'mirror-host', 'mirror-target', 'permanent-redirect', 'rewrite-target', 'temporal-redirect',
  'upstream-vhost',
].map((name) => `nginx.ingress.kubernetes.io/${name}`);

export const nginxInjection = objectRule({
  id: 'exposure-nginx-injection',
  title: 'Nothing in an Ingress breaks out of the configuration of NGINX',
  severity: Severity.CRITICAL,
  description: 'Versions of the NGINX controller wrote paths and annotations into their configuration as they were; characters that end a directive there add directives of the attacker (CVE-2021-25745, CVE-2021-25746, CVE-2025-24514, CVE-2025-1097, CVE-2025-1098). No URL, path or host needs them: semicolons, braces and line breaks in annotations; semicolons, quotes, white space and # in paths, and the folder of service account tokens.',
  fix: 'Remove the characters, or encode them as in a URL.',
  sources: [
    'https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/',
    'https://github.com/kubernetes/ingress-nginx/issues/8502',
    'https://github.com/kubernetes/ingress-nginx/issues/8503',
  ],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190', 'T1552.007'] },
  checks: [
    {
      kinds: INGRESS_KINDS,
      scope: INGRESS_ANNOTATION,
      field: '',
      assert: `!(key in ${JSON.stringify(INJECTABLE)}) || !object.metadata.annotations[key].matches("[;{}\\\\r\\\\n]")`,
    },
    {
      kinds: INGRESS_KINDS,
      scope: INGRESS_PATH,
      field: 'path',
      assert: '!path.?path.orValue("").matches("[;#\\"\'\\\\s]") && !path.?path.orValue("").contains("/var/run/secrets")',
    },
  ],
});
