import { ApiObject, Chart } from 'cdk8s';
import { NETWORK_MANIFESTS } from './network-manifests';
import { buildTenantNetwork } from './network-platform';
import { reportPhases } from './phases';
import { ALONE } from './platform';
import { SecureApp } from '../../src';

const [outdir, shape, size] = process.argv.slice(2);
const namespaces = shape === 'constructs' ? [] : NETWORK_MANIFESTS[shape](Number(size));

reportPhases(namespaces.flat().length, (time) => {
  const app = new SecureApp({ outdir, summary: false, ...ALONE });
  time('built', () => {
    if (shape === 'constructs') {
      buildTenantNetwork(app, Number(size));
    }
    namespaces.forEach((manifests, index) => {
      const chart = new Chart(app, `namespace-${index}`);
      manifests.forEach((manifest, position) => new ApiObject(chart, `o${position}`, manifest));
    });
  });
  time('synthesized', () => app.synth());
  return { objects: app.node.findAll().filter(ApiObject.isApiObject).length };
});
