import { meshOptOut } from '../../../src/rules/tenancy/mesh-opt-out';
import { describeRule } from '../describe-rule';

const OPT_OUTS = [
  ['sidecar.istio.io/inject', 'false'], ['istio.io/dataplane-mode', 'none'], ['linkerd.io/inject', 'disabled'],
  ['traffic.sidecar.istio.io/excludeOutboundPorts', '5432'], ['config.linkerd.io/skip-inbound-ports', '25'],
];
const maps = meshOptOut.checks.map(({ scope }, check) => ({ check, map: scope.lists[0] }));

describeRule(meshOptOut, {
  breaks: maps.flatMap(({ check, map }) => OPT_OUTS.map(([key, to]) => ({ check, whole: true, set: `${map}["${key}"]`, to, path: `${map}["${key}"]` }))),
  keeps: maps.flatMap(({ check, map }) => [['sidecar.istio.io/inject', 'true'], ['linkerd.io/inject', 'enabled'], ['example.com/inject', 'false']]
    .map(([key, to]) => ({ check, whole: true, set: `${map}["${key}"]`, to }))),
});
