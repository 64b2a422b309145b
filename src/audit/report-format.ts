/** What the result of an audit is written as. */
export enum ReportFormat {
  /** For people at a terminal. */
  CONSOLE = 'console',
  /** For programs: version 1 of this library's own format. */
  JSON = 'json',
  /** For code scanning: SARIF 2.1.0. */
  SARIF = 'sarif',
  /** For test reports of continuous integration: JUnit XML. */
  JUNIT = 'junit',
  /** For comments on pull requests. */
  MARKDOWN = 'markdown',
  /** For clusters: PolicyReport and ClusterPolicyReport of wgpolicyk8s.io. */
  POLICY_REPORT = 'policy-report',
  /** For people who have to be shown evidence: one page that needs nothing else. */
  HTML = 'html',
}
