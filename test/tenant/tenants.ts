import { ApiObject, Chart, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Subject } from '../../src/rbac';
import { Clock } from '../../src/rules';
import { SecureTenant, SecureTenantProps, TenantBudget, TenantBudgetProps } from '../../src/tenant';

/** What the budget of a tenant has to say. */
export const CPU_AND_MEMORY: TenantBudgetProps = { cpu: Cpu.units(16), memory: Size.gibibytes(32) };

/** The least that a tenant says. */
export const MINIMAL: SecureTenantProps = {
  owners: [Subject.group('shop-leads')],
  budget: TenantBudget.of(CPU_AND_MEMORY),
  registries: ['registry.example.com/shop/'],
};

/** An app whose clock stands at the first of March 2026. */
export function app(): Construct {
  const root = Testing.app();
  Clock.fixed('2026-03-01').applyTo(root);
  return root;
}

/** A minimal tenant with some props of its own, in an app of its own unless told. */
export function tenantOf(props: Partial<SecureTenantProps> = {}, root: Construct = app()): SecureTenant {
  return new SecureTenant(root, 'shop', { ...MINIMAL, ...props });
}

/** The one manifest of a kind in a namespace. */
export function manifestOf(chart: Chart, kind: string): any {
  const found = chart.toJson().filter((manifest: any) => manifest.kind === kind);
  expect(found).toHaveLength(1);
  return found[0];
}

/** A Deployment whose containers have the given resources. */
export function deployment(scope: Construct, name: string, replicas: number | undefined, resources: any): ApiObject {
  return new ApiObject(scope, name, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: { replicas, template: { spec: { containers: [{ name: 'main', resources }] } } },
  });
}
