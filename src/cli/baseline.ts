import { UsageError } from './usage-error';
import { identityOf } from '../audit';

/** What the findings of an earlier JSON report are known by. */
export function knownFindings(text: string, file: string): Set<string> {
  let report: any;
  try {
    report = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--baseline ${file} is not JSON: ${(error as Error).message}`);
  }
  if (report?.version !== 1 || !Array.isArray(report.findings)) {
    throw new UsageError(`--baseline ${file} is not a report: write one with --format json`);
  }
  return new Set(report.findings.map(identityOf));
}
