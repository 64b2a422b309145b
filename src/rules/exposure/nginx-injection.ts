import { INGRESS_ANNOTATION, INGRESS_KINDS, INGRESS_PATH } from './ingress';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** Annotations that the controller wrote into its configuration as they were, where not even a line break belongs. */
const INJECTABLE = [
  'app-root', 'auth-signin', 'auth-tls-match-cn', 'auth-url', 'mirror-host', 'mirror-target', 'permanent-redirect', 'rewrite-target', 'temporal-redirect',
  'upstream-vhost',
].map((name) => `${PREFIX}${name}`);

/** As regular expression: no end of a directive, and braces only around the name of a variable or the count of a pattern. */
const ONE_VALUE = JSON.stringify('^([^;{}]|[$][{][A-Za-z_][A-Za-z0-9_]*[}]|[{][0-9]+(,[0-9]*)?[}])*$');

/** As regular expression: words, of which those in double quotes may have semicolons, as the flags of a cookie are told apart by them. */
const QUOTED_WORDS = JSON.stringify('^[ \\t\\r\\n]*(("[^"\\\\{}\\r\\n]*"|[^;{}"\'#\\\\ \\t\\r\\n]+)([ \\t\\r\\n]+|$))*$');
const COOKIE_PATH = `${PREFIX}proxy-cookie-path`;

/** Not of the controller, or a snippet, which another rule tells. */
const IS_FREE = `!key.startsWith("${PREFIX}") || key.endsWith("-snippet")`;
const VALUE = 'object.metadata.annotations[key]';
const IS_ONE_VALUE = `${VALUE}.matches(${ONE_VALUE}) && !(key in ${JSON.stringify(INJECTABLE)} && ${VALUE}.trim().matches("[\\\\r\\\\n]"))`;

export const nginxInjection = objectRule({
  id: 'exposure-nginx-injection',
  title: 'Nothing in an Ingress breaks out of the configuration of NGINX',
  severity: Severity.CRITICAL,
  description: 'Versions of the NGINX controller wrote paths and annotations into their configuration as they were; characters that end a directive there add directives of the attacker (CVE-2021-25745, CVE-2021-25746, CVE-2025-24514, CVE-2025-1097, CVE-2025-1098). No URL, path or host needs them: semicolons and braces in annotations of the controller, unless the braces are around the name of a variable or a count, and the semicolons in the quotes of proxy-cookie-path; line breaks within those that take one value; semicolons, quotes, white space and # in paths, and the folder of service account tokens.',
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
      assert: `key == "${COOKIE_PATH}" ? ${VALUE}.matches(${QUOTED_WORDS}) : ${IS_ONE_VALUE}`,
      unless: IS_FREE,
    },
    {
      kinds: INGRESS_KINDS,
      scope: INGRESS_PATH,
      field: 'path',
      assert: '!path.?path.orValue("").matches("[;#\\"\'\\\\s]") && !path.?path.orValue("").contains("/var/run/secrets")',
    },
  ],
});
