import { ACCESS_MANIFESTS } from './access-manifests';
import { reportPhases } from './phases';
import { AccessProof } from '../../src/proof';

const [, shape, size] = process.argv.slice(2);
const objects = ACCESS_MANIFESTS[shape](Number(size)).map((manifest) => ({ manifest: structuredClone(manifest) }));

reportPhases(objects.length, (time) => {
  const proof = time('read', () => new AccessProof(objects));
  const principals = time('subjects', () => proof.principals);
  const powers = time('powers', () => principals.reduce((sum, principal) => sum + proof.attackOf(principal).facts.size, 0));
  const holes = time('holes', () => proof.consequences);
  return { principals: principals.length, grants: proof.bindings.grants.length, powers, holes: holes.length };
});
