import { KnownRules } from './known-rules';
import { PolicyRule, readRules } from './policy-rule';
import { LabelSelector, isMap, matchesSelector } from '../../manifest';
import { NetworkObject } from '../network';

/** The kinds of roles. */
export type RoleKind = 'Role' | 'ClusterRole';

/** A role with the rules that it has in the end. */
export interface AccessRole {
  readonly kind: RoleKind;
  /** Empty for a ClusterRole. */
  readonly namespace: string;
  readonly name: string;
  readonly object: NetworkObject;
  readonly rules: readonly PolicyRule[];
  /** The ClusterRoles that it is put together from, where it is. */
  readonly parts: readonly string[];
}

export const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** The roles among objects, looked up by kind, namespace and name; the last of a name counts, as when all are applied. */
export class Roles {
  private readonly byKey = new Map<string, AccessRole>();
  private readonly known = new KnownRules();

  constructor(objects: readonly NetworkObject[]) {
    const clusterRoles = new Map<string, NetworkObject>();
    for (const object of objects) {
      const { kind, metadata, rules } = object.manifest;
      if (kind === 'ClusterRole') {
        clusterRoles.set(metadata?.name, object);
      } else {
        const namespace = metadata?.namespace || 'default';
        this.byKey.set(keyOf('Role', namespace, metadata?.name), { kind: 'Role', namespace, name: metadata?.name, object, rules: this.known.read(metadata?.name, rules), parts: [] });
      }
    }
    for (const role of aggregated(clusterRoles)) {
      this.byKey.set(keyOf('ClusterRole', '', role.name), role);
    }
  }

  public find(kind: RoleKind, namespace: string, name: string): AccessRole | undefined {
    return this.byKey.get(keyOf(kind, kind === 'ClusterRole' ? '' : namespace, name));
  }

  public get all(): AccessRole[] {
    return [...this.byKey.values()];
  }
}

/**
 * A controller puts a ClusterRole with selectors together from all that they select, which may have selectors themselves. It
 * applies the rules that it gathers, so that those which the role was written with stay if it gathers none. Where roles select
 * each other in a circle, such rules outlive it or not, as the controller comes to them sooner or later; here they do.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles
 */
function aggregated(clusterRoles: ReadonlyMap<string, NetworkObject>): AccessRole[] {
  const rules = new Map([...clusterRoles].map(([name, { manifest }]) => [name, readRules(manifest.rules)]));
  const reached = reachedFrom(selectedBy(clusterRoles));
  return [...clusterRoles].map(([name, object]) => {
    const sources = sourcesOf(name, reached, rules);
    const held = distinct(sources.flatMap((source) => rules.get(source)!));
    return { kind: 'ClusterRole', namespace: '', name, object, rules: held, parts: sources.filter((source) => source !== name) };
  });
}

/** What each ClusterRole with selectors selects. */
function selectedBy(clusterRoles: ReadonlyMap<string, NetworkObject>): Map<string, readonly string[]> {
  const labels = [...clusterRoles].map(([name, { manifest }]) => ({ name, labels: manifest.metadata?.labels }));
  return new Map([...clusterRoles].flatMap(([name, { manifest }]): [string, string[]][] => {
    const selectors = selectorsOf(manifest);
    const isSelected = (other: any) => other.name !== name && selectors!.some((selector) => matchesSelector(selector, other.labels));
    return selectors ? [[name, labels.filter(isSelected).map((other) => other.name).sort()]] : [];
  }));
}

/** What each ClusterRole with selectors selects, and what is selected by those; the role itself only if it is in a circle. */
function reachedFrom(selected: ReadonlyMap<string, readonly string[]>): Map<string, ReadonlySet<string>> {
  return new Map([...selected].map(([name, others]) => {
    const seen = new Set(others);
    for (const role of seen) {
      selected.get(role)?.forEach((other) => seen.add(other));
    }
    return [name, seen];
  }));
}

/** The ClusterRoles of which a ClusterRole has the rules that they were written with. */
function sourcesOf(name: string, reached: ReadonlyMap<string, ReadonlySet<string>>, rules: ReadonlyMap<string, readonly PolicyRule[]>): string[] {
  const roles = [...new Set([name, ...reached.get(name) ?? []])];
  const isCircle = roles.some((role) => reached.get(role)?.has(role));
  const gathersNone = (role: string) => [...reached.get(role) ?? []].every((other) => rules.get(other)!.length === 0);
  return roles.filter((role) => isCircle || gathersNone(role));
}

/** The selectors of a ClusterRole; undefined where it has none. */
function selectorsOf(manifest: any): LabelSelector[] | undefined {
  const selectors = manifest.aggregationRule?.clusterRoleSelectors;
  return Array.isArray(selectors) && selectors.length > 0 ? selectors.filter(isSelector) : undefined;
}

/** The API server refuses what is none. */
function isSelector(value: any): value is LabelSelector {
  const requirements = isMap(value) ? value.matchExpressions ?? [] : undefined;
  return Array.isArray(requirements) && requirements.every((one) => isMap(one) && Array.isArray(one.values ?? []));
}

function distinct(rules: readonly PolicyRule[]): PolicyRule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

function keyOf(kind: RoleKind, namespace: string, name: string): string {
  return `${kind} ${namespace}/${name}`;
}
