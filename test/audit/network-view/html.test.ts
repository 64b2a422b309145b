import { SAMPLE_VIEWS, linkedView } from './sample-views';
import { networkHtml } from '../../../src/audit/network-view/html';

/** What the script of the page reads. */
function dataOf(text: string): { edges: unknown[]; texts: string[]; groups: unknown[]; scenes: unknown[] } {
  return JSON.parse(/<script type="application\/json" id="network">(.*)<\/script>/.exec(text)![1]);
}

describe('HTML of a network', () => {
  test('lets nothing be loaded and runs only its own script', () => {
    const text = networkHtml(SAMPLE_VIEWS[3]);
    expect(text).toMatch(/content="default-src 'none'; script-src 'sha256-[^']{44}'; style-src 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'"/);
    expect(text).not.toMatch(/\s(src|style)=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  test('carries every connection and a picture of every tenant with workloads', () => {
    const { edges, scenes, groups } = dataOf(networkHtml(SAMPLE_VIEWS[30]));
    expect(edges).toHaveLength(SAMPLE_VIEWS[30].edges.length);
    expect(scenes.filter(Boolean)).toHaveLength(6);
    expect(groups).toHaveLength(8);
  });

  test('the matrix of few tenants is a square, of many a list that begins with what is undeclared', () => {
    const few = networkHtml(SAMPLE_VIEWS[30]);
    expect(few).toContain('<table class="reach"');
    expect(few).toContain('<span class="cell-gap">✗ undeclared TCP 5432</span>');
    const many = networkHtml(SAMPLE_VIEWS[300]);
    expect(many).not.toContain('<table class="reach"');
    const matrix = many.slice(many.indexOf('<section id="matrix"'), many.indexOf('<section id="undeclared"'));
    const rows = matrix.slice(matrix.indexOf('<tbody')).split('<tr ').slice(1).map((row) => row.includes('✗ undeclared'));
    expect(rows.filter(Boolean)).toHaveLength(5);
    expect(rows.lastIndexOf(true)).toBe(4);
  });

  test('tells undeclared ways with both rules, relays, assumptions, and what is not listed', () => {
    const text = networkHtml({ ...SAMPLE_VIEWS[30], unlistedEdges: 5, unlistedCells: 1 });
    expect(text).toContain('and alike from 1 more namespace');
    expect(text).toContain('NetworkPolicy blog-web/web-connections spec.egress[0]');
    expect(text).toContain('<code class="origin">platform/search/db/connections</code>');
    expect(text).toContain('kube-system/coredns[Deployment]');
    expect(text).toContain('<li>The CNI enforces network policies.</li>');
    expect(text).toContain('At most 5 connections of single workloads are not listed.');
    expect(text).toContain('At most 1 pair of tenants are not listed.');
  });

  test('1,000 tenants of 10 workloads with 40,000 connections stay below 15 MB', () => {
    const text = networkHtml(linkedView(1000, 10, 40_000));
    expect(Buffer.byteLength(text)).toBeLessThan(15_000_000);
    expect(dataOf(text).edges).toHaveLength(40_000);
  }, 60_000);
});
