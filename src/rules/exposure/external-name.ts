import { SERVICE_KINDS } from './service';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** This host, Services of other namespaces, and metadata services of clouds. */
const INTERNAL = '^(0|0[.]0[.]0[.]0|localhost|.*[.]localhost|127[.].*|.*[.]svc|.*[.]svc[.]cluster[.]local|169[.]254[.].*|metadata|metadata[.]google[.]internal|instance-data|instance-data[.].*)[.]?$';

export const externalName = objectRule({
  id: 'exposure-external-name',
  title: 'External names are external',
  severity: Severity.HIGH,
  description: 'A shared ingress controller that follows an ExternalName opens the connection itself: to its own administration port by localhost, to the metadata service of its node, or to a Service of a namespace that its policies let it reach and the tenant not.',
  fix: 'Name a host outside the cluster, or reach the other Service under its own name.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname', 'https://github.com/kubernetes/kubernetes/issues/103675'],
  frameworks: { owasp: ['2025:K06', '2025:K08'], mitre: ['T1190'] },
  checks: [{
    kinds: SERVICE_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.externalName',
    assert: `!object.spec.?externalName.orValue("").lowerAscii().matches("${INTERNAL}")`,
    unless: 'object.spec.?type.orValue("ClusterIP") != "ExternalName"',
  }],
});
