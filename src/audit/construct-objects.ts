import { IConstruct } from 'constructs';
import { AuditedObject, DeclaredExemption } from './audited-object';
import { ITenantBoundary, RenderedObject, tenantBoundaryOf } from '../boundary';
import { pathOf } from '../errors';
import { normaliseManifest } from '../manifest';
import { ExemptionProps, annotatedExemptions, exemptionsAppliedTo, namespaceOf } from '../rules';

/** The path of the construct that an object stands for, as users know it. */
export function ownerPathOf(construct: IConstruct): string {
  return pathOf(construct).replace(/\/Resource$/, '');
}

/** The objects of constructs as an audit sees them: with their tenant, and the exemptions of all that is above them. */
export function auditedConstructs(rendered: readonly RenderedObject[]): AuditedObject[] {
  const applied = new AppliedExemptions();
  const boundaries = boundariesByNamespace(rendered);
  return rendered.map(({ apiObject, manifest }) => {
    const construct = ownerPathOf(apiObject);
    const boundary = tenantBoundaryOf(apiObject) ?? boundaries.get(namespaceOf(manifest));
    return {
      manifest: normaliseManifest(manifest),
      origin: { construct },
      exemptions: [...annotatedExemptions(manifest).map((exemption) => declared(exemption, construct)), ...applied.of(apiObject)],
      tenant: boundary?.tenantName,
      registries: boundary?.registries,
    };
  });
}

/** What is not below a tenant's construct, but goes to a namespace of it, belongs to the tenant too. */
function boundariesByNamespace(rendered: readonly RenderedObject[]): Map<string, ITenantBoundary> {
  return new Map(rendered.flatMap(({ apiObject }) => {
    const boundary = tenantBoundaryOf(apiObject);
    return boundary?.namespaceName === undefined ? [] : [[boundary.namespaceName, boundary] as const];
  }));
}

/** Finds the exemptions that were applied to a construct and to those above it, each construct looked at once. */
class AppliedExemptions {
  private readonly found = new Map<IConstruct, readonly DeclaredExemption[]>();

  public of(construct: IConstruct): readonly DeclaredExemption[] {
    let exemptions = this.found.get(construct);
    if (!exemptions) {
      const own = exemptionsAppliedTo(construct).map((exemption) => declared(exemption, ownerPathOf(construct)));
      const { scope } = construct.node;
      const above = scope ? this.of(scope) : [];
      exemptions = own.length > 0 ? [...own, ...above] : above;
      this.found.set(construct, exemptions);
    }
    return exemptions;
  }
}

function declared({ rule, reason, owner, expires }: ExemptionProps, declaredAt: string): DeclaredExemption {
  return { rule, reason, owner, expires, declaredAt };
}
