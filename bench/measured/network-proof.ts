import { NETWORK_MANIFESTS } from './network-manifests';
import { buildTenantNetwork, networkObjects } from './network-platform';
import { reportPhases } from './phases';
import { quietApp } from './platform';
import { NetworkProof, describeConnection } from '../../src/proof';

const [outdir, shape, size] = process.argv.slice(2);
const objects = shape === 'constructs' ? objectsOfConstructs() : NETWORK_MANIFESTS[shape](Number(size)).flat().map((manifest) => ({ manifest }));

reportPhases(objects.length, (time) => {
  const proof = time('read', () => new NetworkProof(objects));
  const { connections, bundles } = time('workloads', () => proof.workloads);
  const reach = time('tenants', () => proof.tenants);
  const undeclared = time('undeclared', () => proof.undeclared());
  const relays = time('relays', () => proof.relays());
  // Where everybody reaches everybody a list would be endless.
  const text = shape === 'open' || shape === 'befriended' ? '' : time('list', () => proof.list().map(describeConnection).join('\n'));
  return {
    connections: connections.length,
    bundles: bundles.length,
    crossings: reach.named.length + reach.wide.length,
    undeclared: undeclared.length,
    relays: relays.length,
    lines: text === '' ? 0 : text.split('\n').length,
  };
});

function objectsOfConstructs(): readonly any[] {
  const app = quietApp(outdir);
  buildTenantNetwork(app, Number(size));
  return networkObjects(app);
}
