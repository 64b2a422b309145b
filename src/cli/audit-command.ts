import { readFileSync } from 'node:fs';
import { AuditArguments } from './audit-arguments';
import { Baseline } from './baseline';
import { FindingLines } from './finding-lines';
import { manifestFiles } from './manifest-files';
import { tellSkipped, writeText } from './output';
import { Streams } from './streams';
import { UsageError } from './usage-error';
import { AuditReport, FileObject, Finding, Progress, REPORTS, ReportFormat, audit, consoleReport, readManifestFiles } from '../audit';
import { Clock, compareSeverity } from '../rules';

/** Runs `bulwark audit`; returns whether nothing was found. */
export function runAudit(options: AuditArguments, streams: Streams): boolean {
  const { report, skipped } = reportOn(options, streams);
  write(report, options, streams);
  tellSkipped(skipped, streams);
  return report.findings.every(({ exemption }) => exemption);
}

/** What was asked for; the objects themselves are not needed any more when it is written. */
function reportOn(options: AuditArguments, streams: Streams): { readonly report: AuditReport; readonly skipped: number } {
  const { objects, skipped } = readManifestFiles(manifestFiles(options.paths, streams.stdin));
  if (objects.length === 0 && skipped === 0) {
    throw new UsageError(`There is nothing to audit in ${options.paths.join(', ')}`);
  }
  const baseline = options.baseline === undefined ? undefined : Baseline.of(readFileSync(options.baseline, 'utf8'), options.baseline);
  const judged = judge(objects, options, streams);
  return { report: withFindings(judged.report, shown(judged, options, baseline)), skipped };
}

/** A report with other findings; its tallies stay uncounted until they are asked for. */
function withFindings(report: AuditReport, findings: readonly Finding[]): AuditReport {
  return Object.defineProperties({} as AuditReport, { ...Object.getOwnPropertyDescriptors(report), findings: { value: findings, enumerable: true } });
}

/** A report, and the object that each finding is about. */
interface Judged {
  readonly report: AuditReport;
  readonly objects: ReadonlyMap<Finding, FileObject>;
}

function judge(objects: readonly FileObject[], { ruleSet, kubernetes, date }: AuditArguments, { stderr }: Streams): Judged {
  const found = new Map<Finding, FileObject>();
  const progress = new Progress(stderr);
  try {
    const report = audit({
      objects,
      ruleSet,
      kubernetes,
      today: date ?? Clock.system().today(),
      onJudged: (index, findings) => {
        findings.forEach((finding) => found.set(finding, objects[index]));
        progress.report('Auditing objects:', index, objects.length);
      },
    });
    return { report, objects: found };
  } finally {
    progress.end();
  }
}

/** The findings that were asked for, with lines: severe enough, and not known before. What cannot be read may hide anything. */
function shown({ report, objects }: Judged, { severity }: AuditArguments, baseline: Baseline | undefined): Finding[] {
  const asked = report.findings
    .filter((finding) => compareSeverity(finding.severity, severity) >= 0 || objects.get(finding)!.unreadable !== undefined);
  const lines = new FindingLines();
  return (baseline ? baseline.newAmong(asked) : asked).map((finding) => ({ ...finding, line: lines.of(finding, objects.get(finding)!) }));
}

function write(report: AuditReport, { format, output }: AuditArguments, streams: Streams): void {
  const toTerminal = output === undefined && streams.stdout.isTTY === true && !process.env.NO_COLOR;
  writeText(textOf(report, format, toTerminal), output, streams);
}

function textOf(report: AuditReport, format: ReportFormat, colours: boolean): string {
  try {
    return format === ReportFormat.CONSOLE ? consoleReport(report, colours) : REPORTS[format](report);
  } catch (error) {
    if ((error as Error).message === 'Invalid string length') {
      throw new UsageError(`A report of ${report.findings.length} findings is too long for one text. Choose fewer paths or rules, or a higher --severity`);
    }
    throw error;
  }
}
