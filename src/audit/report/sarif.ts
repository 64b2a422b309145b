import { createHash } from 'node:crypto';
import { AuditReport, ExemptionUse } from '../audit-report';
import { Finding, identityOf } from '../finding';
import { Control, Framework, controlsOf } from '../framework';
import { exemptionsInOrder, inOrder, stateOf } from '../summary';
import { exemptionText, printable, sentence } from './wording';
import { Rule, Severity } from '../../rules';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: { readonly [severity in Severity]: string } = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };

/** In the middle of the ranges by which GitHub turns numbers into words. */
const SECURITY_SEVERITIES: { readonly [severity in Severity]: string } = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };

/** For code scanning: SARIF 2.1.0. */
export function sarifReport(report: AuditReport): string {
  const { ruleSet, kubernetes, date, objects, rules, findings, exemptions } = report;
  const taxonomies = new Taxonomies(rules);
  const told = exemptionsInOrder(exemptions).map((exemption) => ({ ...exemption, state: stateOf(exemption) }));
  const run = {
    tool: {
      driver: {
        name: 'cdk8s-bulwark',
        informationUri: 'https://github.com/cdk8s-bulwark/cdk8s-bulwark',
        supportedTaxonomies: taxonomies.references,
        rules: rules.map((rule) => ruleData(rule, taxonomies)),
      },
    },
    taxonomies: taxonomies.components,
    automationDetails: { id: `cdk8s-bulwark/${ruleSet}/` },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: told.filter(({ state }) => state !== 'used').map(notification) }],
    columnKind: 'utf16CodeUnits',
    properties: { ruleSet, kubernetes, date, objects, exemptions: told },
    results: inOrder(findings).map((finding) => resultData(finding, rules.findIndex(({ id }) => id === finding.rule))),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** The frameworks that rules stand in, and those of their controls that a rule keeps. */
class Taxonomies {
  private readonly controls = new Map<string, { readonly framework: Framework; readonly ids: string[] }>();

  constructor(rules: readonly Rule[]) {
    for (const { framework, id } of rules.flatMap(controlsOf)) {
      const taxonomy = this.controls.get(framework.title) ?? { framework, ids: [] };
      this.controls.set(framework.title, taxonomy);
      if (!taxonomy.ids.includes(id)) {
        taxonomy.ids.push(id);
      }
    }
  }

  public get components(): object[] {
    return [...this.controls.values()].map(({ framework: { title, organization, version, url }, ids }) => ({
      name: title,
      organization,
      ...version === undefined ? {} : { version },
      informationUri: url,
      isComprehensive: false,
      taxa: ids.map((id) => ({ id })),
    }));
  }

  public get references(): object[] {
    return [...this.controls.keys()].map((name, index) => ({ name, index }));
  }

  public relationshipTo({ framework, id }: Control): object {
    const index = [...this.controls.keys()].indexOf(framework.title);
    return { target: { id, index: this.controls.get(framework.title)!.ids.indexOf(id), toolComponent: { name: framework.title, index } }, kinds: ['relevant'] };
  }
}

function ruleData(rule: Rule, taxonomies: Taxonomies): object {
  const { id, title, severity, description, fix, sources } = rule;
  const url = sources.find((source) => /^https:\/\/\S+$/.test(source));
  return {
    id,
    name: id.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: description },
    help: {
      text: `${description}\n\n${fix}\n\n${sources.join('\n')}`,
      markdown: `${description}\n\n**Fix:** ${fix}\n\n${sources.map((source) => `- ${source === url ? `<${source}>` : source}\n`).join('')}`,
    },
    ...url === undefined ? {} : { helpUri: url },
    defaultConfiguration: { level: LEVELS[severity] },
    relationships: controlsOf(rule).map((control) => taxonomies.relationshipTo(control)),
    properties: { 'security-severity': SECURITY_SEVERITIES[severity], severity, 'tags': ['security', 'kubernetes'] },
  };
}

function resultData(finding: Finding, ruleIndex: number): object {
  const { rule, severity, path, message, fix, exemption } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: plain(`${message} ${fix}`) },
    locations: [{ ...physicalLocation(finding), logicalLocations: logicalLocations(finding) }],
    partialFingerprints: { 'cdk8s-bulwark/v1': fingerprint(finding) },
    suppressions: exemption === undefined ? [] : [
      { kind: 'external', status: 'accepted', justification: `${exemption.owner} until ${exemption.expires}: ${exemption.reason}`, properties: exemption },
    ],
    properties: { path },
  };
}

function physicalLocation({ file, line }: Finding): object {
  return file === undefined ? {} : {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...line === undefined ? {} : { region: { startLine: line } } },
  };
}

/** A reference relative to where the audit ran; a file URI where the file was named from the root. */
function uriOf(file: string): string {
  const segments = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '').replace(/\p{Cs}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/');
  return segments.startsWith('/') ? `file://${segments}` : segments;
}

function logicalLocations({ apiVersion, kind, namespace, name, construct }: Finding): object[] {
  const object = { name, fullyQualifiedName: [apiVersion, kind, namespace, name].filter(Boolean).join('/'), kind: 'resource' };
  return construct === undefined ? [object] : [object, { name: construct.slice(construct.lastIndexOf('/') + 1), fullyQualifiedName: construct, kind: 'construct' }];
}

/** Stays when files are renamed, objects reordered and texts of rules improved. */
function fingerprint(finding: Finding): string {
  return createHash('sha256').update(identityOf(finding)).digest('hex');
}

function notification(exemption: ExemptionUse): object {
  return { level: stateOf(exemption) === 'expired' ? 'warning' : 'note', message: { text: plain(`Exemption: ${exemptionText(exemption)}`) } };
}

/** Neither a placeholder nor a link of SARIF (2.1.0, 3.11.5 and 3.11.6). */
function plain(text: string): string {
  return printable(text).replace(/\{(\d+)\}/g, '{{$1}}').replace(/\](?=\()/g, '\\]');
}
