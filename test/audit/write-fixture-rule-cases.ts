import { fixtureFolders, fixturesIn } from './pod-security-fixtures';
import { ObjectJudge } from '../../src/audit/judge';
import { normaliseManifest } from '../../src/manifest';
import { ObjectRule, RuleSet, appliesTo, isObjectRule, ruleOf, validationExpression } from '../../src/rules';

/** A line for the API server's own evaluator: a text, and the objects that we judged by it. */
interface Line {
  readonly rule: string;
  readonly check: number;
  readonly apiVersion: 'v1';
  readonly kind: 'Pod';
  readonly cases: { readonly name: string; readonly object: any; readonly passes: boolean }[];
}

const lines = new Map<string, Line>();
const ids = new Set([...RuleSet.POD_SECURITY_BASELINE.rules, ...RuleSet.POD_SECURITY_RESTRICTED.rules]);
const rules = [...ids].map(ruleOf).filter((rule): rule is ObjectRule => rule !== undefined && isObjectRule(rule));

for (const { level, version } of fixtureFolders()) {
  const minor = Number(version.split('.')[1]);
  const applying = rules.filter((rule) => appliesTo(rule, minor));
  const judge = new ObjectJudge(applying, minor);
  for (const { name, pod } of fixturesIn(level, version)) {
    const object = normaliseManifest(pod);
    const broken = new Set(judge.judge(object).map(({ check }) => check));
    for (const rule of applying) {
      rule.checks.forEach((check, index) => {
        const text = check.kinds.includes('Pod') ? validationExpression(check, 'Pod', minor) : undefined;
        if (text) {
          const key = `${rule.id} ${index} ${text.expression}`;
          const line = lines.get(key) ?? { rule: rule.id, check: index, apiVersion: 'v1', kind: 'Pod', ...text, cases: [] };
          line.cases.push({ name: `${level}/${version}/${name}`, object, passes: !broken.has(check) });
          lines.set(key, line);
        }
      });
    }
  }
}

lines.forEach((line) => process.stdout.write(`${JSON.stringify(line)}\n`));
