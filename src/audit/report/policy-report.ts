import { AuditReport, ExemptionUse, Tally } from '../audit-report';
import { Finding } from '../finding';
import { exemptionsInOrder, inOrder, stateOf } from '../summary';
import { clipped, counted, exemptionText, placeOf, printable, topicOf } from './wording';
import { isDnsLabel, toYamlDocuments } from '../../manifest';
import { namespaceOf } from '../../rules';

/** Objects of a cluster are at most about 1.5 MB, the limit of etcd: longer lists of results go on in a further report. */
const MOST_RESULTS = 250;
const LONGEST_TEXT = 500;

const LONGEST_RULE_SET = 63;

/** For clusters: a PolicyReport for each namespace and a ClusterPolicyReport for the rest, as YAML documents of wgpolicyk8s.io. */
export function policyReport(report: AuditReport): string {
  const namespaces = resultsByNamespace(report);
  return toYamlDocuments([...namespaces.keys()].sort().flatMap((namespace) => policyReports(report, namespace, namespaces.get(namespace)!)));
}

interface PolicyResult {
  readonly result: 'pass' | 'fail' | 'warn' | 'skip';
  readonly [field: string]: unknown;
}

type Pass = Pick<Tally, 'rule' | 'namespace' | 'passed'>;

/** The results of each namespace; those of the cluster under the empty name. */
function resultsByNamespace(report: AuditReport): Map<string, PolicyResult[]> {
  const namespaces = new Map<string, PolicyResult[]>();
  const add = (namespace: string | undefined, result: PolicyResult) => {
    const key = namespace !== undefined && isDnsLabel(namespace) ? namespace : '';
    const results = namespaces.get(key);
    if (results) {
      results.push(result);
    } else {
      namespaces.set(key, [result]);
    }
  };
  inOrder(report.findings).forEach((finding) => add(namespaceOf({ ...finding, metadata: finding }), findingResult(report, finding)));
  exemptionsInOrder(report.exemptions).filter((exemption) => stateOf(exemption) !== 'used').forEach((exemption) => add(undefined, exemptionResult(report, exemption)));
  passes(report).forEach((pass) => add(pass.namespace, passResult(report, pass)));
  return namespaces;
}

/** How many objects of each namespace passed each rule, in the order of the rules. */
function passes({ rules, tallies }: AuditReport): Pass[] {
  return rules.flatMap(({ id }) => {
    const counts = new Map<string | undefined, number>();
    tallies.filter(({ rule, passed }) => rule === id && passed > 0)
      .forEach(({ namespace, passed }) => counts.set(namespace, (counts.get(namespace) ?? 0) + passed));
    return [...counts].map(([namespace, passed]) => ({ rule: id, namespace, passed }));
  });
}

function policyReports({ ruleSet, kubernetes, date }: AuditReport, namespace: string, results: readonly PolicyResult[]): object[] {
  return inChunks(results).map((chunk, index) => ({
    apiVersion: 'wgpolicyk8s.io/v1alpha2',
    kind: namespace === '' ? 'ClusterPolicyReport' : 'PolicyReport',
    metadata: {
      name: `${nameOf(ruleSet)}${index === 0 ? '' : `.${index + 1}`}`,
      ...namespace === '' ? {} : { namespace },
      labels: { 'app.kubernetes.io/managed-by': 'cdk8s-bulwark' },
      annotations: { 'cdk8s-bulwark/date': date, 'cdk8s-bulwark/kubernetes': kubernetes },
    },
    ...namespace === '' ? {} : { scope: { apiVersion: 'v1', kind: 'Namespace', name: namespace } },
    summary: Object.fromEntries(['pass', 'fail', 'warn', 'error', 'skip'].map((result) => [result, chunk.filter((one) => one.result === result).length])),
    results: chunk,
  }));
}

function inChunks<T>(items: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / MOST_RESULTS) }, (_, index) => items.slice(index * MOST_RESULTS, (index + 1) * MOST_RESULTS));
}

/** A DNS subdomain, whatever the rule set is called; the suffix of further reports stays apart from it. */
function nameOf(ruleSet: string): string {
  const name = ruleSet.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_RULE_SET);
  return `cdk8s-bulwark-${name}`.replace(/-+$/, '');
}

function findingResult(report: AuditReport, finding: Finding): PolicyResult {
  const { rule, severity, apiVersion, kind, namespace, name, path, message, fix, exemption } = finding;
  return {
    ...resultOf(report, rule),
    result: exemption ? 'skip' : 'fail',
    severity,
    message: shown(message),
    resources: [stringsOf({ apiVersion, kind, namespace, name })],
    properties: stringsOf({
      path,
      fix,
      [finding.file === undefined ? 'construct' : 'file']: placeOf(finding),
      exemptionExpires: exemption?.expires,
      exemptionOwner: exemption?.owner,
      exemptionReason: exemption?.reason,
    }),
  };
}

function exemptionResult(report: AuditReport, exemption: ExemptionUse): PolicyResult {
  return { ...resultOf(report, exemption.rule), result: 'warn', scored: false, message: shown(`Exemption: ${exemptionText(exemption)}`) };
}

function passResult(report: AuditReport, { rule, passed }: Pass): PolicyResult {
  return { ...resultOf(report, rule), result: 'pass', message: `${counted(passed, 'object')} passed.`, properties: { objects: String(passed) } };
}

function resultOf({ ruleSet, rules }: AuditReport, id: string): object {
  const rule = rules.find((candidate) => candidate.id === id);
  return { source: 'cdk8s-bulwark', policy: printable(ruleSet), rule: printable(id), ...rule ? { category: topicOf(rule) } : {}, scored: true };
}

/** Without what is missing or empty. */
function stringsOf(values: { readonly [name: string]: string | undefined }): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value).map(([name, value]) => [name, shown(value!)]));
}

function shown(text: string): string {
  return clipped(printable(text), LONGEST_TEXT);
}
