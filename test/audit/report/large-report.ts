import { findingOf } from './sample-report';
import { AuditReport, ExemptionUse, Finding, Tally } from '../../../src/audit';
import { Rule, catalogue } from '../../../src/rules';

const TENANTS = ['payments', 'shop', 'search', 'identity', 'ledger', 'mail', 'reports', 'media', 'platform', 'a-team-with-quite-a-long-name', 'blog', 'status'];
const SPACES = ['web', 'data'];
/** Of so many rules one is taken: several findings for each. */
const ONE_OF = 6;
/** From this place among the tenants on, everything passes. */
const CLEAN_FROM = 8;

/** As an audit of many tenants is: some rules broken often, some never, some exempted; every finding with its tally. */
export function largeReport(count: number): AuditReport {
  const rules = catalogue().filter((_, index) => index % ONE_OF === 0);
  const broken = rules.filter((_, index) => index % 3 !== 2);
  const findings = Array.from({ length: count }, (_, index) => findingAt(index, broken[(index * index) % broken.length]));
  return {
    ruleSet: 'recommended',
    kubernetes: '1.36',
    date: '2026-11-23',
    rules,
    objects: count * 2,
    findings,
    exemptions: exemptionsOf(findings),
    tallies: TENANTS.flatMap((tenant, place) => SPACES.flatMap((space) => rules.map((rule, index) => tallyOf(rule, tenant, `${tenant}-${space}`, findings, place + index)))),
  };
}

function findingAt(index: number, rule: Rule): Finding {
  const tenant = TENANTS[(index * 7) % CLEAN_FROM];
  const name = `${['api', 'worker', 'cache', 'importer'][index % 4]}-${index}`;
  const path = `spec.template.spec.containers[${index % 3}].securityContext.${['privileged', 'allowPrivilegeEscalation', 'capabilities.add[0]', 'seccompProfile.type'][index % 4]}`;
  const value = [true, 'NET_ADMIN', undefined, 'Unconfined'][index % 4];
  return findingOf(rule, {
    apiVersion: 'apps/v1',
    kind: index % 5 === 0 ? 'StatefulSet' : 'Deployment',
    namespace: `${tenant}-${SPACES[index % 2]}`,
    name,
    path,
    ...value === undefined ? {} : { value },
    message: `${rule.title}; ${path} is ${value === undefined ? 'not set' : JSON.stringify(value)}.`,
    ...index % 2 === 0 ? { construct: `platform/${tenant}/${name}` } : { file: `deploy/${tenant}/${name}.yaml`, line: 10 + index % 90, document: 0 },
    ...index % 11 === 0 ? { exemption: { owner: `${tenant}-leads`, reason: 'The image of the vendor needs it until the next major', expires: expiryAt(index) } } : {},
  });
}

function expiryAt(index: number): string {
  return `2027-0${1 + index % 9}-15`;
}

function exemptionsOf(findings: readonly Finding[]): ExemptionUse[] {
  return findings.filter(({ exemption }) => exemption).slice(0, 20).map(({ rule, exemption, construct, name }) => (
    { rule, ...exemption!, declaredAt: construct ?? `Deployment ${name}`, uses: 1, expired: false, judged: true }
  ));
}

function tallyOf({ id }: Rule, group: string, namespace: string, findings: readonly Finding[], index: number): Tally {
  const own = findings.filter((finding) => finding.rule === id && finding.namespace === namespace);
  const exempted = own.filter(({ exemption }) => exemption).length;
  return { rule: id, group, namespace, passed: 8 + index % 5, failed: own.length - exempted, exempted };
}
