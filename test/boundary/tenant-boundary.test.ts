import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { ITenantBoundary, PodSecurityLevel, setTenantBoundary, tenantBoundaryOf } from '../../src/boundary';

const boundary = (tenantName: string): ITenantBoundary => ({ tenantName, registries: [], podSecurityLevel: PodSecurityLevel.RESTRICTED });

test('the nearest boundary above a construct holds for it', () => {
  const app = new App();
  const outer = new Construct(app, 'outer');
  const inner = new Construct(outer, 'inner');
  const [ofOuter, ofInner] = [boundary('outer'), boundary('inner')];
  setTenantBoundary(outer, ofOuter);
  setTenantBoundary(inner, ofInner);
  expect(tenantBoundaryOf(outer)).toBe(ofOuter);
  expect(tenantBoundaryOf(inner)).toBe(ofInner);
  expect(tenantBoundaryOf(new Construct(inner, 'leaf'))).toBe(ofInner);
  expect(tenantBoundaryOf(new Construct(outer, 'sibling'))).toBe(ofOuter);
});

test('there is none outside every tenant', () => {
  expect(tenantBoundaryOf(new Construct(new App(), 'leaf'))).toBeUndefined();
});

test('a boundary cannot be exchanged once it is set', () => {
  const app = new App();
  setTenantBoundary(app, boundary('one'));
  expect(() => setTenantBoundary(app, boundary('other'))).toThrow(TypeError);
});
