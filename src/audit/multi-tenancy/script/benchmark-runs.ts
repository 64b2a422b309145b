import { quoted } from './quoted';
import { BENCHMARKS, JudgedBenchmark } from '../benchmark-catalogue';
import { COMPUTE, OBJECTS } from '../judge-quotas';
import { ADMITTED, Probe, triedBy } from '../probes';

const DECLINED = 'declined by design: what a tenant grants by itself no review and no proof sees';

/** What is done for the benchmarks that try no objects, in words of the script. */
const RUNS: { readonly [id: string]: string } = {
  'MTB-PL1-CC-CPI-1': 'check_cluster_resources',
  'MTB-PL1-BC-CPI-2': 'check_protected_objects',
  'MTB-PL1-CC-TI-1': 'denied_in_own "${WRITE[@]}" -- resourcequotas',
  'MTB-PL1-CC-TI-2': 'check_other_tenants',
  'MTB-PL1-CC-FNS-1': `check_quotas ${wordsOf(COMPUTE)}`,
  'MTB-PL1-CC-FNS-2': `check_quotas ${wordsOf(OBJECTS)}`,
  'MTB-PL2-BC-OPS-3': `unfit=${quoted(DECLINED)}`,
  'MTB-PL2-BC-OPS-4': `unfit=${quoted('declined by design: network policies add up, and one of a tenant opens what the platform closed')}`,
  'MTB pending 1199': 'check_reclaim_policy',
  'MTB pending 1201': `unfit=${quoted('proved where the app is made: only traffic would show it here')}`,
  'MTB pending 1202': `unfit=${quoted(DECLINED)}`,
  'MTB pending 1203': `unfit=${quoted(DECLINED)}`,
};

/** What no benchmark asks for and every tenant needs. */
const BEYOND: readonly (readonly [title: string, run: string])[] = [
  ['BEYOND-MTB network-policies: Block writing network policies', 'denied_in_own "${WRITE[@]}" -- networkpolicies.networking.k8s.io ciliumnetworkpolicies.cilium.io networkpolicies.crd.projectcalico.org'],
  ['BEYOND-MTB namespaces: Block writing the status and the finalizers of namespaces', 'check_namespace_subresources'],
  ['BEYOND-MTB tokens: Block making tokens of service accounts of other tenants', 'check_foreign_tokens'],
  ['BEYOND-MTB ephemeral-containers: Block adding containers to running pods', 'denied_in_own update patch -- pods -- --subresource=ephemeralcontainers'],
  ['BEYOND-MTB rights: Block impersonation, and rights beyond one\'s own', 'check_rights_over_rights'],
];

/** The function of the script that runs everything in the order of the benchmarks. */
export function benchmarkRuns(): string {
  return [
    ...Object.entries(ADMITTED).map(([resource, object]) => `readonly ADMITTED_${resource.toUpperCase()}=${quoted(JSON.stringify(object))}`),
    '',
    'run_benchmarks() {',
    ...block('CONTROL identity: The identity holds the role', ['check_identity']),
    ...BENCHMARKS.flatMap((benchmark) => block(`${benchmark.id}: ${benchmark.title}`, linesOf(benchmark))),
    ...BEYOND.flatMap(([title, run]) => block(title, [run])),
    '}',
    '',
  ].join('\n');
}

function block(title: string, lines: readonly string[]): string[] {
  return ['', `  if begin ${quoted(title)}; then`, ...[...lines, 'finish'].map((line) => `    ${line}`), '  fi'];
}

function linesOf({ id, probes }: JudgedBenchmark): string[] {
  return probes.length > 0 ? probes.map(refusal) : [RUNS[id]];
}

function refusal(probe: Probe): string {
  return `refuses ${probe.resource} "$ADMITTED_${probe.resource.toUpperCase()}" ${quoted(JSON.stringify(triedBy(probe)))} ${quoted(probe.names ?? '*')}`;
}

function wordsOf(bounded: typeof COMPUTE): string {
  return bounded.map(([, keys]) => keys.join(',')).join(' ');
}
