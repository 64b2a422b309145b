import { Check, NOT_RECOMMENDED, Rule, RuleSet, catalogue, isObjectRule, textAt } from '../../src/rules';

const TOPICS: { readonly [prefix: string]: string } = {
  'pod': 'Pods and workloads',
  'image': 'Images',
  'tenancy': 'Namespaces and tenancy',
  'network': 'Network policies',
  'rbac': 'RBAC and service accounts',
  'exposure': 'Ingress and exposure',
  'secrets': 'Secrets and configuration',
  'storage': 'Storage',
  'availability': 'Availability',
  'control-plane': 'Control-plane files',
  'manifest': 'Manifests',
};

const FRAMEWORKS: { readonly [key: string]: string } = {
  podSecurity: 'Pod Security',
  cis: 'CIS Kubernetes Benchmark 1.12',
  nsa: 'NSA/CISA Hardening Guide 1.2',
  owasp: 'OWASP Kubernetes Top 10',
  mitre: 'MITRE ATT&CK',
  multiTenancy: 'Multi-Tenancy Benchmarks',
};

/** The reference of every rule, as Markdown. */
export function ruleReference(): string {
  const rules = catalogue();
  return [
    '# Rule reference',
    '',
    'Generated from the rules by `npm run docs:rules`.',
    '',
    `${rules.length} rules; ${rules.filter(isObjectRule).length} of them look at one object at a time and are CEL, which the API server can enforce as a ValidatingAdmissionPolicy.`,
    '',
    '## Rule sets',
    '',
    '| Name | Rules |',
    '|---|---|',
    ...RuleSet.names.map((name) => `| \`${name}\` | ${RuleSet.named(name)!.rules.length} |`),
    '',
    '`recommended` is what `SecureApp` runs. It leaves out:',
    '',
    '| Rule | Why |',
    '|---|---|',
    ...Object.entries(NOT_RECOMMENDED).sort(([one], [other]) => one < other ? -1 : 1).map(([id, reason]) => `| [\`${id}\`](#${id}) | ${cell(reason)} |`),
    '',
    ...Object.entries(TOPICS).flatMap(([prefix, title]) => topic(title, rules.filter(({ id }) => topicOf(id) === prefix))),
  ].join('\n');
}

function topicOf(id: string): string {
  return Object.keys(TOPICS).find((prefix) => id.startsWith(`${prefix}-`))!;
}

function topic(title: string, rules: readonly Rule[]): string[] {
  return [
    `## ${title}`,
    '',
    '| Rule | What holds | Severity |',
    '|---|---|---|',
    ...rules.map(({ id, title: what, severity }) => `| [\`${id}\`](#${id}) | ${cell(what)} | ${severity} |`),
    '',
    ...rules.flatMap(section),
  ];
}

function section(rule: Rule): string[] {
  const frameworks = Object.entries(FRAMEWORKS)
    .map(([key, name]) => [name, (rule.frameworks as { [framework: string]: readonly string[] | undefined })[key] ?? []] as const)
    .filter(([, controls]) => controls.length > 0);
  const versions = [...rule.since ? [`from ${rule.since}`] : [], ...rule.until ? [`until ${rule.until}`] : []];
  return [
    `### ${rule.id}`,
    '',
    `${rule.title}. Severity: ${rule.severity}.`,
    '',
    rule.description,
    '',
    `**To mend it:** ${rule.fix}`,
    '',
    `- Kinds: ${kindsOf(rule).map((kind) => `\`${kind}\``).join(', ') || 'documents of every kind'}`,
    ...versions.length > 0 ? [`- Kubernetes: ${versions.join(', ')}`] : [],
    ...frameworks.map(([name, controls]) => `- ${name}: ${controls.join(', ')}`),
    `- Sources: ${rule.sources.map((source) => source.startsWith('http') ? `<${source}>` : source).join(', ')}`,
    ...rule.exemptible === false ? ['- Nobody can be exempted from it.'] : [],
    '',
    ...celSection(rule),
  ];
}

/** Texts that are put together by the hundred, as those about flags, are for programs to read. */
const LONGEST_TEXT = 600;

function celSection(rule: Rule): string[] {
  const texts = isObjectRule(rule) ? [...new Set(rule.checks.map(celOf))].filter((text) => text.length <= LONGEST_TEXT) : [];
  return texts.length > 0 ? ['```cel', ...texts, '```', ''] : [];
}

function kindsOf(rule: Rule): string[] {
  return [...new Set(isObjectRule(rule) ? rule.checks.flatMap(({ kinds }) => kinds) : rule.kinds)];
}

/** The text of a check for the newest Kubernetes, after the element that it is about. */
function celOf(check: Check): string {
  const unless = textAt(check.unless, NEWEST);
  return `// each ${check.scope.variable}${unless ? `, unless ${unless}` : ''}\n${textAt(check.assert, NEWEST)}`;
}

const NEWEST = 37;

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
