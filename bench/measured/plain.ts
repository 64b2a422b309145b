import { readFileSync } from 'node:fs';
import { ApiObject, App, Chart } from 'cdk8s';
import { report } from './measurement';

const [outdir, file, charts] = process.argv.slice(2);
const tenants: any[][] = JSON.parse(readFileSync(file, 'utf8'));
const perChart = charts === 'chart-per-tenant' ? tenants : [tenants.flat()];

report(() => {
  const app = new App({ outdir });
  perChart.forEach((manifests, index) => {
    const chart = new Chart(app, `chart-${index}`);
    manifests.forEach((manifest, position) => new ApiObject(chart, `o${position}`, manifest));
  });
  app.synth();
  return tenants.flat().length;
});
