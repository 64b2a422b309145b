import { BudgetAmount, ExemptionPosture, FindingsPosture, PostureView, TenantPosture, Verdict } from './posture-view';
import { BenchmarkOutcome, BenchmarkResult } from '../multi-tenancy';
import { counted } from '../report/wording';
import { WORST_FIRST } from '../summary';

/** What each verdict is as a mark, in words, and as the colour of a mark. */
export const VERDICTS: { readonly [verdict in Verdict]: { readonly sign: string; readonly text: string; readonly mark: 'pass' | 'exempt' | 'fail' } } = {
  open: { sign: '✗', text: 'Not isolated', mark: 'fail' },
  faulty: { sign: '!', text: 'Isolated, to be repaired', mark: 'fail' },
  excepted: { sign: '◐', text: 'Isolated, with exceptions', mark: 'exempt' },
  isolated: { sign: '✓', text: 'Isolated', mark: 'pass' },
};

/** The worst first. */
export const WORST_VERDICTS = Object.keys(VERDICTS) as Verdict[];

/** What each outcome of a benchmark is as a mark and in words, the worst first. */
export const OUTCOMES: { readonly [outcome in BenchmarkOutcome]: { readonly sign: string; readonly text: string; readonly mark: 'pass' | 'exempt' | 'fail' | 'none' } } = {
  [BenchmarkOutcome.FAILS]: { sign: '✗', text: 'failing', mark: 'fail' },
  [BenchmarkOutcome.UNKNOWN]: { sign: '?', text: 'unknown', mark: 'exempt' },
  [BenchmarkOutcome.AT_SYNTH]: { sign: '◐', text: 'held at synth', mark: 'exempt' },
  [BenchmarkOutcome.DECLINED]: { sign: '–', text: 'declined', mark: 'none' },
  [BenchmarkOutcome.IN_CLUSTER]: { sign: '✓', text: 'held in the cluster', mark: 'pass' },
};

/** The worst first. */
export const WORST_OUTCOMES = Object.keys(OUTCOMES) as BenchmarkOutcome[];

/** Whether all is well, in a few words. */
export function headlineOf({ tenants, platform }: PostureView): { readonly isSound: boolean; readonly text: string } {
  const count = (verdict: Verdict) => tenants.filter((tenant) => tenant.verdict === verdict).length;
  const [open, faulty, excepted] = [count('open'), count('faulty'), count('excepted')];
  if (open > 0) {
    return { isSound: false, text: `${open} of ${counted(tenants.length, 'tenant')} not isolated` };
  }
  if (platform.holes.length > 0) {
    return { isSound: false, text: `${counted(platform.holes.length, 'hole')} in who may do what to all tenants` };
  }
  return faulty > 0 ? { isSound: false, text: `${faulty} of ${counted(tenants.length, 'tenant')} to be repaired` }
    : excepted > 0 && tenants.length > 1 ? { isSound: true, text: `${counted(tenants.length, 'tenant')}, ${excepted} of them with exceptions` }
      : { isSound: true, text: tenants.length === 0 ? 'No tenants' : tenants.length === 1 ? 'One tenant, isolated' : `${tenants.length} tenants, all isolated` };
}

/** What one value of its Namespaces says, such as the team. */
export function ownershipText({ ownership }: TenantPosture, titles: readonly string[]): string {
  return titles.flatMap((title) => ownership.filter((fact) => fact.title === title).map(({ values }) => values.join(', '))).join(' · ');
}

/** Such as `cordoned (2 of 3 namespaces)`. */
export function badgesOf({ namespaces }: TenantPosture): string[] {
  const texts = [...new Set(namespaces.flatMap(({ badges, placement }) => [...badges, ...placement]))];
  return texts.map((text) => {
    const holding = namespaces.filter(({ badges, placement }) => badges.includes(text) || placement.includes(text)).length;
    return holding === namespaces.length ? text : `${text} (${holding} of ${counted(namespaces.length, 'namespace')})`;
  });
}

/** Such as `1 owner, 2 developers`. */
export function membersText({ access: { members } }: TenantPosture): string {
  return members.filter(({ subjects }) => subjects.length > 0).map(({ role, subjects }) => counted(subjects.length, role)).join(', ');
}

/** Such as `2 in, 1 out`: with how many tenants connections were agreed, by who opens them. */
export function agreedText({ network: { agreed } }: TenantPosture): string {
  const count = (direction: 'in' | 'out') => agreed.filter((connection) => connection.direction === direction).length;
  return agreed.length === 0 ? 'none' : (['in', 'out'] as const).filter((direction) => count(direction) > 0).map((direction) => `${count(direction)} ${direction}`).join(', ');
}

/** Such as `1 critical, 3 low`. */
export function severitiesText({ severities }: FindingsPosture): string {
  return WORST_FIRST.filter((severity) => severities[severity] > 0).map((severity) => `${severities[severity]} ${severity}`).join(', ');
}

const KEYS: { readonly [key: string]: string } = { 'requests.cpu': 'CPU', 'requests.memory': 'Memory', 'pods': 'Pods', 'requests.storage': 'Storage' };

/** A key of a quota as people call it; others as they are written. */
export function keyText(key: string): string {
  return KEYS[key] ?? key;
}

const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** Amounts as people write them: `3.2` CPUs in place of `3200m`, and `6.75Gi` in place of `6912Mi`. */
export function amountText(key: string, amount: string): string {
  if (key.endsWith('.cpu') && /^-?\d+m$/.test(amount)) {
    return `${Number(amount.slice(0, -1)) / 1000}`;
  }
  const [, number, suffix] = /^(-?\d+)([KMGTPE]i)$/.exec(amount) ?? [];
  return number === undefined ? amount : binaryText(Number(number), BINARY.indexOf(suffix));
}

function binaryText(number: number, power: number): string {
  return Math.abs(number) >= 1024 && power < BINARY.length - 1 ? binaryText(number / 1024, power + 1) : `${Math.round(number * 100) / 100}${BINARY[power]}`;
}

/** Such as `3.2 of 16`. */
export function useText({ key, budget, used }: BudgetAmount): string {
  const bound = budget === undefined ? 'no bound' : amountText(key, budget);
  return used === undefined ? bound : `${amountText(key, used)} of ${bound}`;
}

/** How long an exemption holds: `in 12 days`. */
export function remainingText({ days }: ExemptionPosture): string {
  return days === undefined ? 'not a date' : days < 0 ? `${counted(-days, 'day')} ago` : days === 0 ? 'last day' : `in ${counted(days, 'day')}`;
}

/** How many benchmarks come out how, the worst first; outcomes that none has are left out. */
export function outcomesOf(benchmarks: readonly BenchmarkResult[]): { readonly outcome: BenchmarkOutcome; readonly count: number }[] {
  const countOf = (outcome: BenchmarkOutcome) => benchmarks.filter((benchmark) => benchmark.outcome === outcome).length;
  return WORST_OUTCOMES.map((outcome) => ({ outcome, count: countOf(outcome) })).filter(({ count }) => count > 0);
}

/** The id of a tenant's part of the page. */
export function anchorOf(name: string): string {
  return `tenant-${name}`;
}
