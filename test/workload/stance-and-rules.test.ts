import fc from 'fast-check';
import { HARDENED_RULES, podSecurityLevelOf } from '../../src/rules';
import { hardenPodSpec } from '../../src/workload/pod-hardening';
import { audited, auditOf } from '../audit/audited';
import { RANDOM_PODS } from '../audit/random-pods';
import { workloadOf } from '../rules/clean-pods';

/** The hardened fields that are controls of the Pod Security Standards. */
const CONTROLS = HARDENED_RULES.filter((rule) => podSecurityLevelOf(rule) !== undefined);

/** What the API server would not read as a pod spec is refused elsewhere: nothing where an item or a name should be, profiles without a type. */
function isReadable(value: any): boolean {
  if (Array.isArray(value)) {
    return value.every((item) => item !== null && isReadable(item));
  }
  return typeof value !== 'object' || value === null
    || Object.entries(value).every(([key, inner]) => isReadable(inner) && !(key === 'name' && !inner) && !(key.endsWith('Profile') && inner && !(inner as any).type));
}

test('whatever pod the constructs take, the rules find nothing in what they make of it', () => {
  let taken = 0;
  let refused = 0;
  const linuxPods = RANDOM_PODS.map(({ spec: { ephemeralContainers, ...spec } }) => spec).filter((spec) => spec.os?.name !== 'windows' && isReadable(spec));
  fc.assert(fc.property(linuxPods, fc.integer({ min: 28, max: 37 }), (spec, minor) => {
    const { podSpec, breaches } = hardenPodSpec(spec, { minor, userNamespaces: false, runAs: 65532, writablePaths: [] });
    const { findings } = auditOf([audited(workloadOf('apps/Deployment', podSpec))], CONTROLS, { kubernetes: `1.${minor}` });
    if (breaches.every(({ rule }) => rule === undefined || !CONTROLS.includes(rule))) {
      taken++;
      expect(findings).toEqual([]);
    } else {
      refused++;
    }
  }), { numRuns: 600, seed: 4 });
  expect(Math.min(taken, refused)).toBeGreaterThan(50);
});
