import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser, BrowserContextOptions, Page, chromium } from 'playwright-core';
import { SAMPLE_VIEWS, linkedView, sampleView } from './sample-views';
import { networkHtml } from '../../../src/audit/network-view/html';
import { NetworkView } from '../../../src/audit/network-view/network-view';
import { networkSvg } from '../../../src/audit/network-view/svg';
import { unreadableTexts } from '../report/contrast';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 900 };

/** What a page that does not escape would run. */
const ATTACK = '</script></style></title></textarea>--><script>pwned=1</script><img src=x onerror="pwned=1"><svg onload=pwned=1>" autofocus onfocus="pwned=1';

/** Runs in a page: pairs of texts of the picture that cover each other, texts that leave their box, and those that are too small. */
const illegibleLabels = `(() => {
  const texts = [...document.querySelectorAll('.scene text')].filter((text) => text.getClientRects().length > 0);
  const shown = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect(), size: parseFloat(getComputedStyle(text).fontSize),
    frame: text.closest('.box') && text.closest('.box').querySelector('.whole rect').getBoundingClientRect() }));
  const covering = shown.flatMap((one, index) => shown.slice(index + 1).filter((other) => one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1
    && one.box.top < other.box.bottom - 3 && other.box.top < one.box.bottom - 3).map((other) => one.text + ' covers ' + other.text));
  const leaving = shown.filter(({ box, frame }) => frame && (box.right > frame.right || box.left < frame.left)).map(({ text }) => text + ' leaves its box');
  return [...covering, ...leaving, ...shown.filter(({ size }) => size < 11).map(({ text }) => text + ' is small')];
})()`;

/** Runs in a page: texts of boxes whose contrast to the fill of their box is below 4.5. */
const faintLabels = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (part) => part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (colour) => { const [red, green, blue] = parts(colour); return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue); };
  return [...document.querySelectorAll('.scene .box text, .scene .tag text')].flatMap((text) => {
    const behind = getComputedStyle(text.closest('.box, .tag').querySelector('rect')).fill;
    const [lighter, darker] = [luminance(getComputedStyle(text).fill), luminance(behind)].sort((one, other) => other - one);
    return (lighter + 0.05) / (darker + 0.05) < 4.5 ? [text.textContent] : [];
  });
})()`;

const program = process.env.BULWARK_CHROMIUM ?? installedChromium();
if (program === undefined) {
  process.stderr.write('The picture of the network was not opened in a browser: set BULWARK_CHROMIUM, or put chromium on the PATH.\n');
}

(program === undefined ? describe.skip : describe)('HTML of a network in a browser', () => {
  const closing: (() => Promise<void>)[] = [];
  const troubles: string[] = [];
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'network-html-'));
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
  async function open(text: string, options: BrowserContextOptions, hash = '', extension = 'html'): Promise<Page> {
    const file = join(folder, `${closing.length}.${extension}`);
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

  async function openOn(viewport: typeof PHONE, view: NetworkView, hash = '', options: BrowserContextOptions = {}): Promise<Page> {
    return open(networkHtml(view), { viewport, ...options }, hash);
  }

  const widthOf = async (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
  const visible = async (page: Page, selector: string) => page.locator(selector).and(page.locator(':visible')).count();
  const settled = async (page: Page, text: string) => page.locator('#shown', { hasText: text }).waitFor({ timeout: 5000 });
  const titled = async (page: Page, text: string) => page.locator('#scene-title', { hasText: text }).waitFor({ timeout: 5000 });
  const box = (page: Page, name: string) => page.locator(`.scene .whole[aria-label^="${name},"]`);
  const focused = async (page: Page) => page.evaluate<string>('document.activeElement.getAttribute("aria-label") || document.activeElement.textContent');

  describe.each([['a phone', PHONE], ['a desktop', DESKTOP]])('on %s', (device, viewport) => {
    test.each(['light', 'dark'] as const)('is legible in the %s scheme and scrolls in one direction only', async (colorScheme) => {
      for (const [count, view] of Object.entries(SAMPLE_VIEWS)) {
        for (const hash of ['', '#tenant/shop']) {
          const page = await openOn(viewport, view, hash, { colorScheme });
          await page.locator('#gaps button').first().click({ timeout: 1000 }).catch(() => undefined);
          expect(await widthOf(page)).toBe(viewport.width);
          await screenshot(page, `network-${count}${hash === '' ? '' : '-zoomed'}-${device}-${colorScheme}`);
          expect(await page.evaluate(unreadableTexts)).toEqual([]);
          expect(await page.evaluate(faintLabels)).toEqual([]);
          await page.getByRole('searchbox').fill('web');
          await settled(page, ' of ');
          expect(await page.evaluate(faintLabels)).toEqual([]);
          expect(await widthOf(page)).toBe(viewport.width);
        }
      }
    }, 120_000);
  });

  test.each([3, 30, 300] as const)('of %i workloads, no label covers another', async (count) => {
    const tenants = SAMPLE_VIEWS[count].tenants.slice(0, 6).map((tenant) => `#tenant/${tenant}`);
    for (const hash of ['', '#platform', ...tenants]) {
      const page = await openOn(DESKTOP, SAMPLE_VIEWS[count], hash);
      expect(await page.locator('.scene text').count()).toBeGreaterThan(3);
      expect(await page.evaluate(illegibleLabels)).toEqual([]);
    }
  }, 60_000);

  test.each([3, 30, 300] as const)('the SVG of %i workloads is well-formed and shows its texts apart', async (count) => {
    const page = await open(networkSvg(SAMPLE_VIEWS[count]), { viewport: DESKTOP }, '', 'svg');
    expect(await page.evaluate('document.querySelector("parsererror") === null && document.documentElement.localName')).toBe('svg');
    await page.evaluate('document.documentElement.setAttribute("class", "scene")');
    expect(await page.evaluate(illegibleLabels)).toEqual([]);
  });

  test('a tenant is opened and left with the mouse, by its address and by the way back', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[30]);
    await box(page, 'blog').click();
    await titled(page, 'blog · 6 workloads');
    expect(await page.evaluate('location.hash')).toBe('#tenant/blog');
    expect(await page.locator('.scene .namespace .title').allTextContents()).toEqual(['blog-data', 'blog-web']);
    await page.getByRole('link', { name: 'Back to all tenants' }).click();
    await titled(page, 'All tenants');
    await page.goBack();
    await titled(page, 'blog');
    await page.getByRole('combobox').selectOption('search');
    await titled(page, 'search');
    await page.locator('.scene .tenant .whole[aria-label^="identity"]').click();
    await titled(page, 'identity');
  }, 30_000);

  test('a tenant is opened and left with the keyboard, and focus returns to it', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[30]);
    await box(page, 'search').focus();
    expect(await page.locator('#hint').textContent()).toBe('search, 6 workloads: open');
    await page.keyboard.press('Enter');
    await titled(page, 'search');
    expect(await focused(page)).toBe('search · 6 workloads');
    await page.keyboard.press('Escape');
    await titled(page, 'All tenants');
    expect(await focused(page)).toBe('search, 6 workloads: open');
  }, 30_000);

  test('a connection tells its ports when it has focus, and both rules and their constructs when chosen', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[30]);
    const wire = page.locator('.scene .wire[aria-label^="blog → search:"]');
    await wire.focus();
    expect(await page.locator('#hint').textContent()).toBe('blog → search: TCP 5432, all of it undeclared');
    expect(await page.locator('.wire.lit').count()).toBe(1);
    await page.keyboard.press('Enter');
    const panel = page.locator('#panel');
    await panel.waitFor();
    for (const text of ['blog-web/web[Deployment] → search-web/db[Deployment]', '✗ undeclared: TCP 5432', 'NetworkPolicy blog-web/web-connections spec.egress[0]',
      'platform/blog/web/connections', 'NetworkPolicy search-web/db-connections spec.ingress[0]', 'platform/search/db/connections']) {
      expect(await panel.textContent()).toContain(text);
    }
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.isVisible()).toBe(false);
    await page.locator('#gaps button').first().click();
    expect(await panel.locator('h3').textContent()).toBe('blog → search');
  }, 30_000);

  test('a view without tenants and with one namespace opens at its workloads', async () => {
    const own = linkedView(1, 8, 40);
    const page = await openOn(DESKTOP, { ...own, tenants: [], ends: own.ends.map(({ tenant, ...end }) => end), matrix: [] });
    await titled(page, 'tenant-0-web · 8 workloads');
    expect(await page.locator('.scene .workload').count()).toBe(8);
    expect(await page.evaluate(illegibleLabels)).toEqual([]);
    await page.locator('.scene .workload .whole').first().click();
    expect(await page.locator('#panel h3').textContent()).toBe('tenant-0-web/api[Deployment]');
    await page.getByRole('link', { name: 'Back to all namespaces' }).click();
    await titled(page, 'All namespaces');
  }, 30_000);

  test('a workload tells its connections', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[30], '#tenant/blog');
    await page.locator('.scene .line[aria-label="blog-web/web[Deployment]"]').click();
    expect(await page.locator('#panel h3').textContent()).toBe('blog-web/web[Deployment]');
    expect(await page.locator('#panel .edges > li').count()).toBe(7);
    expect(await page.locator('.wire.lit').count()).toBe(7);
  }, 30_000);

  test('the filter holds for picture, lists and counts', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[30]);
    const edges = SAMPLE_VIEWS[30].edges.length;
    await settled(page, `Connections shown: ${edges} of ${edges}`);
    await page.getByRole('searchbox').fill('blog 5432');
    await settled(page, `Connections shown: 2 of ${edges}`);
    expect(await visible(page, '.scene .wire')).toBe(1);
    expect(await visible(page, '#rows tr')).toBe(2);
    expect(await page.locator('.scene .box.off .title').allTextContents()).toContain('payments');
    expect(await page.locator('#found').textContent()).toBe('');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await settled(page, `Connections shown: ${edges} of ${edges}`);
    await page.getByRole('searchbox').fill('sho');
    await page.locator('#found').getByRole('link', { name: 'shop' }).click();
    await titled(page, 'shop');
  }, 30_000);

  test('switches leave out what they say', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[30]);
    const { edges, ends } = SAMPLE_VIEWS[30];
    const touches = (kind: string) => edges.filter(({ source, target }) => [source, target].some((end) => ends[end].kind === kind)).length;
    await page.getByLabel('Only undeclared').check();
    await settled(page, 'Connections shown: 1 of');
    expect(await visible(page, '.scene .wire')).toBe(1);
    await page.getByLabel('Only undeclared').uncheck();
    await page.getByLabel('Hide outside').check();
    await settled(page, `Connections shown: ${edges.length - touches('outside')} of`);
    expect(await page.locator('.scene .outside:visible').count()).toBe(0);
    await page.getByLabel('Hide outside').uncheck();
    const dns = edges.filter(({ traffic }) => traffic === 'TCP 53,UDP 53').length;
    for (const name of ['Hide what is in no tenant', 'Hide DNS (port 53)']) {
      await page.getByLabel(name).check();
      await settled(page, `Connections shown: ${edges.length - dns} of`);
      await page.getByLabel(name).uncheck();
    }
    await settled(page, `Connections shown: ${edges.length} of`);
  }, 30_000);

  test('a row of the list tells its rules when asked, and more rows are shown when asked', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[300]);
    expect(await page.locator('#rows tr').count()).toBe(50);
    const row = page.locator('#rows tr', { hasText: 'blog-web/web[Deployment]' }).filter({ hasText: '✗' });
    await page.getByRole('searchbox').fill('undeclared');
    await settled(page, 'Connections shown: 5 of');
    await row.locator('summary').click();
    await row.locator('.rules').waitFor();
    expect(await row.textContent()).toContain('platform/search/db/connections');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await settled(page, 'Connections shown: 641');
    await page.locator('#connections').getByRole('button', { name: /^Show 50 more/ }).click();
    expect(await page.locator('#rows tr').count()).toBe(100);
  }, 30_000);

  test('tenants that are folded into one box are listed, and each can be opened', async () => {
    const page = await openOn(DESKTOP, sampleView(230, 4));
    await page.locator('.scene .folded .whole').click();
    expect(await page.locator('#panel .tenants li').count()).toBe(120);
    await page.locator('#panel').getByRole('link', { name: 'tenant-150', exact: true }).click();
    await titled(page, 'tenant-150');
  }, 30_000);

  test('hostile texts run nowhere, with the policy and without it', async () => {
    const [first] = SAMPLE_VIEWS[30].ends;
    const way = { tenant: ATTACK, witness: ATTACK };
    const hostile: NetworkView = {
      tenants: [ATTACK, `${ATTACK}2`],
      ends: [ATTACK, `${ATTACK}2`].map((tenant) => (
        { ...first, kind: 'workload', id: `${tenant}/web`, label: ATTACK, namespace: ATTACK, tenant, origin: ATTACK }
      )),
      rules: [{ text: ATTACK, origin: ATTACK }],
      edges: [{ source: 0, target: 1, traffic: ATTACK, undeclared: ATTACK, egress: [0], ingress: [0] }],
      matrix: [{ from: ATTACK, to: `${ATTACK}2`, declared: ATTACK, undeclared: ATTACK }],
      undeclared: [{ source: way, target: way, traffic: ATTACK, egress: 0, ingress: 0, sources: 1 }],
      relays: [{ end: 0, from: [ATTACK], to: [ATTACK] }],
      assumptions: [ATTACK],
    };
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    expect(networkHtml(hostile)).toMatch(policy);
    for (const text of [networkHtml(hostile), networkHtml(hostile).replace(policy, '')]) {
      const page = await open(text, { viewport: PHONE });
      await page.locator('#gaps button').first().click();
      await page.locator('#rows summary').first().click();
      await page.locator('.scene .tenant .whole').first().click();
      await titled(page, ATTACK);
      await page.locator('.scene .line').first().click();
      await page.getByRole('searchbox').fill('script');
      await settled(page, '1 of 1');
      expect(await page.evaluate('typeof pwned')).toBe('undefined');
      expect(await page.locator('img, [onload], [onerror], [onfocus]').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      expect(await page.locator('#panel h3').textContent()).toContain(ATTACK);
      expect(await widthOf(page)).toBe(PHONE.width);
    }
  }, 60_000);

  test('without scripts, the page says what is missing and shows its tables', async () => {
    const page = await openOn(PHONE, SAMPLE_VIEWS[30], '', { javaScriptEnabled: false });
    expect(await page.getByText('need scripts, which are off').isVisible()).toBe(true);
    expect(await visible(page, 'form, button, #frame')).toBe(0);
    expect(await visible(page, '#undeclared tbody tr')).toBe(1);
    expect(await visible(page, '#matrix tbody tr')).toBe(5);
  });

  test('paper is light, has the picture and every connection, and no controls', async () => {
    const page = await openOn(DESKTOP, SAMPLE_VIEWS[300], '', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await visible(page, 'form, nav, .close, .where a')).toBe(0);
    expect(await visible(page, '.scene')).toBe(1);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('#rows tr').count()).toBe(641);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('#rows tr').count()).toBe(50);
    await screenshot(page, 'network-300-print');
  }, 30_000);

  test('1,000 tenants with 40,000 connections open in time', async () => {
    const text = networkHtml(linkedView(1000, 10, 40_000));
    const start = Date.now();
    const page = await open(text, { viewport: DESKTOP });
    await settled(page, 'Connections shown: 40000 of 40000');
    expect(Date.now() - start).toBeLessThan(20_000);
    expect(await page.locator('.scene .box').count()).toBe(49);
    await page.getByRole('searchbox').fill('tenant-777');
    await settled(page, 'Connections shown: 60 of');
    await page.locator('#found').getByRole('link', { name: 'tenant-777' }).click();
    await titled(page, 'tenant-777');
    expect(await page.evaluate(illegibleLabels)).toEqual([]);
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
