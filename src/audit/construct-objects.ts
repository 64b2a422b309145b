import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { AuditedObject, DeclaredExemption } from './audited-object';
import { ITenantBoundary, RenderedObject, tenantBoundaryOf } from '../boundary';
import { pathOf } from '../errors';
import { itemsOfList, normaliseManifest } from '../manifest';
import { ExemptionProps, annotatedExemptions, exemptionsAppliedTo, namespaceOf, neededExemption } from '../rules';

/** The path of the construct that an object stands for, as users know it. */
export function ownerPathOf(construct: IConstruct): string {
  return pathOf(construct).replace(/\/Resource$/, '');
}

/** An object of a construct, as an audit sees it. */
export interface ConstructObject extends AuditedObject {
  readonly apiObject: ApiObject;
}

/**
 * The objects of constructs as an audit sees them: with their tenant, and the exemptions of all that is above them.
 * A List is the objects that it holds.
 */
export function auditedConstructs(rendered: readonly RenderedObject[]): ConstructObject[] {
  const applied = new AppliedExemptions();
  const boundaries = boundariesByNamespace(rendered);
  return rendered.flatMap(({ apiObject, manifest }) => {
    const construct = ownerPathOf(apiObject);
    return listed(manifest).map((object) => {
      const boundary = tenantBoundaryOf(apiObject) ?? boundaries.get(namespaceOf(object));
      const inherited = applied.of(apiObject);
      return {
        apiObject,
        manifest: normaliseManifest(object),
        origin: { construct },
        exemptions: [...annotatedBeside(object, inherited).map((exemption) => declared(exemption, construct)), ...inherited],
        tenant: boundary?.tenantName,
        registries: boundary?.registries,
      };
    });
  });
}

/** The exemptions that were applied to constructs from one down, whether there are objects below them or not. */
export function exemptionsBelow(scope: IConstruct): DeclaredExemption[] {
  return scope.node.findAll().flatMap(appliedTo);
}

function listed(manifest: any): any[] {
  return itemsOfList(manifest)?.flatMap(listed) ?? [manifest];
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
      const own = appliedTo(construct);
      const { scope } = construct.node;
      const above = scope ? this.of(scope) : [];
      exemptions = own.length > 0 ? [...own, ...above] : above;
      this.found.set(construct, exemptions);
    }
    return exemptions;
  }
}

function appliedTo(construct: IConstruct): DeclaredExemption[] {
  return exemptionsAppliedTo(construct).map((exemption) => ({
    ...declared(exemption, ownerPathOf(construct)),
    ...neededExemption(construct, exemption.rule) ? { needed: true } : {},
  }));
}

/** The exemptions of annotations. A construct writes its own to the annotations of its objects: that makes them no others. */
function annotatedBeside(manifest: any, inherited: readonly ExemptionProps[]): ExemptionProps[] {
  return annotatedExemptions(manifest).filter((exemption) => !inherited.some((other) => isSame(exemption, other)));
}

function isSame(one: ExemptionProps, other: ExemptionProps): boolean {
  return one.rule === other.rule && one.owner === other.owner && one.reason === other.reason && one.expires === other.expires;
}

function declared({ rule, reason, owner, expires }: ExemptionProps, declaredAt: string): DeclaredExemption {
  return { rule, reason, owner, expires, declaredAt };
}
