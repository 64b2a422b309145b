import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { PlantedObject } from './planted-objects';
import { HardenedDeployment, SecureApp, SecureTenant, TenantNamespace } from '../../src';

const RBAC = 'rbac.authorization.k8s.io';

/** An object in a chart, past every construct of the library. */
export function raw(scope: Construct, props: PlantedObject): void {
  new ApiObject(scope, `planted-${props.kind}`, props);
}

export function inNamespace(app: SecureApp, namespace: string, make: (chart: Chart) => void): void {
  make(new Chart(app, 'planted', { namespace }));
}

export function bind(namespace: Chart, who: string | object, { kind, name }: { kind: string; name: string }): void {
  raw(namespace, { apiVersion: `${RBAC}/v1`, kind: 'RoleBinding', metadata: { name: 'planted' }, subjects: [subject(who)], roleRef: { apiGroup: RBAC, kind, name } });
}

export function bindEverywhere(app: SecureApp, who: string, name: string): void {
  raw(chartOf(app, 'platform'), { apiVersion: `${RBAC}/v1`, kind: 'ClusterRoleBinding', metadata: { name: 'planted' }, subjects: [subject(who)], roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name } });
}

export function allow(namespace: Chart, who: string, rule: object): void {
  raw(namespace, { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name: 'planted' }, rules: [rule] });
  bind(namespace, who, { kind: 'Role', name: 'planted' });
}

export function allowEverywhere(app: SecureApp, who: string, rule: object): void {
  raw(chartOf(app, 'platform'), { apiVersion: `${RBAC}/v1`, kind: 'ClusterRole', metadata: { name: 'planted' }, rules: [rule] });
  bindEverywhere(app, who, 'planted');
}

function subject(who: string | object): object {
  return typeof who === 'string' ? { apiGroup: RBAC, kind: 'Group', name: who } : who;
}

/** Patches an object, given as `Kind/namespace/name` or `Kind/name`. */
export function patch(app: SecureApp, identity: string, ...operations: JsonPatch[]): void {
  const objects = app.node.findAll().filter(ApiObject.isApiObject);
  objects.find((object) => identityOf(object) === identity)!.addJsonPatch(...operations);
}

function identityOf({ kind, name, metadata: { namespace } }: ApiObject): string {
  return [kind, ...namespace === undefined || kind === 'Namespace' ? [] : [namespace], name].join('/');
}

export function namespaceOf(app: SecureApp, name: string): TenantNamespace {
  const namespaces = app.node.findAll().filter((construct) => construct instanceof TenantNamespace) as TenantNamespace[];
  return namespaces.find((namespace) => namespace.name === name)!;
}

export function tenantOf(app: SecureApp, id: string): SecureTenant {
  return app.node.findChild(id) as SecureTenant;
}

export function chartOf(app: SecureApp, id: string): Construct {
  return app.node.findChild(id) as Construct;
}

/** By its construct path. */
export function workloadOf(app: SecureApp, path: string): HardenedDeployment {
  return path.split('/').reduce<IConstruct>((construct, id) => construct.node.findChild(id), app) as HardenedDeployment;
}
