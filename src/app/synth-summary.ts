import { AccessFigures } from './access-figures';
import { AppObject } from './app-object';
import { ExemptionInUse, exemptionsIn } from './exemptions-in-use';
import { countHardening } from './hardening-counts';
import { NetworkFigures } from './network-figures';
import { StaleFiles } from './output-files';
import { AuditReport, ownerPathOf } from '../audit';
import { compareCodeUnits } from '../manifest';

/** What a summary tells. */
export interface SynthSummary {
  readonly objects: readonly AppObject[];
  readonly files: number;
  readonly outdir: string;
  readonly stale: StaleFiles;
  /** What was taken for granted of the cluster because nobody said it. */
  readonly assumptions: readonly string[];
  readonly report: AuditReport;
  /** What the network proof counted; missing where nobody asked for it. */
  readonly network?: NetworkFigures;
  /** What the access proof counted; missing where nobody asked for it. */
  readonly access?: AccessFigures;
  readonly milliseconds: number;
}

/** A title and the lines below it; those that do not fit are counted. */
interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const MOST_LISTED = 10;
const LINES_OF_SCREEN = 24;

/** What was made, how much of it is hardened, what is exempted and what was assumed, on one screen. */
export function describeSynth(summary: SynthSummary): string {
  const { objects, files, outdir, stale, assumptions, report, network, access, milliseconds } = summary;
  const tenants = new Set(objects.flatMap(({ tenantName }) => tenantName ?? [])).size;
  const counts = [count(tenants, 'tenant'), count(objects.length, 'object'), count(files, 'file')];
  const exemptions = exemptionsIn(objects);
  const head = [
    `cdk8s-bulwark: ${counts.join(', ')} in ${outdir}, ${(milliseconds / 1000).toFixed(2)} s`,
    ...hardeningLines(objects),
    auditLine(report),
    ...network ? [networkLine(network)] : [],
    ...access ? [accessLine(access)] : [],
  ];
  const sections = [
    { title: `${count(exemptions.length, 'exemption')}${exemptions.length > 1 ? ', soonest to expire first' : ''}`, lines: table(exemptions) },
    { title: 'exemptions that nothing needs, remove them', lines: report.exemptions.filter(({ uses, judged }) => judged && uses === 0).map(({ rule, declaredAt }) => `${rule} at ${declaredAt}`) },
    { title: 'findings too mild to fail', lines: mildFindings(report) },
    { title: 'assumed of the cluster', lines: assumptions },
    { title: 'removed, written by an earlier synth', lines: stale.removed },
    { title: 'left over from an earlier synth and changed since, remove by hand', lines: stale.kept },
  ];
  return [...head, ...fitted(sections.filter(({ lines }) => lines.length > 0), LINES_OF_SCREEN - head.length)]
    .map((line) => `${line}\n`).join('');
}

function hardeningLines(objects: readonly AppObject[]): string[] {
  const { workloads, containers, networkPolicies, practices } = countHardening(objects);
  if (practices.length === 0) {
    return [];
  }
  const width = Math.max(...practices.map(({ of }) => String(of).length));
  return [
    `  hardening: ${count(workloads, 'workload')}, ${count(containers, 'container')}, ${networkPolicies} NetworkPolicies`,
    ...practices.map(({ what, have, of }) => `    ${String(have).padStart(width)} of ${String(of).padStart(width)} ${what}`),
  ];
}

function auditLine({ rules, ruleSet, findings }: AuditReport): string {
  const exempted = findings.filter(({ exemption }) => exemption).length;
  return `  audit: ${count(rules.length, 'rule')} of ${ruleSet}, ${count(findings.length - exempted, 'finding')}, ${exempted} exempted`;
}

function networkLine({ tenants, connections, isCut, undeclared }: NetworkFigures): string {
  return `  network: ${count(tenants, 'tenant')}, ${isCut ? 'more than ' : ''}${count(connections, 'connection')} between tenants, ${undeclared} undeclared`;
}

function accessLine({ subjects, holes, exempted }: AccessFigures): string {
  return `  access: ${count(subjects, 'subject')}, ${count(holes, 'hole')}${exempted > 0 ? `, ${exempted} exempted` : ''}`;
}

/** What was found and neither failed nor is exempted, by rule. */
function mildFindings({ findings }: AuditReport): string[] {
  const counts = new Map<string, number>();
  findings.filter(({ exemption }) => !exemption).forEach(({ rule, severity }) => {
    const key = `${severity} ${rule}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts].map(([rule, times]) => `${rule}: ${times}`).sort();
}

/** Shortens the longest sections until all of them fit, each to one line at least. */
function fitted(sections: readonly Section[], room: number): string[] {
  const shown = sections.map(({ lines }) => Math.min(lines.length, MOST_LISTED));
  const rendered = () => sections.flatMap((section, index) => sectionLines(section, shown[index]));
  while (rendered().length > room && Math.max(...shown) > 1) {
    shown[shown.indexOf(Math.max(...shown))]--;
  }
  return rendered();
}

function sectionLines({ title, lines }: Section, shown: number): string[] {
  const more = lines.length - shown;
  const listed = lines.slice(0, shown);
  return [`  ${title}:`, ...(more > 0 ? [...listed, `and ${more} more`] : listed).map((line) => `    ${line}`)];
}

function table(exemptions: readonly ExemptionInUse[]): string[] {
  const rows = exemptions.map(({ object, rule, owner, expires }) => ({ rule, owner, expires, object: `${object.kind} ${ownerPathOf(object.apiObject)}` }))
    .sort((one, other) => compareCodeUnits(one.expires, other.expires)
      || compareCodeUnits(one.rule, other.rule) || compareCodeUnits(one.object, other.object));
  const shown = rows.slice(0, MOST_LISTED);
  const rule = longest(shown.map((row) => row.rule));
  const object = longest(shown.map((row) => row.object));
  return rows.map((row) => `${row.expires}  ${row.rule.padEnd(rule)}  ${row.object.padEnd(object)}  ${row.owner}`);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
