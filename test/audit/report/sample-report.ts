import { AuditReport, ExemptionUse, Finding, Tally } from '../../../src/audit';
import { Rule, ruleOf } from '../../../src/rules';

/** What breaks a report that does not escape: markup of every format, control characters, half a surrogate pair. */
export const HOSTILE = '<script>alert("1")</script> & \'x\' ]]> | `code` **bold** [a](b) {{ x }} @team #1 \u0000\u0007\u001b[31m\ufffe\ud800 \u202e мир 界 🏰\r\nnext: line';

const RULES = ['pod-privileged', 'pod-privilege-escalation', 'rbac-wildcard-verbs', 'network-workload-without-policy'].map((id) => ruleOf(id)!);
const [PRIVILEGED, ESCALATION, VERBS, WITHOUT_POLICY] = RULES;

/** A finding, as the engine makes them. */
export function findingOf(rule: Rule, found: Omit<Finding, 'rule' | 'severity' | 'fix'>): Finding {
  return { rule: rule.id, severity: rule.severity, fix: rule.fix, ...found };
}

function inFile(file: string, line: number, document = 0): Pick<Finding, 'file' | 'line' | 'document'> {
  return { file, line, document };
}

const WEB = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop-web', name: 'web' };
const AGENT = { apiVersion: 'apps/v1', kind: 'DaemonSet', namespace: 'shop-data', name: 'agent', construct: 'platform/shop/data/agent' };
const DB = { apiVersion: 'apps/v1', kind: 'StatefulSet', namespace: 'shop-data', name: 'db', construct: 'platform/shop/data/db' };
const NODE_READER = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'system:node-reader' };
const READER = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', name: 'reader' };
const BLOG_POD = { apiVersion: 'v1', kind: 'Pod', namespace: 'blog' };

const POD = 'spec.template.spec';

const FINDINGS: Finding[] = [
  findingOf(ESCALATION, {
    ...WEB,
    path: `${POD}.containers[0].securityContext.allowPrivilegeEscalation`,
    message: `Privilege escalation is disallowed; ${POD}.containers[0].securityContext.allowPrivilegeEscalation is not set.`,
    ...inFile('deploy/web.yaml', 21),
  }),
  findingOf(WITHOUT_POLICY, { ...WEB, path: '', message: 'No NetworkPolicy of namespace shop-web isolates the pods for Egress.', ...inFile('deploy/web.yaml', 1) }),
  ...['containers', 'initContainers'].map((list) => findingOf(PRIVILEGED, {
    ...AGENT,
    path: `${POD}.${list}[0].securityContext.privileged`,
    value: true,
    message: `Containers are not privileged; ${POD}.${list}[0].securityContext.privileged is true.`,
  })),
  findingOf(ESCALATION, {
    ...DB,
    path: `${POD}.containers[0].securityContext.allowPrivilegeEscalation`,
    value: true,
    message: `Privilege escalation is disallowed; ${POD}.containers[0].securityContext.allowPrivilegeEscalation is true.`,
    exemption: { owner: 'shop-leads', reason: 'The image of the vendor drops to its user with setuid', expires: '2027-03-31' },
  }),
  findingOf(VERBS, {
    ...NODE_READER,
    path: 'rules[0].verbs[0]',
    value: '*',
    message: 'Roles name their verbs; rules[0].verbs[0] is "*".',
    ...inFile('deploy/with space & ünicode/roles.yaml', 9, 2),
  }),
  findingOf(VERBS, {
    ...READER,
    path: 'rules[1].verbs[0]',
    value: '*',
    message: 'Roles name their verbs; rules[1].verbs[0] is "*".',
    ...inFile('/srv/manifests/role.yaml', 14),
    exemption: { owner: 'platform', reason: HOSTILE, expires: '2026-12-31' },
  }),
  findingOf(ESCALATION, {
    ...BLOG_POD,
    name: `pod ${HOSTILE}`,
    path: 'spec.containers[0].securityContext.allowPrivilegeEscalation',
    value: HOSTILE,
    message: `Privilege escalation is disallowed; ${HOSTILE}.`,
    ...inFile(`deploy/${HOSTILE}.yaml`, 3),
  }),
  findingOf(PRIVILEGED, {
    ...BLOG_POD,
    name: 'long',
    path: `spec.containers[0].${'x'.repeat(3000)}`,
    value: { nested: ['a', 1, null, { b: true }] },
    message: `Containers are not privileged; ${'very long '.repeat(2000)}.`,
    ...inFile('deploy/long.yaml', 120_000, 41),
  }),
  findingOf(PRIVILEGED, {
    apiVersion: '',
    kind: '',
    name: '',
    path: '',
    message: 'Containers are not privileged;  could not be evaluated: no such key: spec.',
    ...inFile('-', 1),
  }),
];

function exemptionOf(rule: Rule, owner: string, expires: string, declaredAt: string, reason: string, uses = 0): ExemptionUse {
  return { rule: rule.id, owner, reason, expires, declaredAt, uses, expired: expires < '2026-11-23', judged: true };
}

const EXEMPTIONS: ExemptionUse[] = [
  exemptionOf(ESCALATION, 'shop-leads', '2027-03-31', 'platform/shop/data/db', 'The image of the vendor drops to its user with setuid', 1),
  exemptionOf(VERBS, 'platform', '2026-12-31', 'Role reader', HOSTILE, 1),
  exemptionOf(PRIVILEGED, 'shop-leads', '2026-10-31', 'platform/shop/data/agent', 'The agent reads the devices of its node'),
  exemptionOf(WITHOUT_POLICY, 'shop-leads', '2027-01-31', 'platform/shop/web', 'Waits for the move to the new gateway'),
];

const TALLIES: Tally[] = [
  { rule: PRIVILEGED.id, group: 'shop', namespace: 'shop-web', passed: 4, failed: 0, exempted: 0 },
  { rule: PRIVILEGED.id, group: 'shop', namespace: 'shop-data', passed: 1, failed: 1, exempted: 0 },
  { rule: PRIVILEGED.id, group: 'blog', namespace: 'blog', passed: 1, failed: 1, exempted: 0 },
  { rule: PRIVILEGED.id, group: 'default', namespace: 'default', passed: 0, failed: 1, exempted: 0 },
  { rule: ESCALATION.id, group: 'shop', namespace: 'shop-web', passed: 3, failed: 1, exempted: 0 },
  { rule: ESCALATION.id, group: 'shop', namespace: 'shop-data', passed: 1, failed: 0, exempted: 1 },
  { rule: ESCALATION.id, group: 'blog', namespace: 'blog', passed: 1, failed: 1, exempted: 0 },
  { rule: VERBS.id, group: 'shop', namespace: 'shop-web', passed: 2, failed: 0, exempted: 0 },
  { rule: VERBS.id, group: 'default', namespace: 'default', passed: 0, failed: 0, exempted: 1 },
  { rule: VERBS.id, group: '', passed: 5, failed: 1, exempted: 0 },
  { rule: WITHOUT_POLICY.id, group: 'shop', namespace: 'shop-web', passed: 3, failed: 1, exempted: 0 },
  { rule: WITHOUT_POLICY.id, group: 'shop', namespace: 'shop-data', passed: 2, failed: 0, exempted: 0 },
  { rule: WITHOUT_POLICY.id, group: 'blog', namespace: 'blog', passed: 2, failed: 0, exempted: 0 },
];

/** Findings of files and constructs, namespaces and the cluster, with all that exemptions can be, and hostile texts. */
export const SAMPLE_REPORT: AuditReport = {
  ruleSet: 'recommended',
  kubernetes: '1.36',
  date: '2026-11-23',
  rules: RULES,
  objects: 17,
  findings: FINDINGS,
  exemptions: EXEMPTIONS,
  tallies: TALLIES,
};

/** Nothing found, nothing exempted. */
export const CLEAN_REPORT: AuditReport = {
  ...SAMPLE_REPORT,
  findings: [],
  exemptions: [],
  tallies: TALLIES.map(({ passed, failed, exempted, ...tally }) => ({ ...tally, passed: passed + failed + exempted, failed: 0, exempted: 0 })),
};

/** Few findings without hostile texts, for snapshots that can be read. */
export const SMALL_REPORT: AuditReport = {
  ...SAMPLE_REPORT,
  rules: [PRIVILEGED, ESCALATION],
  objects: 3,
  findings: [FINDINGS[0], FINDINGS[2], FINDINGS[4]],
  exemptions: [EXEMPTIONS[0], EXEMPTIONS[2]],
  tallies: TALLIES.filter(({ rule, namespace }) => (rule === PRIVILEGED.id || rule === ESCALATION.id) && namespace?.startsWith('shop-')),
};

/** A report in which every text that users write is this one. */
export function reportOfText(text: string): AuditReport {
  const exemption = { owner: text, reason: text, expires: text };
  const found = { apiVersion: text, kind: text, namespace: text, name: text, path: text, value: text, message: text };
  return {
    ...SMALL_REPORT,
    ruleSet: text,
    findings: [
      findingOf(PRIVILEGED, { ...found, construct: text }),
      findingOf(PRIVILEGED, { ...found, ...inFile(text, 1), exemption }),
      findingOf(ESCALATION, { ...found, ...inFile(`deploy/${text}.yaml`, 1) }),
    ],
    exemptions: [true, false].map((expired) => ({ rule: text, declaredAt: text, uses: 0, expired, judged: true, ...exemption })),
  };
}
