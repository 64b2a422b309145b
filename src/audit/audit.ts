import { AuditReport } from './audit-report';
import { AuditedObject, DeclaredExemption } from './audited-object';
import { ExemptionLedger } from './exemption-ledger';
import { Finding } from './finding';
import { findWith } from './graph-evaluation';
import { Breach, ObjectJudge } from './judge';
import { TallyBook } from './tally-book';
import { isMap, kindNameOf, showPath } from '../manifest';
import { GraphRule, ObjectGraph, Rule, appliesTo, isObjectRule, ruleOf } from '../rules';
import { TargetCluster } from '../target';

/** What is judged, and by what. */
export interface AuditInput {
  readonly objects: readonly AuditedObject[];
  /** The name and the rule ids of the rule set. */
  readonly ruleSet: { readonly name: string; readonly rules: readonly string[] };
  /** The Kubernetes version that objects are written for, as '1.36'. */
  readonly kubernetes: string;
  /** The cluster that objects are written for, as far as rules over several objects ask; one of which nothing is known where it is left out. */
  readonly target?: TargetCluster;
  /** The day by which exemptions are judged, as YYYY-MM-DD in UTC. */
  readonly today: string;
  /** The objects as rules over several of them see them; made where it is left out. */
  readonly graph?: ObjectGraph;
  /** Exemptions that are told although no object carries them. */
  readonly declared?: readonly DeclaredExemption[];
  /** Whether an object is judged; the others are there for rules that look at several. All are unless told otherwise. */
  readonly isJudged?: (object: AuditedObject) => boolean;
  /** Told of each object that is judged, by its place among them, what was found. */
  readonly onJudged?: (index: number, findings: readonly Finding[]) => void;
}

/** What could not be read never passes, whichever rules were chosen. */
const IN_EVERY_SET = 'manifest-readable';

/** Judges objects by every rule of a rule set. */
export function audit(input: AuditInput): AuditReport {
  const { objects, ruleSet, kubernetes, target, today, graph, declared = [], isJudged = () => true, onJudged } = input;
  const minor = Number(kubernetes.split('.')[1]);
  const rules = [...new Set([...ruleSet.rules, IN_EVERY_SET])].map((id) => ruleOf(id)!).filter((rule) => appliesTo(rule, minor));
  const judge = new ObjectJudge(rules.filter(isObjectRule), minor);
  const judged = objects.filter(isJudged);
  const ledger = new ExemptionLedger([...declared, ...judged.flatMap(({ exemptions }) => exemptions)], rules, today);
  const tallies = new TallyBook();
  const graphRules = rules.filter((rule): rule is GraphRule => !isObjectRule(rule));
  const found = findingsOfGraphRules(graphRules, graph ?? new ObjectGraph(objects, minor, target));
  const judges = new JudgingRules(judge, graphRules);
  const findings: Finding[] = [];
  judged.forEach((object, index) => {
    const breaches = object.unreadable === undefined ? judge.judge(object.manifest) : [];
    const all = distinct([...breaches.map((breach) => findingOfBreach(object, breach)), ...found.get(object) ?? []])
      .map((finding) => ledger.permitted(object, finding));
    tallies.add(object, judges.of(object.manifest), all);
    all.forEach((finding) => findings.push(finding));
    onJudged?.(index, all);
  });
  return {
    ruleSet: ruleSet.name,
    kubernetes,
    date: today,
    rules,
    objects: judged.length,
    findings,
    exemptions: ledger.uses,
    // As many as rules times namespaces: counted for the reports that tell them.
    get tallies() { return tallies.tallies; },
  };
}

/** The ids of the rules that judge a kind, in one list per kind. */
class JudgingRules {
  private readonly byKind = new Map<string, readonly string[]>();

  constructor(private readonly judge: ObjectJudge, private readonly graphRules: readonly GraphRule[]) {}

  public of(manifest: any): readonly string[] {
    const kind = kindNameOf(manifest);
    let ids = this.byKind.get(kind);
    if (!ids) {
      ids = [...this.judge.rulesFor(kind), ...this.graphRules.filter(({ kinds }) => kinds.includes(kind))].map(({ id }) => id);
      this.byKind.set(kind, ids);
    }
    return ids;
  }
}

function findingsOfGraphRules(rules: readonly GraphRule[], graph: ObjectGraph): Map<AuditedObject, Finding[]> {
  const found = new Map<AuditedObject, Finding[]>();
  for (const rule of rules) {
    for (const breach of findWith(rule, graph)) {
      const object = breach.object as AuditedObject;
      const list = found.get(object) ?? [];
      list.push(newFinding(rule, object, breach.path, breach.value, `${breach.message}.`));
      found.set(object, list);
    }
  }
  return found;
}

/** Several checks of a rule may stumble over the same place: that is one finding. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.length < 2 ? findings : findings.filter(({ rule, path, message }) => {
    const key = `${rule} ${path} ${message}`;
    return !told.has(key) && told.add(key);
  });
}

function findingOfBreach(object: AuditedObject, { rule, check, keys, value, error }: Breach): Finding {
  const path = showPath(keys);
  const state = error === undefined ? check.sensitive ? 'breaks this' : `is ${show(value)}` : `could not be evaluated: ${error}`;
  const shown = check.sensitive || holdsMaps(value) ? undefined : value;
  return newFinding(rule, object, path, shown, `${rule.title}; ${path || object.manifest.kind} ${state}.`);
}

function newFinding(rule: Rule, { manifest, origin }: AuditedObject, path: string, value: unknown, message: string): Finding {
  const { namespace, name } = manifest.metadata ?? {};
  return {
    rule: rule.id,
    severity: rule.severity,
    apiVersion: String(manifest.apiVersion ?? ''),
    kind: String(manifest.kind ?? ''),
    ...namespace === undefined ? {} : { namespace: String(namespace) },
    name: String(name ?? ''),
    path,
    ...value === undefined ? {} : { value },
    message,
    fix: rule.fix,
    ...origin,
  };
}

const LONGEST_SHOWN_VALUE = 80;

/** What is more than a value or a list of them is not shown: a container has its environment, a volume its options. */
function holdsMaps(value: unknown): boolean {
  return Array.isArray(value) ? value.some(holdsMaps) : isMap(value);
}

function show(value: unknown): string {
  if (value === undefined || holdsMaps(value)) {
    return value === undefined ? 'not set' : 'set';
  }
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN_VALUE ? `${text.slice(0, LONGEST_SHOWN_VALUE)}…` : text;
}
