import { ACCESS_MANIFESTS } from './access-manifests';
import { reportPhases } from './phases';
import { AccessProof } from '../../src/proof';

const [, shape, size] = process.argv.slice(2);
const objects = ACCESS_MANIFESTS[shape](Number(size)).map((manifest) => ({ manifest: structuredClone(manifest) }));

reportPhases(objects.length, (time) => {
  const proof = time('read', () => new AccessProof(objects));
  const principals = time('subjects', () => proof.principals);
  const holes = time('holes', () => proof.consequences);
  return { subjects: principals.length, grants: proof.bindings.grants.length, holes: holes.length };
});
