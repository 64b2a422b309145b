import { POD_PLACES } from '../../../src/rules/pod/pod-place';
import { spreadSelector } from '../../../src/rules/pod/spread-selector';
import { describeRule } from '../describe-rule';

const SPREAD = { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' };
const SELECTORS = [
  undefined,
  { matchLabels: { 'app.kubernetes.io/name': 'other' } },
  { matchLabels: { tier: 'front' } },
  { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
];

describeRule(spreadSelector, {
  breaks: POD_PLACES.flatMap(({ spec }, check) => SELECTORS.map((labelSelector) => ({
    check, whole: true, set: `${spec}.topologySpreadConstraints`, to: [{ ...SPREAD, labelSelector }], path: `${spec}.topologySpreadConstraints[0].labelSelector`,
  }))),
  keeps: POD_PLACES.map(({ spec }, check) => ({
    check, whole: true, set: `${spec}.topologySpreadConstraints`, to: [{ ...SPREAD, labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } } }, { ...SPREAD, labelSelector: {} }],
  })),
});
