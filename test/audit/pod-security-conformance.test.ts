import { checkIdsOf } from './pod-security-checks';
import { FIXTURES, Fixture, fixtureFolders, fixturesIn } from './pod-security-fixtures';
import { Finding, audit } from '../../src/audit';
import { KINDS, kindName, normaliseManifest, showPath } from '../../src/manifest';
import { RuleSet, ruleOf } from '../../src/rules';
import { POD_KINDS } from '../../src/rules/rule';
import { workloadOf } from '../rules/clean-pods';

const FEWEST_FIXTURES = 1354;

const count = { fixtures: 0, right: 0, workloads: 0, rightWorkloads: 0 };

const folders = fixtureFolders();

if (folders.length > 0) {
  describe('the test pods of Kubernetes get the verdicts of Kubernetes', () => {
    describe.each(folders)('$level $version', ({ level, version }) => {
      const fixtures = fixturesIn(level, version);

      test('as they are', () => {
        const wrong = judged(fixtures, ({ pod }) => pod).flatMap(mistakesIn);
        count.fixtures += fixtures.length;
        count.right += fixtures.length - new Set(wrong.map(([name]) => name)).size;
        expect(wrong).toEqual([]);
      });

      test.each(POD_KINDS)('made by a %s', (kind) => {
        const inPods = judged(fixtures, ({ pod }) => pod);
        const inWorkloads = judged(fixtures, ({ pod }) => workloadOf(kind, pod.spec, pod.metadata.annotations));
        const wrong = inWorkloads.filter(({ findings }, index) => {
          const expected = inPods[index].findings.map(({ rule, path }) => `${rule} ${inTemplate(kind, path)}`);
          return JSON.stringify(findings.map(({ rule, path }) => `${rule} ${path}`).sort()) !== JSON.stringify(expected.sort());
        });
        count.workloads += fixtures.length;
        count.rightWorkloads += fixtures.length - wrong.length;
        expect(wrong).toEqual([]);
        expect(inWorkloads.flatMap(mistakesIn)).toEqual([]);
      });
    });

    test('none of them is missing', () => {
      expect(folders.flatMap(({ level, version }) => fixturesIn(level, version)).length).toBeGreaterThanOrEqual(FEWEST_FIXTURES);
    });

    afterAll(() => {
      process.stderr.write(`pod-security conformance: ${count.right} of ${count.fixtures} verdicts, ${count.rightWorkloads} of ${count.workloads} in workloads\n`);
    });
  });
} else {
  process.stderr.write(`pod-security conformance: not run, there is no ${FIXTURES}\n`);
  test.skip('the test pods of Kubernetes get the verdicts of Kubernetes', () => {});
}

interface Judged {
  readonly fixture: Fixture;
  readonly findings: readonly Finding[];
}

/** What is found in the fixtures of one folder. */
function judged(fixtures: readonly Fixture[], manifestOf: (fixture: Fixture) => any): Judged[] {
  const objects = fixtures.map((fixture) => ({ manifest: normaliseManifest(manifestOf(fixture)), origin: { file: fixture.name }, exemptions: [] }));
  const { level, kubernetes } = fixtures[0];
  const ruleSet = level === 'baseline' ? RuleSet.POD_SECURITY_BASELINE : RuleSet.POD_SECURITY_RESTRICTED;
  const { findings } = audit({ objects, ruleSet, kubernetes, today: '2026-01-01' });
  return fixtures.map((fixture) => ({ fixture, findings: findings.filter(({ file }) => file === fixture.name) }));
}

/** The name of the fixture beside what was found, where the verdict is wrong or the check that the file is about is not among the failing ones. */
function mistakesIn({ fixture, findings }: Judged): (readonly [string, readonly string[]])[] {
  const failing = findings.flatMap(({ rule }) => checkIdsOf(ruleOf(rule)!));
  const isRight = fixture.passes ? failing.length === 0 : failing.some((check) => check.toLowerCase() === fixture.check);
  return isRight ? [] : [[fixture.name, failing]];
}

/** A path in a pod as the path in the template of a kind that makes pods. */
function inTemplate(kind: string, path: string): string {
  const { podSpec } = KINDS.find((known) => kindName(known.group, known.kind) === kind)!;
  return [showPath(podSpec!.slice(0, -1)), path].filter((part) => part !== '').join('.');
}
