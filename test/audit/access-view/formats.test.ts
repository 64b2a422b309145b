import { CLEAN, SHOP_AND_BLOG, binding, clusterBinding, clusterRole, manyTenants, namespace, proofOf, rule } from './access-objects';
import { ACCESS_REPORTS, AccessFormat, accessViewOf } from '../../../src/audit';

const { TEXT, JSON: DATA, MARKDOWN, HTML } = AccessFormat;

const VIEW = accessViewOf(proofOf(SHOP_AND_BLOG));

function report(format: AccessFormat, manifests: readonly any[], ways?: boolean): string {
  return ACCESS_REPORTS[format](accessViewOf(proofOf(manifests), { ways }));
}

describe('text', () => {
  test('has holes first, then who is who, then the matrix', () => {
    expect(report(TEXT, SHOP_AND_BLOG)).toMatchSnapshot();
  });

  test('has the ways in the place of lists where they are asked for', () => {
    const text = report(TEXT, SHOP_AND_BLOG, true);
    expect(text).toContain('\nway: service account blog/cms reads some Secrets in blog\n  1. reads Secrets');
    expect(text).not.toContain('\ntenant shop');
  });

  test('stays readable: of many tenants, subjects and holes the first are shown and the rest counted', () => {
    const lines = report(TEXT, manyTenants(200)).split('\n');
    expect(lines.length).toBeLessThan(600);
    expect(lines).toContain('and 180 more tenants, which --format json lists');
    expect(lines.some((line) => /^and \d+ more holes, which --format json lists$/.test(line))).toBe(true);
  });

  test('has no matrix that is wider than a terminal', () => {
    expect(report(TEXT, manyTenants(5))).toContain('\n  r reads objects other than Secrets, ');
    expect(report(TEXT, manyTenants(6))).not.toContain('\n  r reads objects other than Secrets, ');
  });

  test('tells nothing of what is not there', () => {
    expect(report(TEXT, [])).toBe('Nobody comes to what is not theirs (tenants: 0, people and groups: 0, service accounts: 0)\n');
  });
});

describe('JSON', () => {
  test('is everything that the view has, again', () => {
    const data = JSON.parse(report(DATA, SHOP_AND_BLOG, true));
    expect(Object.keys(data)).toEqual(['version', 'tenants', 'subjects', 'holes', 'unresolved', 'ways', 'assumptions']);
    expect(data).toMatchObject({ version: 1, tenants: VIEW.tenants, assumptions: VIEW.assumptions });
    expect(data.subjects.map(({ grants }: any) => grants)).toEqual(VIEW.subjects.map(({ grants }) => grants));
    expect(data.subjects.map(({ powers }: any) => powers)).toEqual(VIEW.subjects.map(({ powers }) => powers));
    const { id, ...hole } = VIEW.holes[0];
    expect(data.holes[0]).toEqual({ ...hole, subject: id });
    expect(JSON.parse(report(DATA, SHOP_AND_BLOG)).ways).toBeNull();
  });

  test('has a null for what there is nothing to say of', () => {
    const [auditors] = JSON.parse(report(DATA, CLEAN)).subjects;
    expect(auditors).toMatchObject({ id: 'group:auditors', namespace: null, reach: [{ place: '' }, { place: '*', read: 'held', write: null, pods: null, secrets: null, admin: null }] });
  });
});

describe('Markdown', () => {
  test('has holes, the matrix, subjects and assumptions', () => {
    expect(report(MARKDOWN, SHOP_AND_BLOG)).toMatchSnapshot();
  });

  test('is not longer than a comment may be, and counts what does not fit', () => {
    const text = report(MARKDOWN, manyTenants(400), true);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('more did not fit into this comment.');
  });

  test('lists what is allowed where a square would be too wide', () => {
    expect(report(MARKDOWN, manyTenants(12))).toContain('| Subject | Where | May |');
    expect(report(MARKDOWN, manyTenants(3))).toContain('| Subject | blog | payments | shop | the cluster |');
  });
});

describe('HTML', () => {
  test('lets nothing be loaded and runs only its own script', () => {
    const text = report(HTML, SHOP_AND_BLOG);
    expect(text).toMatch(/content="default-src 'none'; script-src 'sha256-[^']{44}'; style-src 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'"/);
    expect(text).not.toMatch(/\s(src|style)=|https?:\/\//);
  });

  test('tells holes with their steps and whom else they are of', () => {
    const text = report(HTML, SHOP_AND_BLOG);
    expect(text.match(/<li>/g)!.length).toBeGreaterThan(3);
    expect(text).toContain('So does group:shop-developers, becoming it on the way.');
    expect(text).toContain('1 hole in who may do what');
  });

  test('what somebody may do outside of their tenant stands out', () => {
    const rows = report(HTML, SHOP_AND_BLOG).split('<tr ');
    const row = (name: string) => rows.find((text) => text.includes('class="may"') && text.includes(`scope="row">${name}<`))!;
    expect(row('group shop-developers').match(/<td [^>]*>/g)).toEqual(['<td role="cell" class="foreign">', '<td role="cell">', '<td role="cell" class="foreign">']);
    expect(row('user jane').match(/<td [^>]*>/g)).toEqual(['<td role="cell" class="empty-cell">', '<td role="cell">', '<td role="cell" class="empty-cell">']);
    expect(row('group auditors')).not.toContain('foreign');
  });

  test('of few columns the matrix is a square, of many a list', () => {
    expect(report(HTML, manyTenants(5))).toContain('<table class="reach"');
    expect(report(HTML, manyTenants(13))).not.toContain('<table class="reach"');
  });

  test('1,000 tenants stay below 8 MB', () => {
    expect(Buffer.byteLength(report(HTML, manyTenants(1000)))).toBeLessThan(8_000_000);
  }, 60_000);
});

test('what roles say outright is a hole of one step', () => {
  const everywhere = [namespace('a', 'a'), clusterRole('r', rule('get', 'configmaps')), clusterBinding('r', 'r', 'serviceaccount:a/x'), binding('a', 'v', 'ClusterRole view', 'serviceaccount:a/x')];
  expect(report(TEXT, everywhere)).toContain(`hole: service account a/x of tenant a reaches what is not its own
  1. holds ClusterRole r in every namespace
     ClusterRoleBinding r grants ClusterRole r
  the way begins with ClusterRoleBinding r (rbac.yaml)
`);
});
