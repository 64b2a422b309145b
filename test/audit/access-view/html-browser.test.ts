import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser, BrowserContextOptions, Page, chromium } from 'playwright-core';
import { CLEAN, SHOP_AND_BLOG, manyTenants, proofOf } from './access-objects';
import { AccessView, accessViewOf } from '../../../src/audit';
import { accessHtml } from '../../../src/audit/access-view/html';
import { ConsequenceKind } from '../../../src/proof';
import { unreadableTexts } from '../report/contrast';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 900 };

/** What a page that does not escape would run. */
const ATTACK = '</script></style></title></textarea>--><script>pwned=1</script><img src=x onerror="pwned=1"><svg onload=pwned=1>" autofocus onfocus="pwned=1';

const VIEWS: { readonly [name: string]: AccessView } = {
  two: accessViewOf(proofOf(SHOP_AND_BLOG), { ways: true }),
  clean: accessViewOf(proofOf(CLEAN)),
  ten: accessViewOf(proofOf(manyTenants(10))),
  many: accessViewOf(proofOf(manyTenants(60))),
  none: accessViewOf(proofOf([])),
};

const program = process.env.BULWARK_CHROMIUM ?? installedChromium();
if (program === undefined) {
  process.stderr.write('The page of access was not opened in a browser: set BULWARK_CHROMIUM, or put chromium on the PATH.\n');
}

(program === undefined ? describe.skip : describe)('HTML of access in a browser', () => {
  const closing: (() => Promise<void>)[] = [];
  const troubles: string[] = [];
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'access-html-'));
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

  async function openOn(viewport: typeof PHONE, view: AccessView, options: BrowserContextOptions = {}): Promise<Page> {
    return open(accessHtml(view), { viewport, ...options });
  }

  const widthOf = async (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');
  const visible = async (page: Page, selector: string) => page.locator(selector).and(page.locator(':visible')).count();
  const settled = async (page: Page, text: string) => page.locator('#shown', { hasText: text }).waitFor({ timeout: 5000 });

  describe.each([['a phone', PHONE], ['a desktop', DESKTOP]])('on %s', (device, viewport) => {
    test.each(['light', 'dark'] as const)('is legible in the %s scheme and scrolls in one direction only', async (colorScheme) => {
      for (const [name, view] of Object.entries(VIEWS)) {
        const page = await openOn(viewport, view, { colorScheme });
        expect([name, await widthOf(page)]).toEqual([name, viewport.width]);
        await screenshot(page, `access-${name}-${device}-${colorScheme}`);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => one.open = true)');
        expect(await page.evaluate(unreadableTexts)).toEqual([]);
        expect([name, await widthOf(page)]).toEqual([name, viewport.width]);
      }
    }, 120_000);
  });

  test('words, homes, tenants and holes choose among subjects and rows of the matrix', async () => {
    const page = await openOn(DESKTOP, VIEWS.ten);
    await settled(page, 'Subjects found: 34 of 34');
    await page.getByRole('searchbox').fill('group SHOP-viewers');
    await settled(page, 'Subjects found: 1 of 34');
    expect(await visible(page, '#rows tr')).toBe(1);
    expect(await page.locator('#rows tr:visible th').textContent()).toBe('group shop-viewers');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await settled(page, '34 of 34');
    await page.locator('select[name=home]').selectOption('platform');
    await settled(page, 'Subjects found: 2 of 34');
    expect(await visible(page, '#cells tr')).toBe(2);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.locator('select[name=tenant]').selectOption('blog');
    await settled(page, 'Subjects found: 3 of 34');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Only with holes').check();
    await settled(page, `Subjects found: ${withHoles(VIEWS.ten)} of 34`);
  }, 20_000);

  test('a part of long lists is shown at first, and all of it when asked', async () => {
    const page = await openOn(DESKTOP, VIEWS.many);
    await settled(page, '194 of 194');
    expect(await visible(page, '#rows tr')).toBe(50);
    await page.locator('#subjects').getByRole('button', { name: 'Show 144 more' }).click();
    expect(await visible(page, '#rows tr')).toBe(194);
    expect(await visible(page, '#cells tr')).toBe(50);
  });

  test('is read and used with the keyboard alone', async () => {
    const page = await openOn(DESKTOP, VIEWS.two);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    const reached = new Set<string>();
    for (let press = 0; press < 20; press++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate('document.activeElement.getAttribute("aria-label") || document.activeElement.name || document.activeElement.localName'));
    }
    expect([...reached]).toEqual(expect.arrayContaining(['a', 'words', 'home', 'tenant', 'holes', 'Who may do what', 'summary']));
    await page.locator('#ways summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await visible(page, '#ways details[open] .steps')).toBe(1);
  });

  test('hostile texts run nowhere, with the policy and without it', async () => {
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    expect(accessHtml(HOSTILE)).toMatch(policy);
    for (const text of [accessHtml(HOSTILE), accessHtml(HOSTILE).replace(policy, '')]) {
      const page = await open(text, { viewport: PHONE });
      await page.getByRole('searchbox').fill('script');
      await settled(page, '1 of 1');
      expect(await page.evaluate('typeof pwned')).toBe('undefined');
      expect(await page.locator('img, svg, [onload], [onerror], [onfocus]').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('#rows th').textContent()).toContain(ATTACK);
      expect(await widthOf(page)).toBe(PHONE.width);
    }
  });

  test('without scripts, everything is shown but what filters', async () => {
    const page = await openOn(PHONE, VIEWS.many, { javaScriptEnabled: false });
    expect(await visible(page, 'form, button')).toBe(0);
    expect(await visible(page, '#rows tr')).toBe(194);
  });

  test('paper is light, has every subject and way, and no controls', async () => {
    const page = await openOn(DESKTOP, { ...VIEWS.many, ways: VIEWS.two.ways }, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await visible(page, 'form, nav, button')).toBe(0);
    expect(await visible(page, '#rows tr')).toBe(194);
    expect(await visible(page, '#ways .steps')).toBe(VIEWS.two.ways!.length);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await visible(page, '#rows tr')).toBe(50);
    await screenshot(page, 'access-many-print');
  });
});

/** How many subjects have a hole, by themselves or as they become somebody who has. */
function withHoles({ holes }: AccessView): number {
  return new Set(holes.flatMap(({ id, also }) => [id, ...also])).size;
}

const HOSTILE: AccessView = {
  tenants: [{ name: ATTACK, namespaces: [ATTACK], members: [ATTACK], serviceAccounts: [], others: [] }],
  subjects: [{
    id: ATTACK,
    kind: 'group',
    name: ATTACK,
    home: 'tenant',
    tenants: [ATTACK],
    grants: [{ place: ATTACK, role: ATTACK, binding: ATTACK, origin: ATTACK }],
    powers: [{ kind: 'pods', text: ATTACK, places: [ATTACK], isHeld: false }],
    reach: [{ place: ATTACK, may: { read: 'held', pods: 'gained' } }],
  }],
  holes: [{
    kind: ConsequenceKind.CLUSTER_ADMIN,
    id: ATTACK,
    subject: ATTACK,
    also: [ATTACK],
    tenants: [ATTACK],
    gains: ATTACK,
    owner: ATTACK,
    text: ATTACK,
    steps: [{ text: ATTACK, by: [ATTACK] }],
    binding: ATTACK,
    role: ATTACK,
    origin: ATTACK,
  }],
  unresolved: [{ binding: ATTACK, role: ATTACK, subjects: [ATTACK], origin: ATTACK }],
  ways: [{ id: ATTACK, subject: ATTACK, kind: 'pods', gains: ATTACK, steps: [{ text: ATTACK, by: [ATTACK] }] }],
  assumptions: [ATTACK],
};

/** For people to look at. */
async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.BULWARK_SCREENSHOTS;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name.replace(/ /g, '-')}.png`), fullPage: true });
  }
}

function installedChromium(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
