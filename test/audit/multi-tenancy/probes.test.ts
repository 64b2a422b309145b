import { BENCHMARKS } from '../../../src/audit/multi-tenancy/benchmark-catalogue';
import { ADMITTED, PROBES, Probe, baseOf, describeProbe, triedBy } from '../../../src/audit/multi-tenancy/probes';
import { verdictsOf } from '../pod-security-checks';

const MINORS = [30, 33, 36, 37];

/** Which checks of Pod Security a probe is about. */
const CHECKS: { readonly [name in keyof typeof PROBES]: readonly (readonly string[])[] } = {
  capabilities: [['capabilities_restricted']],
  root: [['runAsNonRoot']],
  privileged: [['privileged']],
  escalation: [['allowPrivilegeEscalation']],
  hostPath: [['hostPathVolumes', 'restrictedVolumes']],
  hostNetwork: [['hostNamespaces'], ['hostPorts']],
  hostPid: [['hostNamespaces']],
  hostIpc: [['hostNamespaces']],
  pullPolicy: [[]],
  nodePort: [[]],
  directVolume: [['restrictedVolumes']],
  existingVolume: [[]],
};

const ALL: [string, Probe, readonly string[]][] = Object.entries(PROBES).flatMap(([name, probes]) =>
  (probes as readonly Probe[]).map((probe, index): [string, Probe, readonly string[]] => [`${name} ${describeProbe(probe)}`, probe, CHECKS[name as keyof typeof PROBES][index]]));

function brokenAt(object: any, minor: number): string[] {
  return Object.entries(verdictsOf(object, minor).checks).filter(([, allowed]) => !allowed).map(([id]) => id).sort();
}

/** The paths at which two values differ, the outermost that are not both of the same shape. */
function differences(one: any, other: any, path: readonly (string | number)[] = []): (string | number)[][] {
  const isShape = (value: any) => typeof value === 'object' && value !== null;
  if (!isShape(one) || !isShape(other) || Array.isArray(one) !== Array.isArray(other)) {
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [[...path]];
  }
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], [...path, Array.isArray(one) ? Number(key) : key]));
}

test.each(MINORS)('what has to be admitted breaks no check of Pod Security 1.%i', (minor) => {
  expect(brokenAt(ADMITTED.pods, minor)).toEqual([]);
  expect(verdictsOf(ADMITTED.pods, minor).levels).toEqual({ baseline: true, restricted: true });
});

test.each(ALL)('%s is the only field that differs', (_, probe) => {
  const { path, value } = probe.field;
  for (const found of differences(baseOf(probe), triedBy(probe))) {
    expect(found.slice(0, path.length)).toEqual(path);
  }
  expect(differences(baseOf(probe), triedBy(probe))).not.toEqual([]);
  expect(path.reduce((inner: any, key) => inner[key], triedBy(probe))).toEqual(value);
});

test.each(ALL)('%s breaks the checks that it is about and no other', (_, probe, checks) => {
  for (const minor of MINORS) {
    const before = probe.resource === 'pods' ? brokenAt(baseOf(probe), minor) : [];
    const after = probe.resource === 'pods' ? brokenAt(triedBy(probe), minor) : [];
    expect(after.filter((check) => !before.includes(check))).toEqual([...checks].sort());
    expect(before).toEqual(probe.after ? ['allowPrivilegeEscalation'] : []);
  }
});

test('trying changes nothing of what is admitted', () => {
  const before = JSON.stringify(ADMITTED);
  ALL.forEach(([, probe]) => triedBy(probe));
  expect(JSON.stringify(ADMITTED)).toBe(before);
});

test('every probe is of a benchmark', () => {
  const used = BENCHMARKS.flatMap(({ probes }) => probes);
  expect(ALL.filter(([, probe]) => !used.includes(probe))).toEqual([]);
});

test('a privileged container has to be refused by name', () => {
  expect(PROBES.privileged[0].names).toBe('*[Pp]rivileged[!A-Za-z]*');
});
