import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser, BrowserContextOptions, Page, chromium } from 'playwright-core';
import { unreadableTexts } from './contrast';
import { largeReport } from './large-report';
import { SAMPLE_REPORT, findingOf } from './sample-report';
import { AuditReport } from '../../../src/audit';
import { htmlReport } from '../../../src/audit/report/html';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 900 };

/** What a page that does not escape would run. */
const ATTACK = '</script></style></title></textarea>--><script>pwned=1</script><img src=x onerror="pwned=1"><svg onload=pwned=1>" autofocus onfocus="pwned=1';

const program = process.env.BULWARK_CHROMIUM ?? installedChromium();
if (program === undefined) {
  process.stderr.write('The HTML report was not opened in a browser: set BULWARK_CHROMIUM, or put chromium on the PATH.\n');
}

(program === undefined ? describe.skip : describe)('HTML report in a browser', () => {
  const closing: (() => Promise<void>)[] = [];
  const troubles: string[] = [];
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'html-report-'));
    browser = await chromium.launch({ executablePath: program });
  }, 60_000);

  afterEach(async () => {
    await Promise.all(closing.splice(0).map(async (close) => close()));
    expect(troubles.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** A page whose errors, messages and requests are troubles. */
  async function open(text: string, options: BrowserContextOptions): Promise<Page> {
    const file = join(folder, `${closing.length}.html`);
    writeFileSync(file, text);
    const url = pathToFileURL(file).href;
    const context = await browser.newContext(options);
    closing.push(async () => context.close());
    const page = await context.newPage();
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => request.url().split('#')[0] === url || troubles.push(request.url()));
    await page.goto(url);
    return page;
  }

  async function openOn(viewport: typeof PHONE, report: AuditReport, options: BrowserContextOptions = {}): Promise<Page> {
    return open(htmlReport(report), { viewport, ...options });
  }

  const widthOf = async (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
  const visible = async (page: Page, selector: string) => page.locator(selector).and(page.locator(':visible')).count();
  const status = async (page: Page) => page.locator('#shown').innerText();
  const settled = async (page: Page, text: string) => page.locator('#shown', { hasText: text }).waitFor({ timeout: 5000 });

  describe.each([['a phone', PHONE], ['a desktop', DESKTOP]])('on %s', (device, viewport) => {
    test.each(['light', 'dark'] as const)('is legible in the %s scheme and scrolls in one direction only', async (colorScheme) => {
      for (const [name, report] of Object.entries({ hostile: SAMPLE_REPORT, many: largeReport(260) })) {
        const page = await openOn(viewport, report, { colorScheme });
        expect(await widthOf(page)).toBe(viewport.width);
        await screenshot(page, `${name}-${device}-${colorScheme}`);
        await page.locator('details').evaluateAll('(all) => all.forEach((one) => one.open = true)');
        await page.locator('#inner-rows').check();
        expect(await widthOf(page)).toBe(viewport.width);
        expect(await page.evaluate(unreadableTexts)).toEqual([]);
      }
    }, 60_000);
  });

  test('between phones and desktops, only the posture scrolls sideways', async () => {
    for (const width of [320, 768, 900]) {
      const page = await openOn({ width, height: 900 }, largeReport(260));
      expect(await widthOf(page)).toBe(width);
    }
  }, 30_000);

  test('the dark scheme is dark, and the light one light', async () => {
    const backgroundOf = async (colorScheme: 'light' | 'dark') => (await openOn(DESKTOP, SAMPLE_REPORT, { colorScheme }))
      .evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await backgroundOf('dark')).toBe('rgb(14, 19, 26)');
    expect(await backgroundOf('light')).toBe('rgb(244, 246, 248)');
  });

  test('filters choose findings, and counts follow', async () => {
    const page = await openOn(DESKTOP, SAMPLE_REPORT);
    expect(await status(page)).toBe('Findings shown: 10 of 10');
    await page.getByRole('combobox', { name: 'Tenant or namespace' }).selectOption({ label: 'shop' });
    await settled(page, 'Findings shown: 5 of 10 (shop)');
    expect(await visible(page, '.finding')).toBe(5);
    expect(await page.locator('[data-rule=pod-privileged] .count').innerText()).toBe('2 of 4');
    expect(await page.locator('[data-count=critical]').innerText()).toBe('2');
    await page.getByRole('combobox', { name: 'Exemption' }).selectOption({ label: 'Exempted' });
    await settled(page, 'Findings shown: 1 of 10 (shop; Exempted)');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await settled(page, 'Findings shown: 10 of 10');
    await page.getByRole('combobox', { name: 'Framework' }).selectOption({ label: 'Pod Security baseline' });
    await settled(page, 'Findings shown: 4 of 10 (Pod Security baseline)');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('rbac-wildcard-verbs');
    await settled(page, 'Findings shown: 2 of 10 (rbac-wildcard-verbs)');
    expect(await visible(page, '.rule')).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('critical').focus();
    await page.keyboard.press('Space');
    await settled(page, 'Findings shown: 6 of 10 (high, medium, low)');
    expect(await page.locator('[data-count=critical]').innerText()).toBe('4');
  }, 30_000);

  test('text is looked for in objects, fields, places, messages and titles, every word of it', async () => {
    const page = await openOn(DESKTOP, SAMPLE_REPORT);
    for (const [text, found] of [['SHOP-DATA agent', 2], ['initcontainers', 1], ['roles.yaml:9', 1], ['setuid', 1], ['name their verbs', 2], ['no such words', 0]] as const) {
      await page.getByLabel('Text').fill(text);
      await settled(page, `Findings shown: ${found} of 10 (text "${text}")`);
      expect(await visible(page, '.finding')).toBe(found);
    }
  }, 30_000);

  test('a cell of the posture leads to its findings, and a rule of a control to that rule', async () => {
    const page = await openOn(DESKTOP, SAMPLE_REPORT);
    await page.locator('.matrix tr', { hasText: 'blog' }).locator('a').first().click();
    await settled(page, 'Findings shown: 2 of 10 (blog)');
    await page.locator('.framework', { hasText: 'CIS 1.12' }).locator('summary').click();
    await page.locator('.framework', { hasText: 'CIS 1.12' }).getByRole('link', { name: 'rbac-wildcard-verbs' }).click();
    await settled(page, 'Findings shown: 10 of 10');
    expect(await page.evaluate('location.hash')).toBe('#rule-rbac-wildcard-verbs');
  }, 30_000);

  test('hostile texts run nowhere, with the policy and without it', async () => {
    const [{ rule, ...finding }] = SAMPLE_REPORT.findings;
    const attacks = { kind: ATTACK, namespace: ATTACK, name: ATTACK, path: ATTACK, value: ATTACK, message: ATTACK, fix: ATTACK, file: ATTACK };
    const exemption = { owner: ATTACK, reason: ATTACK, expires: ATTACK };
    const hostile: AuditReport = {
      ...SAMPLE_REPORT,
      ruleSet: ATTACK,
      kubernetes: ATTACK,
      findings: [{ ...findingOf(SAMPLE_REPORT.rules[0], finding), ...attacks, exemption }],
      exemptions: [{ ...exemption, rule: ATTACK, declaredAt: ATTACK, uses: 1, expired: false, judged: true }],
      tallies: [
        { rule: 'pod-privileged', group: ATTACK, namespace: ATTACK, passed: 0, failed: 0, exempted: 1 },
        { rule: 'pod-privileged', group: ATTACK, namespace: `${ATTACK}2`, passed: 1, failed: 0, exempted: 0 },
      ],
    };
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    expect(htmlReport(hostile)).toMatch(policy);
    for (const text of [htmlReport(hostile), htmlReport(hostile).replace(policy, '')]) {
      const page = await open(text, { viewport: PHONE });
      await page.getByRole('combobox', { name: 'Tenant or namespace' }).selectOption({ index: 1 });
      await settled(page, `1 of 1 (${ATTACK})`);
      await page.locator('.matrix a').first().click();
      await settled(page, 'Findings shown: 1 of 1');
      expect(await page.evaluate('typeof pwned')).toBe('undefined');
      expect(await page.locator('img, svg, [onload], [onerror], [onfocus]').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('.object b').textContent()).toBe(`${ATTACK} ${ATTACK}/${ATTACK}`);
      expect(await widthOf(page)).toBe(PHONE.width);
    }
  }, 30_000);

  test('everything can be read without scripts', async () => {
    const page = await openOn(PHONE, SAMPLE_REPORT, { javaScriptEnabled: false });
    expect(await visible(page, '.finding')).toBe(10);
    expect(await visible(page, '#filters')).toBe(0);
    expect(await visible(page, 'button')).toBe(0);
  });

  test('paper has no filters, is light, and shows what is folded on the screen', async () => {
    const page = await openOn(DESKTOP, largeReport(2000), { colorScheme: 'dark' });
    expect(await visible(page, '#filters')).toBe(1);
    expect(await visible(page, '.framework table')).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await visible(page, '#filters, nav, button')).toBe(0);
    expect(await visible(page, '.framework table')).toBeGreaterThan(5);
    expect(await visible(page, '#shown')).toBe(1);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await screenshot(page, 'many-print', { fullPage: false });
    const shown = 'document.querySelectorAll(".finding:not([hidden])").length';
    expect(await page.evaluate(shown)).toBeLessThan(2000);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.evaluate(shown)).toBe(2000);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.evaluate(shown)).toBeLessThan(2000);
  }, 60_000);

  test('the keyboard reaches the findings at once, and every filter', async () => {
    const page = await openOn(DESKTOP, SAMPLE_REPORT);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the findings');
    await page.getByLabel('Text').focus();
    const reached: unknown[] = [];
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate('document.activeElement.value || document.activeElement.name || document.activeElement.textContent'));
    }
    expect(reached).toEqual(['place', 'framework', 'rule', 'exemption', 'critical', 'high', 'medium', 'low', 'Clear filters', 'Fold all']);
  }, 30_000);

  test('10,000 findings open in time, a part of each rule at first, the rest when asked', async () => {
    const start = Date.now();
    const page = await openOn(DESKTOP, largeReport(10_000));
    await settled(page, 'Findings shown: 10000 of 10000');
    expect(Date.now() - start).toBeLessThan(20_000);
    const group = page.locator('.rule').first();
    expect(await group.locator('.finding:not([hidden])').count()).toBe(25);
    const more = group.getByRole('button', { name: /^Show \d+ more$/ });
    const left = Number(/\d+/.exec(await more.innerText())![0]);
    await more.click();
    expect(await group.locator('.finding:not([hidden])').count()).toBe(25 + left);
    await page.getByLabel('Text').fill('ledger-web');
    await settled(page, 'of 10000 (text "ledger-web")');
  }, 60_000);
});

/** For people to look at. */
async function screenshot(page: Page, name: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
  const folder = process.env.BULWARK_SCREENSHOTS;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name.replace(/ /g, '-')}.png`), fullPage: name.startsWith('hostile'), ...options });
  }
}

function installedChromium(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
