import { Edit, withEdit } from './edit';
import { normaliseManifest } from '../../src/manifest';
import { GraphFinding, GraphRule, ObjectGraph, appliesTo } from '../../src/rules';
import { TargetCluster } from '../../src/target';

const NEWEST_MINOR = 37;

/** One change of the clean objects: a field of one of them, one that goes, or one that comes. */
export interface GraphCase {
  /** What the change is, as it ends the sentence "is broken by …". */
  readonly name: string;
  /** The place of the object that is changed, in the list of clean ones. */
  readonly object?: number;
  readonly edit?: Edit;
  /** The place of the object that is removed. */
  readonly remove?: number;
  readonly add?: readonly any[];
  /** Changes that clean and broken objects share. */
  readonly given?: readonly { readonly object: number; readonly edit: Edit }[];
  /** What boundaries say of every object. */
  readonly context?: { readonly tenant?: string; readonly registries?: readonly string[] };
  /** The cluster that clean and broken objects are for. */
  readonly target?: TargetCluster;
  /** What is found, as `Kind/name path`; one entry a finding. Only for changes that break the rule. */
  readonly finds?: readonly string[];
}

export interface GraphCases {
  /** Objects that the rule does not object to. */
  readonly clean: readonly any[];
  readonly breaks: readonly (GraphCase & { readonly finds: readonly string[] })[];
  readonly keeps?: readonly GraphCase[];
}

/** Tests a rule over several objects: lists of objects that differ in one change. */
export function describeGraphRule(rule: GraphRule, { clean, breaks, keeps = [] }: GraphCases): void {
  describe(rule.id, () => {
    test('finds nothing in the clean objects', () => {
      expect(appliesTo(rule, NEWEST_MINOR)).toBe(true);
      expect(findingsOf(rule, clean)).toEqual([]);
    });
    test.each(breaks.map((tried) => [tried.name, tried] as const))('is broken by %s', (_, tried) => {
      const given = withGiven(clean, tried);
      expect(findingsOf(rule, given, tried)).toEqual([]);
      expect(findingsOf(rule, changed(given, tried), tried)).toEqual([...tried.finds].sort());
    });
    if (keeps.length > 0) {
      test.each(keeps.map((tried) => [tried.name, tried] as const))('is kept by %s', (_, tried) => {
        expect(findingsOf(rule, changed(withGiven(clean, tried), tried), tried)).toEqual([]);
      });
    }
  });
}

/** What a rule finds in objects. */
export function graphFindings(rule: GraphRule, objects: readonly any[], context: GraphCase['context'] = {}, target?: TargetCluster): GraphFinding[] {
  return [...rule.find(new ObjectGraph(objects.map((object) => ({ manifest: normaliseManifest(object), ...context })), NEWEST_MINOR, target))];
}

function findingsOf(rule: GraphRule, objects: readonly any[], { context, target }: Partial<GraphCase> = {}): string[] {
  return graphFindings(rule, objects, context, target).map(({ object, path }) => `${object.manifest.kind}/${object.manifest.metadata.name} ${path}`.trim()).sort();
}

function withGiven(objects: readonly any[], { given = [] }: GraphCase): any[] {
  return objects.map((object, index) => given.filter((change) => change.object === index).reduce((value, { edit }) => withEdit(value, edit), object));
}

function changed(objects: readonly any[], { object, edit, remove, add = [] }: GraphCase): any[] {
  return [...objects.map((value, index) => index === object && edit ? withEdit(value, edit) : value).filter((_, index) => index !== remove), ...add];
}
