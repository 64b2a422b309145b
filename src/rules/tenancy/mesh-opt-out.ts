import { KINDS, kindName } from '../../manifest';
import { Check, objectRule, POD_KINDS } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const EXCLUSIONS = [
  ...['excludeInboundPorts', 'excludeOutboundPorts', 'excludeOutboundIPRanges', 'excludeInterfaces'].map((name) => `traffic.sidecar.istio.io/${name}`),
  ...['skip-inbound-ports', 'skip-outbound-ports', 'skip-subnets'].map((name) => `config.linkerd.io/${name}`),
];
const SWITCHES = ['sidecar.istio.io/inject', 'istio.io/dataplane-mode', 'linkerd.io/inject'];
const OFF = ['false', 'none', 'disabled'];

export const meshOptOut = objectRule({
  id: 'tenancy-mesh-opt-out',
  title: 'Pods do not leave the service mesh',
  severity: Severity.MEDIUM,
  description: 'Where a mesh encrypts and authorises what tenants send each other, a label or annotation of the pod takes the pod, or some of its ports, out of it again. Judged are those of Istio and Linkerd.',
  fix: 'Remove the label or annotation.',
  sources: [
    'https://istio.io/latest/docs/reference/config/annotations/',
    'https://linkerd.io/2/reference/proxy-configuration/',
  ],
  frameworks: { nsa: ['Service meshes'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1562.001'] },
  checks: checksByPlace(),
});

/** Labels and annotations of pods stand at a place that differs between kinds. */
function checksByPlace(): Check[] {
  const places = new Map<string, string[]>();
  for (const { group, kind, podSpec } of KINDS.filter((known) => POD_KINDS.includes(kindName(known.group, known.kind)))) {
    const place = [...podSpec!.slice(0, -1), 'metadata'].join('.');
    places.set(place, [...places.get(place) ?? [], kindName(group, kind)]);
  }
  return [...places].flatMap(([place, kinds]) => ['labels', 'annotations'].map((map): Check => ({
    kinds,
    scope: Scope.OBJECT.eachKey(`${place}.${map}`, 'key'),
    field: '',
    assert: `!(key in ${JSON.stringify(EXCLUSIONS)}) && !(key in ${JSON.stringify(SWITCHES)} && object.${place}.${map}[key] in ${JSON.stringify(OFF)})`,
  })));
}
