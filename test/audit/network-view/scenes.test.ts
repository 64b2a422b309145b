import { SAMPLE_VIEWS, linkedView, sampleView } from './sample-views';
import { detailScene } from '../../../src/audit/network-view/detail-scene';
import { Groups } from '../../../src/audit/network-view/groups';
import { overviewScene } from '../../../src/audit/network-view/overview-scene';
import { Scene } from '../../../src/audit/network-view/scene';
import { tenantScene } from '../../../src/audit/network-view/tenant-scene';

function titlesOf({ boxes }: Scene): string[] {
  return boxes.map(({ title }) => title);
}

/** Such as `shop → blog ✗`. */
function wiresOf({ boxes, wires }: Scene): string[] {
  const nameOf = ({ box, line }: { box: number; line?: number }) => line === undefined ? boxes[box].title : boxes[box].lines[line].text;
  return wires.map(({ from, to, undeclared }) => `${nameOf(from)} → ${nameOf(to)}${undeclared ? ' ✗' : ''}`);
}

function zoomed(view: typeof SAMPLE_VIEWS[30], tenant: string): Scene {
  const groups = new Groups(view);
  const place = groups.find({ kind: 'tenant', tenant })!;
  const edges = view.edges.flatMap(({ source, target }, edge) => [source, target].some((end) => groups.placeOf(end) === place) ? [edge] : []);
  return tenantScene(groups, place, edges);
}

describe('the overview', () => {
  test('shows each of few tenants, and what belongs to none', () => {
    const scene = overviewScene(new Groups(SAMPLE_VIEWS[30]));
    expect(titlesOf(scene)).toEqual(['blog', 'identity', 'payments', 'search', 'shop', 'Platform', 'Entry', 'From outside', 'To outside']);
    expect(wiresOf(scene)).toEqual(expect.arrayContaining(['Entry → shop', 'shop → Platform', 'search → To outside', 'blog → search ✗']));
    expect(wiresOf(scene)).not.toContain('shop → shop');
  });

  test('of many tenants, those without cross-tenant traffic are one box', () => {
    const scene = overviewScene(new Groups(sampleView(230, 4)));
    expect(scene.boxes.find(({ kind }) => kind === 'folded')).toMatchObject({ title: '210 tenants', note: 'no cross-tenant traffic' });
    expect(scene.boxes.length).toBe(20 + 1 + 4);
  });

  test('of many linked tenants, those with undeclared traffic have boxes of their own', () => {
    const scene = overviewScene(new Groups(linkedView(300, 2, 3000)));
    const folded = scene.boxes.find(({ kind }) => kind === 'folded')!;
    expect(folded.title).toBe('252 more tenants');
    expect(scene.boxes.length).toBe(49);
    expect(wiresOf(scene).filter((wire) => wire.endsWith('✗')).some((wire) => wire.includes('more tenants'))).toBe(false);
  });

  test('tells what the matrix knows and no listed connection shows', () => {
    const view = { ...SAMPLE_VIEWS[30], edges: [], matrix: [{ from: 'shop', to: 'blog', declared: 'TCP 80', undeclared: 'TCP 22' }] };
    const scene = overviewScene(new Groups(view));
    expect(wiresOf(scene)).toEqual(['shop → blog ✗']);
    expect(scene.wires[0]).toMatchObject({ traffic: 'TCP 22,80', gap: 'TCP 22', edges: [] });
  });

  test('without tenants, is one of namespaces', () => {
    const ends = SAMPLE_VIEWS[30].ends.map(({ tenant, ...end }) => end);
    const scene = overviewScene(new Groups({ ...SAMPLE_VIEWS[30], tenants: [], ends, matrix: [] }));
    expect(titlesOf(scene)).toEqual(expect.arrayContaining(['shop-data', 'shop-web', 'kube-system', 'Entry', 'To outside']));
    expect(titlesOf(scene)).not.toContain('Platform');
  });

  test('tells links of what is no tenant where connections are not listed', () => {
    const links = [{ from: { kind: 'tenant' as const, tenant: 'shop' }, to: { kind: 'outside' as const }, traffic: 'TCP 443' }];
    const scene = overviewScene(new Groups({ ...SAMPLE_VIEWS[30], edges: [], matrix: [], links }));
    expect(wiresOf(scene)).toEqual(['shop → To outside']);
  });
});

describe('a tenant', () => {
  test('shows its workloads by namespace and its neighbours', () => {
    const scene = zoomed(SAMPLE_VIEWS[30], 'blog');
    expect(titlesOf(scene)).toEqual(['blog-data', 'blog-web', 'identity', 'search', 'shop', 'Platform', 'Entry']);
    expect(scene.boxes[0].lines.map(({ text }) => text)).toEqual(['cache', 'importer']);
    expect(wiresOf(scene)).toEqual(expect.arrayContaining(['web → search-web/db ✗', 'web → api', 'ingress-controller → web', 'blog-web → kube-system/coredns']));
  });

  test('of many connections within a namespace, each workload has a box', () => {
    const scene = zoomed(SAMPLE_VIEWS[300], 'blog');
    const own = scene.boxes.filter(({ kind }) => kind === 'workload');
    expect(own.map(({ title, note }) => `${note}/${title}`)).toEqual(['api', 'db', 'mailer', 'scheduler', 'web', 'worker'].map((name) => `blog-web/${name}`));
    expect(wiresOf(scene)).toEqual(expect.arrayContaining(['web → api', 'api → db', 'web → search-web/db ✗']));
  });

  test('joins what all workloads of a namespace have alike', () => {
    const toDns = wiresOf(zoomed(SAMPLE_VIEWS[30], 'blog')).filter((wire) => wire.endsWith('coredns'));
    expect(toDns).toEqual(['cache → kube-system/coredns', 'importer → kube-system/coredns', 'blog-web → kube-system/coredns']);
  });

  test('shows few of many neighbours, and the others as one', () => {
    const scene = zoomed(linkedView(60, 4, 6000), 'tenant-1');
    expect(scene.boxes.filter(({ kind }) => kind === 'tenant').length).toBe(10);
    expect(titlesOf(scene).some((title) => /^\d+ more tenants$/.test(title))).toBe(true);
  });
});

describe('the picture of every workload', () => {
  test('is drawn while they are few', () => {
    const scene = detailScene(new Groups(SAMPLE_VIEWS[30]))!;
    expect(scene.boxes.find(({ title }) => title === 'shop')!.lines.map(({ text }) => text)).toEqual(
      ['shop-data', 'cache', 'importer', 'shop-web', 'api', 'db', 'web', 'worker'],
    );
    expect(detailScene(new Groups(SAMPLE_VIEWS[300]))).toBeUndefined();
  });

  test('is not drawn where connections are missing', () => {
    expect(detailScene(new Groups({ ...SAMPLE_VIEWS[3], unlistedEdges: 7 }))).toBeUndefined();
  });

  test('every connection is drawn once', () => {
    const scene = detailScene(new Groups(SAMPLE_VIEWS[30]))!;
    const drawn = scene.wires.flatMap(({ edges }) => edges).sort((one, other) => one - other);
    expect(drawn).toEqual([...SAMPLE_VIEWS[30].edges.keys()]);
  });
});
