import { NO_LEVEL } from './namespaces';
import { Concern, ConcernWeight, ExemptionPosture, TenantPosture, Verdict } from './posture-view';
import { sortedTexts } from './tenants';
import { amountText } from './wording';
import { PodSecurityLevel } from '../../boundary';
import { Severity } from '../../rules';
import { BenchmarkOutcome } from '../multi-tenancy';
import { counted } from '../report/wording';
import { WORST_FIRST } from '../summary';

/** What is known of a tenant before it is judged. */
export type UnjudgedTenant = Omit<TenantPosture, 'verdict' | 'concerns'>;

const WEIGHTS: readonly ConcernWeight[] = ['gap', 'fault', 'notice'];
const VERDICTS: { readonly [weight in ConcernWeight]: Verdict } = { gap: 'open', fault: 'faulty', notice: 'excepted' };

/** The last days of an exemption, in which it is marked. */
const SOON = 30;

/** The rule from which a namespace with a looser level is exempted. */
const LEVEL_RULE = 'tenancy-pod-security-level';

/** What each severity of a finding weighs: those that let a tenant get further open it. */
const SEVERITY_WEIGHTS: { readonly [severity in Severity]: ConcernWeight } = {
  [Severity.CRITICAL]: 'gap', [Severity.HIGH]: 'gap', [Severity.MEDIUM]: 'fault', [Severity.LOW]: 'notice',
};

/** A tenant with what there is to say against it. */
export function judged(tenant: UnjudgedTenant): TenantPosture {
  const concerns = [networkConcerns, accessConcerns, podConcerns, budgetConcerns, findingConcerns, exemptionConcerns, benchmarkConcerns]
    .flatMap((concernsOf) => concernsOf(tenant)).sort((one, other) => WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight));
  return { ...tenant, concerns, verdict: concerns.length === 0 ? 'isolated' : VERDICTS[concerns[0].weight] };
}

/** Whether an exemption holds for few days more, if at all. */
export function endsSoon({ days }: ExemptionPosture): boolean {
  return days !== undefined && days <= SOON;
}

function networkConcerns({ network, namespaces }: UnjudgedTenant): Concern[] {
  const gap = (text: string): Concern => ({ aspect: 'network', weight: 'gap', text });
  const others = sortedTexts(network.undeclared.map(({ other }) => other));
  const open = (way: 'ingress' | 'egress') => namespaces.filter(({ open: ways }) => ways.includes(way)).map(({ name }) => name);
  return [
    ...others.length === 0 ? [] : [gap(`Connections with ${named(others)} to which not both agreed`)],
    ...network.later.map(gap),
    ...(['ingress', 'egress'] as const).filter((way) => open(way).length > 0)
      .map((way) => gap(`No policy holds the ${way} of every pod in ${named(open(way))}`)),
  ];
}

function accessConcerns({ access }: UnjudgedTenant): Concern[] {
  const [owners] = access.members;
  return [
    ...access.holes.map(({ text }): Concern => ({ aspect: 'access', weight: 'gap', text })),
    ...owners.subjects.length > 0 ? [] : [{ aspect: 'ownership', weight: 'notice', text: 'Nobody holds the role of its owner' } as const],
  ];
}

function podConcerns({ namespaces, exemptions }: UnjudgedTenant): Concern[] {
  const at = (level: string) => namespaces.filter(({ podSecurity }) => podSecurity === level).map(({ name }) => name);
  const concern = (level: string, weight: ConcernWeight, text: string): Concern[] =>
    at(level).length === 0 ? [] : [{ aspect: 'pods', weight, text: `${text} ${named(at(level))}` }];
  return [
    ...concern(NO_LEVEL, 'gap', 'No Pod Security level is enforced in'),
    ...concern(PodSecurityLevel.PRIVILEGED, isLevelPermitted(exemptions) ? 'notice' : 'gap', 'Privileged pods are admitted in'),
    ...concern(PodSecurityLevel.BASELINE, 'notice', 'Pod Security is baseline in'),
  ];
}

function budgetConcerns({ budget, namespaces }: UnjudgedTenant): Concern[] {
  const over = budget.places.flatMap(({ namespace, amounts }) => amounts.filter(({ percent = 0 }) => percent > 100)
    .map(({ key, used, budget: bound }): Concern => ({ aspect: 'budget', weight: 'fault', text: `${namespace || 'The whole tenant'} needs ${amountText(key, used!)} of ${key} and has ${amountText(key, bound!)}` })));
  const isBounded = (key: string) => budget.totals.some((total) => total.key === key && total.budget !== undefined);
  const missing = Object.entries({ 'requests.cpu': 'CPU', 'requests.memory': 'memory', 'pods': 'pods' }).filter(([key]) => !isBounded(key)).map(([, title]) => title);
  return [...over, ...missing.length === 0 || namespaces.length === 0 ? [] : [{ aspect: 'budget', weight: 'fault', text: `No budget bounds ${listed(missing)} everywhere` } as const]];
}

function findingConcerns({ findings: { severities } }: UnjudgedTenant): Concern[] {
  return WORST_FIRST.filter((severity) => severities[severity] > 0)
    .map((severity) => ({ aspect: 'findings', weight: SEVERITY_WEIGHTS[severity], text: counted(severities[severity], `${severity} finding`) }));
}

function exemptionConcerns({ exemptions }: UnjudgedTenant): Concern[] {
  const expired = exemptions.filter(({ state }) => state === 'expired').length;
  const holding = exemptions.filter(({ state }) => state !== 'expired');
  const soon = holding.filter(endsSoon);
  return [
    ...expired === 0 ? [] : [{ aspect: 'exemptions', weight: 'fault', text: counted(expired, 'expired exemption') } as const],
    ...holding.length === 0 ? [] : [{
      aspect: 'exemptions', weight: 'notice', text: `${counted(holding.length, 'exemption')}${soon.length === 0 ? '' : `, the first until ${soon[0].expires}`}`,
    } as const],
  ];
}

/** Where somebody answers for a looser level, it is clear that some fail. */
function benchmarkConcerns({ benchmarks = [], exemptions }: UnjudgedTenant): Concern[] {
  const failing = benchmarks.filter(({ outcome }) => outcome === BenchmarkOutcome.FAILS).length;
  return failing === 0 ? [] : [{ aspect: 'benchmarks', weight: isLevelPermitted(exemptions) ? 'notice' : 'fault', text: counted(failing, 'failing benchmark') }];
}

function isLevelPermitted(exemptions: readonly ExemptionPosture[]): boolean {
  return exemptions.some(({ rule, state }) => rule === LEVEL_RULE && state !== 'expired');
}

/** More names than these are only counted. */
const MOST_NAMED = 3;

function named(names: readonly string[]): string {
  return names.length <= MOST_NAMED ? listed(names) : `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
