import { Chart } from 'cdk8s';
import { QUIET, object } from './synthesized';
import { SecureApp } from '../../src/app';
import { identify } from '../../src/app/app-object';
import { HardeningCounts, countHardening } from '../../src/app/hardening-counts';
import { renderApp } from '../../src/app/rendered-app';
import { SynthFailures } from '../../src/app/synth-failures';
import { Progress } from '../../src/audit';

const HARD_POD = { securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }, automountServiceAccountToken: false };
const HARD = { capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true };
const NON_ROOT = 'containers run as non-root';
const DROP = 'containers drop all capabilities';
const SECCOMP = 'containers have a seccomp profile';
const READ_ONLY = 'containers have a read-only root file system';
const NO_TOKEN = 'workloads mount no API token';
const DENY = 'namespaces deny by default';

function countsOf(build: (chart: Chart) => void): HardeningCounts {
  const app = new SecureApp(QUIET);
  build(new Chart(app, 'c', { namespace: 'ns' }));
  const failures = new SynthFailures();
  const objects = identify(renderApp(app, failures, new Progress({ write: () => true })), failures);
  failures.throwIfAny();
  return countHardening(objects);
}

/** How many have each practice, such as `1 of 2`. */
function practicesOf(build: (chart: Chart) => void): { [what: string]: string } {
  return Object.fromEntries(countsOf(build).practices.map(({ what, have, of }) => [what, `${have} of ${of}`]));
}

function workload(securityContext: object, pod: object = HARD_POD) {
  return (chart: Chart) => object(chart, 'Deployment', 'app', { spec: { template: { spec: { ...pod, containers: [{ name: 'main', securityContext }] } } } });
}

test('a container has what its pod says unless it says otherwise', () => {
  expect(practicesOf(workload(HARD))).toEqual({
    [NON_ROOT]: '1 of 1', [DROP]: '1 of 1', [SECCOMP]: '1 of 1', [READ_ONLY]: '1 of 1', [NO_TOKEN]: '1 of 1', [DENY]: '0 of 1',
  });
});

test.each<[string, string, object, object]>([
  [NON_ROOT, 'that may be root', { ...HARD, runAsNonRoot: false }, HARD_POD],
  [DROP, 'that drops some', { ...HARD, capabilities: { drop: ['NET_RAW'] } }, HARD_POD],
  [SECCOMP, 'that switches it off', { ...HARD, seccompProfile: { type: 'Unconfined' } }, HARD_POD],
  [READ_ONLY, 'that says nothing of it', { capabilities: { drop: ['ALL'] } }, HARD_POD],
  [NO_TOKEN, 'that says nothing of it', HARD, { securityContext: HARD_POD.securityContext }],
])('%s: not one %s', (what, _, securityContext, pod) => {
  const counts = practicesOf(workload(securityContext, pod));
  expect(Object.entries(counts).filter(([, count]) => count === '0 of 1').map(([name]) => name)).toEqual([what, DENY]);
});

test('counts containers of every list, in pods of every kind', () => {
  const counts = countsOf((chart) => {
    object(chart, 'Pod', 'one', { spec: { initContainers: [{ name: 'init', securityContext: HARD }], containers: [{ name: 'main' }] } });
    workload(HARD)(chart);
  });
  expect(counts).toMatchObject({ workloads: 2, containers: 3, networkPolicies: 0 });
  expect(counts.practices.find(({ what }) => what === DROP)).toEqual({ what: DROP, have: 2, of: 3 });
});

test.each<[string, string, object]>([
  ['1 of 1', 'denies both directions', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }],
  ['0 of 1', 'denies one direction', { podSelector: {}, policyTypes: ['Ingress'] }],
  ['0 of 1', 'lets somebody in', { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{}] }],
  ['0 of 1', 'is for some pods', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress', 'Egress'] }],
])('%s namespaces deny by default where a policy %s', (count, _, spec) => {
  expect(practicesOf((chart) => {
    object(chart, 'Namespace', 'ns', { metadata: { namespace: undefined } });
    object(chart, 'NetworkPolicy', 'policy', { spec });
  })).toEqual({ [DENY]: count });
});

test('finds nothing to count where there are no pods and no namespaces', () => {
  expect(countsOf((chart) => object(chart, 'ClusterRole', 'reader'))).toEqual({ workloads: 0, containers: 0, networkPolicies: 0, practices: [] });
});
