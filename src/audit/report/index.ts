import { consoleReport } from './console';
import { htmlReport } from './html';
import { jsonReport } from './json';
import { junitReport } from './junit';
import { markdownReport } from './markdown';
import { policyReport } from './policy-report';
import { sarifReport } from './sarif';
import { printable } from './wording';
import { AuditReport } from '../audit-report';
import { ReportFormat } from '../report-format';

/** How each format is written. */
export const REPORTS: { readonly [format in ReportFormat]: (report: AuditReport) => string } = {
  [ReportFormat.CONSOLE]: (report) => consoleReport(report),
  [ReportFormat.JSON]: jsonReport,
  [ReportFormat.SARIF]: sarifReport,
  [ReportFormat.JUNIT]: junitReport,
  [ReportFormat.MARKDOWN]: markdownReport,
  [ReportFormat.POLICY_REPORT]: policyReport,
  [ReportFormat.HTML]: htmlReport,
};

export { consoleReport, printable };
