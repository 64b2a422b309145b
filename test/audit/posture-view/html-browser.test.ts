import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser, BrowserContextOptions, Page, chromium } from 'playwright-core';
import { largeView, sampleView } from './sample-tenants';
import { PostureView } from '../../../src/audit/posture-view';
import { postureHtml } from '../../../src/audit/posture-view/html';
import { unreadableTexts } from '../report/contrast';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 900 };

/** What a page that does not escape would run. */
const ATTACK = '</script></style></title></textarea>--><script>pwned=1</script><img src=x onerror="pwned=1"><svg onload=pwned=1>" autofocus onfocus="pwned=1';

const program = process.env.BULWARK_CHROMIUM ?? installedChromium();
if (program === undefined) {
  process.stderr.write('The posture of tenants was not opened in a browser: set BULWARK_CHROMIUM, or put chromium on the PATH.\n');
}

(program === undefined ? describe.skip : describe)('HTML of the posture of tenants in a browser', () => {
  const closing: (() => Promise<void>)[] = [];
  const troubles: string[] = [];
  const sample = sampleView();
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'posture-html-'));
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
  async function open(text: string, options: BrowserContextOptions, hash = ''): Promise<Page> {
    const file = join(folder, `${closing.length}.html`);
    writeFileSync(file, text);
    const url = pathToFileURL(file).href;
    const context = await browser.newContext(options);
    closing.push(async () => context.close());
    const page = await context.newPage();
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => request.url().split('#')[0] === url || troubles.push(request.url()));
    await page.goto(`${url}${hash}`);
    return page;
  }

  const openOn = async (viewport: typeof PHONE, view: PostureView = sample, hash = '', options: BrowserContextOptions = {}) => open(postureHtml(view), { viewport, ...options }, hash);
  const widthOf = async (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
  const visible = async (page: Page, selector: string) => page.locator(selector).and(page.locator(':visible')).count();
  const settled = async (page: Page, text: string) => page.locator('#shown', { hasText: text }).waitFor({ timeout: 10_000 });
  const names = async (page: Page) => page.locator('#rows a.name:visible').allTextContents();

  describe.each([['a phone', PHONE], ['a desktop', DESKTOP]])('on %s', (device, viewport) => {
    test.each(['light', 'dark'] as const)('is legible in the %s scheme and scrolls in one direction only', async (colorScheme) => {
      for (const hash of ['', '#tenant-shop', '#tenant-legacy']) {
        const page = await openOn(viewport, sample, hash, { colorScheme });
        await screenshot(page, `posture${hash.replace('#', '-')}-${device}-${colorScheme}`);
        await page.evaluate('document.querySelectorAll("details").forEach((details) => details.open = true)');
        expect(await widthOf(page)).toBe(viewport.width);
        expect(await page.evaluate(unreadableTexts)).toEqual([]);
      }
    }, 120_000);
  });

  test('an address opens its tenant, and so does its name in the overview', async () => {
    const page = await openOn(PHONE, sample, '#tenant-shop');
    expect(await page.locator('details.tenant[open]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['tenant-shop']);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('shop');
    expect(await page.evaluate<number>('document.getElementById("tenant-shop").getBoundingClientRect().top')).toBeLessThan(PHONE.height / 2);
    await page.locator('#rows').getByRole('link', { name: 'legacy' }).click();
    await page.locator('#tenant-legacy[open]').waitFor();
    await page.locator('#tenant-legacy > summary').click();
    await page.locator('#rows').getByRole('link', { name: 'legacy' }).click();
    await page.locator('#tenant-legacy[open]').waitFor();
  }, 30_000);

  test('the filter is reached and worked by keyboard, and holds for overview and tenants', async () => {
    const page = await openOn(DESKTOP);
    for (let presses = 0; presses < 12 && await page.evaluate('document.activeElement.name') !== 'words'; presses++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('EDITORS production');
    await settled(page, 'Tenants found: 1 of 5');
    expect(await names(page)).toEqual(['blog']);
    expect(await visible(page, 'details.tenant')).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe('state');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await settled(page, 'Tenants found: 5 of 5');
    expect(await page.locator('#clear').isVisible()).toBe(false);
  }, 30_000);

  test('words are looked for in what stands in depth too', async () => {
    const page = await openOn(DESKTOP);
    await page.getByRole('searchbox').fill('auditors');
    await settled(page, 'Tenants found: 1 of 5');
    expect(await names(page)).toEqual(['payments']);
  }, 30_000);

  test.each([['open', 'legacy'], ['faulty', 'search'], ['excepted', 'blog'], ['isolated', 'payments shop'], ['soon', 'blog'], ['internet', 'legacy shop'], ['cordoned', 'blog']])(
    'of tenants that are %s, these are shown: %s', async (state, expected) => {
      const page = await openOn(DESKTOP);
      await page.getByRole('combobox').selectOption(state);
      await settled(page, `Tenants found: ${expected.split(' ').length} of 5`);
      expect((await names(page)).join(' ')).toBe(expected);
    }, 30_000);

  test('a tenant that is linked to is shown although the filter leaves it out', async () => {
    const page = await openOn(DESKTOP);
    await page.getByRole('combobox').selectOption('open');
    await settled(page, 'Tenants found: 1 of 5');
    await page.evaluate('location.hash = "#tenant-shop"');
    await page.locator('#tenant-shop[open]').waitFor();
  }, 30_000);

  test('hostile texts run nowhere, with the policy and without it', async () => {
    const [tenant] = sample.tenants;
    const hostile = { ...sample, tenants: [{ ...tenant, name: ATTACK, concerns: [{ aspect: 'network', weight: 'gap', text: ATTACK } as const], ownership: [{ title: 'Team', values: [ATTACK] }] }] };
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    expect(postureHtml(hostile)).toMatch(policy);
    for (const text of [postureHtml(hostile), postureHtml(hostile).replace(policy, '')]) {
      const page = await open(text, { viewport: PHONE });
      await page.locator('#rows a.name').click();
      await page.locator('details.tenant[open]').waitFor();
      await page.getByRole('searchbox').fill('script');
      await settled(page, '1 of 1');
      expect(await page.evaluate('typeof pwned')).toBe('undefined');
      expect(await page.locator('img, svg, [onload], [onerror], [onfocus]').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(1);
      expect(await widthOf(page)).toBe(PHONE.width);
    }
  }, 60_000);

  test('without scripts, every tenant is there and no control', async () => {
    const page = await openOn(PHONE, sample, '', { javaScriptEnabled: false });
    expect(await visible(page, 'form, button, select')).toBe(0);
    expect(await visible(page, '#rows tr')).toBe(5);
    expect(await visible(page, 'details.tenant')).toBe(5);
  }, 30_000);

  test('paper is light, has every tenant in depth, and no controls', async () => {
    const page = await openOn(DESKTOP, largeView(60), '', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await visible(page, 'form, nav, button')).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await visible(page, '#rows > tr')).toBe(60);
    expect(await visible(page, 'details.tenant[open]')).toBe(60);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await visible(page, '#rows > tr')).toBe(50);
    expect(await page.locator('details.tenant[open]').count()).toBe(0);
  }, 30_000);

  test('1,000 tenants open in time, some at first and all when asked', async () => {
    const text = postureHtml(largeView(1000));
    const start = Date.now();
    const page = await open(text, { viewport: DESKTOP });
    await settled(page, 'Tenants found: 1000 of 1000');
    expect(Date.now() - start).toBeLessThan(20_000);
    expect(await visible(page, '#rows > tr')).toBe(50);
    await page.getByRole('searchbox').fill('tenant-0777');
    await settled(page, 'Tenants found: 1 of 1000');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('button', { name: 'Show 950 more tenants' }).first().click();
    expect(await visible(page, '#rows > tr')).toBe(1000);
  }, 90_000);
});

/** For people to look at. */
async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.BULWARK_SCREENSHOTS;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name.replace(/ /g, '-')}.png`) });
  }
}

function installedChromium(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
