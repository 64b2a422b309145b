import { INGRESS_KINDS, INGRESS_RULE } from './ingress';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const COVERS = 'host == rule.host || host.startsWith("*.") && rule.host.contains(".") && rule.host.substring(rule.host.indexOf(".")) == host.substring(1)';

export const ingressHostTls = objectRule({
  id: 'exposure-ingress-host-tls',
  title: 'The TLS of an Ingress covers each of its hosts',
  severity: Severity.HIGH,
  description: 'A host that no entry of spec.tls names is served without TLS, or with the controller\'s own certificate, which teaches users to click warnings away. A wildcard covers one label. An entry without hosts is taken to cover all, as controllers do; an Ingress without TLS is told by exposure-ingress-tls.',
  fix: 'Add the host to spec.tls.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K06'] },
  checks: [{
    kinds: INGRESS_KINDS,
    scope: INGRESS_RULE,
    field: 'host',
    assert: `object.spec.?tls.orValue([]).exists(tls, tls.?hosts.orValue([]).size() == 0 || tls.?hosts.orValue([]).exists(host, ${COVERS}))`,
    unless: 'rule.?host.orValue("") == "" || object.spec.?tls.orValue([]).size() == 0',
  }],
});
