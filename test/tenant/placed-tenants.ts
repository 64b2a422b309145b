import { ApiObject, Chart, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { MINIMAL } from './tenants';
import { SecureApp } from '../../src/app';
import { Clock, RuleSet } from '../../src/rules';
import { SecureTenant, SecureTenantProps, TenantNamespace } from '../../src/tenant';
import { HardenedWorkloadProps } from '../../src/workload';
import { workloadOf } from '../rules/clean-pods';

/** The least that a workload of the tenant has to be given. */
export const WORKLOAD: HardenedWorkloadProps = {
  image: 'registry.example.com/shop/web:1.4.2',
  cpu: { request: Cpu.millis(100) },
  memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
  ephemeralStorage: { request: Size.mebibytes(100) },
};

/** An app that judges one rule, with a tenant of one namespace, and a chart of nobody beside it. */
export function judged(rule: string, props: Partial<SecureTenantProps>): { app: SecureApp; web: TenantNamespace; outside: Chart } {
  const app = new SecureApp({ summary: false, audit: { rules: RuleSet.of('one', [rule]) }, clock: Clock.fixed('2026-03-01') });
  const web = new SecureTenant(app, 'shop', { ...MINIMAL, ...props }).addNamespace('web');
  return { app, web, outside: new Chart(app, 'outside', { namespace: 'blog' }) };
}

/** A raw Deployment, with some fields of its pod spec changed. */
export function rawPods(scope: Construct, podSpec: any = {}): ApiObject {
  const { metadata: { namespace: _, ...metadata }, ...object } = workloadOf('apps/Deployment');
  const { ephemeralContainers: __, ...clean } = object.spec.template.spec;
  return new ApiObject(scope, 'raw', { ...object, metadata: { ...metadata, name: 'raw' }, spec: { ...object.spec, template: { ...object.spec.template, spec: { ...clean, ...podSpec } } } });
}

/** The annotations of a Namespace. */
export function annotationsOf(namespace: TenantNamespace): { [key: string]: string } {
  return namespace.toJson().find(({ kind }) => kind === 'Namespace').metadata.annotations ?? {};
}

/** Those of its annotations that say where its pods run. */
export function placementOf(namespace: TenantNamespace): { [key: string]: string } {
  return Object.fromEntries(Object.entries(annotationsOf(namespace)).filter(([key]) => /(node-pool|sandbox|security-groups|allowed-tolerations|allowed-runtime-classes)$/.test(key)));
}
