import { AuditInput, AuditReport, AuditedObject, audit } from '../../src/audit';
import { normaliseManifest } from '../../src/manifest';

/** A manifest as an audit takes it. */
export function audited(manifest: any, rest: Partial<AuditedObject> = {}): AuditedObject {
  return { manifest: normaliseManifest(manifest), origin: {}, exemptions: [], ...rest };
}

/** What an audit says of objects. */
export function auditOf(objects: readonly AuditedObject[], rules: readonly string[], rest: Partial<AuditInput> = {}): AuditReport {
  return audit({ objects, ruleSet: { name: 'test', rules }, kubernetes: '1.37', today: '2026-01-01', ...rest });
}
