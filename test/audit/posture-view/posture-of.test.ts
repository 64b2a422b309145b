import { judgedApp, fiveTenants } from './sample-tenants';
import { postureOf } from '../../../src/audit/posture-view';
import { benchmarksOf } from '../../../src/audit/multi-tenancy';
import { postureMarkdown } from '../../../src/audit/posture-view/markdown';
import { postureHtml } from '../../../src/audit/posture-view/html';
import { writeFileSync } from 'node:fs';

test('x', () => {
  const judged = judgedApp(fiveTenants);
  const t0 = performance.now();
  const view = postureOf({ ...judged, benchmarks: benchmarksOf(judged.graph), pages: { network: 'network.html', access: 'access.html' } });
  console.log(performance.now() - t0);
  writeFileSync('/tmp/posture-scratch/view.json', JSON.stringify(view, null, 1));
  writeFileSync('/tmp/posture-scratch/view.md', postureMarkdown(view));
  writeFileSync('/tmp/posture-scratch/view.html', postureHtml(view));
});
