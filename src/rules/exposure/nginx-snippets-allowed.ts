import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const nginxSnippetsAllowed = objectRule({
  id: 'exposure-nginx-snippets-allowed',
  title: 'The NGINX controller takes no snippets',
  severity: Severity.HIGH,
  description: 'With allow-snippet-annotations the controller takes configuration from whoever may write an Ingress, in any namespace (CVE-2021-25742). It is off by default from 1.9 on; from 1.12 on annotations-risk-level has to be Critical as well, which nothing but snippets needs.',
  fix: 'Remove allow-snippet-annotations from the ConfigMap of the controller, or set it to false, and annotations-risk-level to High or lower.',
  sources: ['https://github.com/kubernetes/ingress-nginx/issues/7837', 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1552.007'] },
  checks: [
    {
      kinds: ['ConfigMap'],
      scope: Scope.OBJECT,
      field: 'data.allow-snippet-annotations',
      assert: '!(object.?data[?"allow-snippet-annotations"].orValue("false").lowerAscii() in ["true", "t", "1"])',
    },
    {
      kinds: ['ConfigMap'],
      scope: Scope.OBJECT,
      field: 'data.annotations-risk-level',
      assert: 'object.?data[?"annotations-risk-level"].orValue("High").lowerAscii() != "critical"',
    },
  ],
});
