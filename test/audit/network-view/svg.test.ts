import { SAMPLE_VIEWS } from './sample-views';
import { NetworkView } from '../../../src/audit/network-view/network-view';
import { networkSvg } from '../../../src/audit/network-view/svg';

describe('SVG of a network', () => {
  test.each([3, 30, 300] as const)('of %i workloads needs nothing else and runs nothing', (count) => {
    const svg = networkSvg(SAMPLE_VIEWS[count]);
    expect(svg).not.toMatch(/<script|<image|<foreignObject|href=|@import|\son\w+=/);
    expect(svg.match(/url\([^)]*\)|https?:[^"\s]*/g)!.filter((url) => !url.startsWith('url(#'))).toEqual(['http://www.w3.org/2000/svg']);
    expect(networkSvg(SAMPLE_VIEWS[count])).toBe(svg);
  });

  test('shows workloads while they are few, and counts of them where they are many', () => {
    expect(networkSvg(SAMPLE_VIEWS[30])).toContain('>importer</text>');
    expect(networkSvg(SAMPLE_VIEWS[300])).not.toContain('>importer</text>');
    expect(networkSvg(SAMPLE_VIEWS[300])).toContain('>10 workloads</text>');
  });

  test('undeclared traffic is dashed, numbered and told', () => {
    const svg = networkSvg(SAMPLE_VIEWS[30]);
    expect(svg).toContain('<title id="title">Who reaches whom: 1 undeclared way between tenants</title>');
    expect(svg.match(/class="wire undeclared"/g)).toHaveLength(1);
    expect(svg).toMatch(/class="tag bad"[^>]*>✗ 1<\/text>/);
    expect(svg).toContain('>✗ 1  blog-web/web[Deployment] → search-web/db[Deployment]: TCP 5432, all of it undeclared</text>');
    expect(networkSvg(SAMPLE_VIEWS[3])).not.toContain('✗');
  });

  test('tells that connections are missing', () => {
    expect(networkSvg({ ...SAMPLE_VIEWS[3], unlistedEdges: 7 })).toContain('At most 7 connections of single workloads are not listed.');
  });

  test('names stay texts', () => {
    const attack = '</title></text><script>pwned=1</script>"\u202e';
    const [first, ...ends] = SAMPLE_VIEWS[3].ends;
    const hostile = ends.map((end) => ({ ...end, tenant: attack, label: attack, id: attack, namespace: attack }));
    const view: NetworkView = { ...SAMPLE_VIEWS[3], tenants: [attack], ends: [first, ...hostile] };
    expect(networkSvg(view)).not.toContain('<script');
    expect(networkSvg(view)).not.toContain('\u202e');
  });

  test('an empty view is a picture, too', () => {
    const svg = networkSvg({ tenants: [], ends: [], rules: [], edges: [], matrix: [], undeclared: [], relays: [], assumptions: [] });
    expect(svg).toMatch(/^<svg [^>]*width="620"/);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});
