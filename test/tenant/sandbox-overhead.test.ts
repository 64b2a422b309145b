import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { WORKLOAD } from './placed-tenants';
import { CPU_AND_MEMORY, tenantOf } from './tenants';
import { SandboxOverhead, SecureTenantProps, TenantBudget } from '../../src/tenant';
import { withSandboxOverhead } from '../../src/tenant/sandbox-overhead';
import { HardenedDeployment } from '../../src/workload';
import { workloadOf } from '../rules/clean-pods';

const OVERHEAD: SandboxOverhead = { cpu: Cpu.millis(250), memory: Size.mebibytes(120) };

describe('a manifest that is counted', () => {
  const overheadOf = (podSpec: any, sandbox: string | undefined = 'kata', overhead: SandboxOverhead | undefined = OVERHEAD) =>
    withSandboxOverhead(workloadOf('apps/Deployment', podSpec), sandbox, overhead).spec.template.spec.overhead;

  test('has the overhead of its sandbox', () => {
    expect(overheadOf({ runtimeClassName: 'kata' })).toEqual({ cpu: '250m', memory: '120Mi' });
    expect(overheadOf({ runtimeClassName: 'kata' }, 'kata', { memory: OVERHEAD.memory })).toEqual({ memory: '120Mi' });
    expect(overheadOf({ runtimeClassName: 'kata' }, 'kata', { cpu: OVERHEAD.cpu })).toEqual({ cpu: '250m' });
  });

  test('keeps an overhead of its own, and has none outside the sandbox', () => {
    expect(overheadOf({ runtimeClassName: 'kata', overhead: { cpu: '1' } })).toEqual({ cpu: '1' });
    expect(overheadOf({ runtimeClassName: 'runc' })).toBeUndefined();
    expect(overheadOf({})).toBeUndefined();
  });

  test('is not changed itself, nor is what has no pods', () => {
    const manifest = workloadOf('apps/Deployment', { runtimeClassName: 'kata' });
    const before = JSON.stringify(manifest);
    withSandboxOverhead(manifest, 'kata', OVERHEAD);
    expect(JSON.stringify(manifest)).toBe(before);
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' } };
    expect(withSandboxOverhead(service, 'kata', OVERHEAD)).toBe(service);
  });
});

/** Renders ten pods of 100 millis each in a budget of two CPUs. */
function synthesized(props: Partial<SecureTenantProps>): () => unknown {
  const web = tenantOf({ budget: TenantBudget.of({ ...CPU_AND_MEMORY, cpu: Cpu.units(2) }), ...props }).addNamespace('web');
  new HardenedDeployment(web, 'web', { ...WORKLOAD, replicas: 10 });
  return () => web.toJson();
}

test('the overhead counts against the budget, and is not emitted', () => {
  expect(synthesized({ sandbox: 'kata' })).not.toThrow();
  expect(synthesized({ sandbox: 'kata', sandboxOverhead: OVERHEAD })).toThrow(/budget\.cpu is too small.*requests\.cpu needs /);
  expect(JSON.stringify(synthesized({ sandbox: 'kata', sandboxOverhead: { cpu: Cpu.millis(10) } })())).not.toContain('overhead');
});

test.each<[string, Partial<SecureTenantProps>, string]>([
  ['an overhead without a sandbox', { sandboxOverhead: OVERHEAD }, 'shop: sandboxOverhead is given without a sandbox. An overhead is that of a RuntimeClass. Set sandbox, or remove it.'],
  ['a negative CPU', { sandbox: 'kata', sandboxOverhead: { cpu: Cpu.millis(-1) } }, "shop: sandboxOverhead.cpu is not an amount, got '-1'. Amounts from 0 are allowed."],
  ['a fraction of a kibibyte', { sandbox: 'kata', sandboxOverhead: { memory: Size.kibibytes(0.5) } }, "shop: sandboxOverhead.memory is not an amount, got '0.5'. Amounts from 0 are allowed."],
])('refuses %s', (_, props, message) => {
  expect(() => tenantOf(props)).toThrow(message);
});
