import { readFileSync, writeFileSync } from 'node:fs';
import { AuditArguments } from './audit-arguments';
import { knownFindings } from './baseline';
import { manifestFiles } from './manifest-files';
import { UsageError } from './usage-error';
import { AuditReport, FileObject, Finding, Progress, REPORTS, audit, identityOf, readManifestFiles } from '../audit';
import { lineOf, parsePath } from '../manifest';
import { Clock, compareSeverity } from '../rules';

/** Where a command writes to. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** Runs `bulwark audit`; returns whether nothing was found. */
export function runAudit(options: AuditArguments, { stdout, stderr }: Streams): boolean {
  const progress = new Progress(stderr);
  const { objects, skipped } = readManifestFiles(manifestFiles(options.paths));
  if (objects.length === 0 && skipped === 0) {
    throw new UsageError(`There is nothing to audit in ${options.paths.join(', ')}`);
  }
  const known = options.baseline === undefined ? new Set<string>() : knownFindings(readFileSync(options.baseline, 'utf8'), options.baseline);
  const report = shown(audit({
    objects,
    ruleSet: options.ruleSet,
    kubernetes: options.kubernetes,
    today: options.date ?? Clock.system().today(),
    onJudged: (index) => progress.report('Auditing objects:', index, objects.length),
  }), options, known, new LineSearch(objects));
  progress.end();
  write(REPORTS[options.format](report), options.output, stdout);
  if (skipped > 0) {
    stderr.write(`${skipped} ${skipped === 1 ? 'document is' : 'documents are'} not of Kubernetes and not judged\n`);
  }
  return report.findings.every(({ exemption }) => exemption);
}

/** What of a report was asked for: severe enough, not known before, and with lines. */
function shown(report: AuditReport, { severity }: AuditArguments, known: ReadonlySet<string>, lines: LineSearch): AuditReport {
  const findings = report.findings.filter((finding) => compareSeverity(finding.severity, severity) >= 0 && !known.has(identityOf(finding)));
  return { ...report, findings: findings.map((finding) => ({ ...finding, line: lines.of(finding) })) };
}

/** Looks for the lines of findings; nothing is looked up for objects without any. */
class LineSearch {
  private readonly objects = new Map<string, FileObject[]>();

  constructor(objects: readonly FileObject[]) {
    for (const object of objects) {
      const key = keyOf(object.origin);
      this.objects.set(key, [...this.objects.get(key) ?? [], object]);
    }
  }

  public of(finding: Finding): number | undefined {
    const object = this.objects.get(keyOf(finding))?.find(({ manifest }) => String(manifest.kind ?? '') === finding.kind && String(manifest.metadata?.name ?? '') === finding.name);
    if (!object) {
      return undefined;
    }
    const { part, keys, unreadable } = object;
    return part.firstLine - 1 + (unreadable !== undefined && keys.length === 0 ? 1 : lineOf(part.text, [...keys, ...parsePath(finding.path)]));
  }
}

function keyOf({ file, document }: { readonly file?: string; readonly document?: number }): string {
  return `${document} ${file}`;
}

function write(text: string, output: string | undefined, stdout: Streams['stdout']): void {
  if (output === undefined) {
    stdout.write(text);
  } else {
    writeFileSync(output, text);
  }
}
