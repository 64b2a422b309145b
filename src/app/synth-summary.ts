import { pathOf } from '../errors';
import { EXEMPTION_ANNOTATION_PREFIX } from '../rules';
import { AppObject } from './app-object';
import { StaleFiles } from './output-files';

/** What a summary tells. */
export interface SynthSummary {
  readonly objects: readonly AppObject[];
  readonly files: number;
  readonly outdir: string;
  readonly stale: StaleFiles;
  /** What was taken for granted of the cluster because nobody said it. */
  readonly assumptions: readonly string[];
  readonly milliseconds: number;
}

interface ExemptionInUse {
  readonly rule: string;
  readonly object: string;
  readonly owner: string;
  readonly expires: string;
}

const MOST_LISTED = 10;

/** What was made, what is exempted and what was assumed, on one screen. */
export function describeSynth(summary: SynthSummary): string {
  const tenants = new Set(summary.objects.flatMap(({ tenantName }) => tenantName ?? [])).size;
  const counts = [count(tenants, 'tenant'), count(summary.objects.length, 'object'), count(summary.files, 'file')];
  const exemptions = exemptionsIn(summary.objects);
  return [
    `cdk8s-bulwark: ${counts.join(', ')} in ${summary.outdir}, ${(summary.milliseconds / 1000).toFixed(2)} s`,
    ...section(`${count(exemptions.length, 'exemption')}${exemptions.length > 1 ? ', soonest to expire first' : ''}`, table(exemptions)),
    ...section('assumed of the cluster', summary.assumptions),
    ...section('removed, written by an earlier synth', summary.stale.removed),
    ...section('left over from an earlier synth and changed since, remove by hand', summary.stale.kept),
  ].map((line) => `${line}\n`).join('');
}

function section(title: string, lines: readonly string[]): string[] {
  const listed = lines.slice(0, MOST_LISTED);
  const more = lines.length - listed.length;
  const all = more > 0 ? [...listed, `and ${more} more`] : listed;
  return lines.length > 0 ? [`  ${title}:`, ...all.map((line) => `    ${line}`)] : [];
}

function table(exemptions: readonly ExemptionInUse[]): string[] {
  const shown = exemptions.slice(0, MOST_LISTED);
  const rule = longest(shown.map((exemption) => exemption.rule));
  const object = longest(shown.map((exemption) => exemption.object));
  return exemptions.map((exemption) => `${exemption.expires}  ${exemption.rule.padEnd(rule)}  ${exemption.object.padEnd(object)}  ${exemption.owner}`);
}

function exemptionsIn(objects: readonly AppObject[]): ExemptionInUse[] {
  return objects.flatMap((object) => Object.entries<string>(object.manifest.metadata.annotations ?? {})
    .filter(([key]) => key.startsWith(EXEMPTION_ANNOTATION_PREFIX))
    .map(([key, value]) => ({
      rule: key.slice(EXEMPTION_ANNOTATION_PREFIX.length),
      object: `${object.kind} ${pathOf(object.apiObject)}`,
      ...termsIn(value),
    })))
    .sort((one, other) => compare(one.expires, other.expires) || compare(one.rule, other.rule) || compare(one.object, other.object));
}

/** Raw objects may carry any text: what cannot be read is shown as such, and first. */
function termsIn(annotation: string): { owner: string; expires: string } {
  try {
    const { owner, expires } = JSON.parse(annotation);
    return { owner: String(owner), expires: String(expires) };
  } catch {
    return { owner: '(unreadable)', expires: '(unreadable)' };
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
