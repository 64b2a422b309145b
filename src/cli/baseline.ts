import { UsageError } from './usage-error';
import { Finding, identityOf } from '../audit';

/** The findings of an earlier report. Each knows one finding of now, so that the same one on a further object is new. */
export class Baseline {
  /**
   * Reads a JSON report.
   *
   * Refused with an error: what is no such report.
   */
  public static of(text: string, file: string): Baseline {
    let report: any;
    try {
      report = JSON.parse(text);
    } catch (error) {
      throw new UsageError(`--baseline ${file} is not JSON: ${(error as Error).message}`);
    }
    if (report?.version !== 1 || !Array.isArray(report.findings) || !report.findings.every(isFinding)) {
      throw new UsageError(`--baseline ${file} is not a report: write one with --format json`);
    }
    return new Baseline(report.findings);
  }

  private readonly counts = new Map<string, number>();

  private constructor(findings: readonly Finding[]) {
    // What was permitted then is no excuse for the day on which the exemption has gone.
    for (const finding of findings.filter(({ exemption }) => !exemption)) {
      const key = keyOf(finding);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /** The findings that it does not know. */
  public newAmong(findings: readonly Finding[]): Finding[] {
    const left = new Map(this.counts);
    return findings.filter((finding) => {
      const key = keyOf(finding);
      const count = finding.exemption ? 0 : left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    });
  }
}

/** Files may be renamed, but they are all that is known of an object without a name. */
function keyOf(finding: Finding): string {
  return JSON.stringify([identityOf(finding), finding.name === '' ? finding.file : '']);
}

function isFinding(value: any): boolean {
  return typeof value === 'object' && value !== null && ['rule', 'kind', 'name', 'path'].every((field) => typeof value[field] === 'string');
}
