import { createHash } from 'node:crypto';
import { largeReport } from './large-report';
import { CLEAN_REPORT, HOSTILE, SAMPLE_REPORT, SMALL_REPORT } from './sample-report';
import { AuditReport } from '../../../src/audit';
import { htmlReport } from '../../../src/audit/report/html';

const page = htmlReport(SAMPLE_REPORT);
const LARGEST = 8_000_000;

/** The text of a section without its tags. */
function textOf(text: string, section: string): string {
  const body = new RegExp(`<section id="${section}"[^]*?</section>`).exec(text)![0];
  return body.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replace(/\s+/g, ' ');
}

function digestsOf(tag: string): string[] {
  return [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

describe('HTML report', () => {
  test('names the verdict, the rule set, the version, the date and the counts', () => {
    const head = page.slice(page.indexOf('<header'), page.indexOf('</header>')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(head).toContain('8 open findings');
    expect(head).toContain('Rule set recommended Rules 4 Kubernetes 1.36 Objects 17 Date 2026-11-23');
    expect(head).toContain('4 critical 4 high 0 medium 0 low 2 exempted 1 expired exemption 1 unused exemption ');
  });

  test('a report without open findings says so', () => {
    expect(htmlReport(CLEAN_REPORT)).toContain('</span> No open findings</h1>');
    expect(textOf(htmlReport(CLEAN_REPORT), 'findings')).toContain('No object breaks a rule.');
    expect(textOf(htmlReport(CLEAN_REPORT), 'exemptions')).toContain('Nothing is exempted.');
  });

  test('every finding stands in the page with its object, place, message, field, value and exemption', () => {
    expect(page.match(/<li class="finding/g)).toHaveLength(SAMPLE_REPORT.findings.length);
    const text = textOf(page, 'findings');
    expect(text).toContain('DaemonSet shop-data/agent platform/shop/data/agent Containers are not privileged; spec.template.spec.containers[0].securityContext.privileged is true. '
      + 'spec.template.spec.containers[0].securityContext.privileged: true');
    expect(text).toContain('Deployment shop-web/web deploy/web.yaml:21');
    expect(text).toContain('securityContext.allowPrivilegeEscalation: no value');
    expect(text).toContain('Exempted until 2027-03-31 by shop-leads: The image of the vendor drops to its user with setuid.');
    expect(text).toContain('"nested":["a",1,null,{"b":true}]');
  });

  test('the fix of a rule is told once, and a fix of its own at the finding', () => {
    const [finding] = SMALL_REPORT.findings;
    const own = htmlReport({ ...SMALL_REPORT, findings: [finding, { ...finding, path: 'other', fix: 'Something else.' }] });
    expect(textOf(own, 'findings').split(`Fix: ${finding.fix}`)).toHaveLength(2);
    expect(textOf(own, 'findings')).toContain('Fix: Something else.');
  });

  test('a finding of a rule that the report does not know is told with its own fix', () => {
    const unknown = htmlReport({ ...SMALL_REPORT, rules: [] });
    expect(unknown.match(/<li class="finding/g)).toHaveLength(3);
    expect(textOf(unknown, 'findings')).toContain(`Fix: ${SMALL_REPORT.findings[0].fix}`);
  });

  test('a cell tells what passed of what was judged, what failed and what is exempted', () => {
    expect(textOf(page, 'posture')).toContain(' shop All rules 16 /20 passed ✗ 3 failed ◐ 1 exempted ');
    expect(textOf(page, 'posture')).toContain(' nothing judged ');
  });

  test('controls are kept, failing or exempted', () => {
    expect(textOf(page, 'frameworks')).toContain('5.2.2 State ✗ Failing Passed 6 /9 passed ✗ 3 failed Rules pod-privileged');
    expect(textOf(htmlReport(CLEAN_REPORT), 'frameworks')).toContain('5.2.2 State ✓ Kept Passed 9 /9 passed ✓ Rules pod-privileged');
  });

  test('exemptions are told soonest expiry first, expired and unused ones marked, with the days that are left', () => {
    const text = textOf(page, 'exemptions');
    const order = ['2026-10-31 23 days ago State ✗ Expired', '2026-12-31 in 38 days State ✓ In use', '2027-01-31 in 69 days State ○ Unused', '2027-03-31'];
    expect(order.map((part) => text.indexOf(part))).toEqual(order.map((part) => text.indexOf(part)).sort((first, second) => first - second));
    expect(order.filter((part) => !text.includes(part))).toEqual([]);
  });

  test('an exemption is marked in its last thirty days, and one that is no date is told', () => {
    const until = (expires: string): AuditReport => ({ ...SMALL_REPORT, exemptions: [{ ...SMALL_REPORT.exemptions[0], expires }] });
    expect(textOf(htmlReport(until('2026-12-23')), 'exemptions')).toContain('in 30 days State ◐ Ends soon');
    expect(textOf(htmlReport(until('2026-12-24')), 'exemptions')).toContain('in 31 days State ✓ In use');
    expect(textOf(htmlReport(until('2026-11-23')), 'exemptions')).toContain('last day');
    expect(textOf(htmlReport(until('some day')), 'exemptions')).toContain('not a date');
  });

  test('rules that passed and rules without objects are told apart', () => {
    const text = textOf(htmlReport({ ...CLEAN_REPORT, tallies: CLEAN_REPORT.tallies.filter(({ rule }) => rule !== 'rbac-wildcard-verbs') }), 'passed');
    expect(text).toContain('✓ 3 rules without findings');
    expect(text).toContain('– 1 rule with no object to judge');
    expect(textOf(page, 'passed')).not.toContain('✓ 3 rules');
  });

  test('every link within the page leads somewhere, and every id is there once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const foreign = htmlReport({ ...SAMPLE_REPORT, exemptions: [{ ...SAMPLE_REPORT.exemptions[0], rule: 'no-such-rule' }] });
    expect([...`${page}${foreign}`.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('the policy allows the one script and the one style of the page, by what they say, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1];
    expect(policy).toBe(`default-src 'none'; script-src ${digestsOf('script').join(' ')}; style-src ${digestsOf('style').join(' ')}; base-uri 'none'; form-action 'none'`);
    expect(digestsOf('script')).toHaveLength(1);
  });

  test('nothing is loaded, and no attribute holds style or script', () => {
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\ssrc=|\sstyle=|\son\w+=|@import|url\(/);
  });

  test('hostile texts stand in it as texts', () => {
    const hostile = htmlReport({ ...SAMPLE_REPORT, ruleSet: HOSTILE, kubernetes: HOSTILE, tallies: [...SAMPLE_REPORT.tallies, { rule: 'pod-privileged', group: HOSTILE, namespace: `${HOSTILE}2`, passed: 1, failed: 0, exempted: 0 }] });
    expect(hostile.match(/<script/g)).toHaveLength(1);
    expect(hostile).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ud800](?![\udc00-\udfff])/);
  });

  test('the order in which objects were judged does not change a byte', () => {
    const { findings, exemptions, tallies } = SAMPLE_REPORT;
    const reversed = { findings: [...findings].reverse(), exemptions: [...exemptions].reverse(), tallies: [...tallies].reverse() };
    expect(htmlReport({ ...SAMPLE_REPORT, ...reversed })).toBe(page);
  });

  test('10,000 findings make a page that can be sent by mail', () => {
    const large = htmlReport(largeReport(10_000));
    expect(large.match(/<li class="finding/g)).toHaveLength(10_000);
    expect(Buffer.byteLength(large)).toBeLessThan(LARGEST);
  });
});
