import { IConstruct } from 'constructs';
import { Mistake } from '../errors';

/** Whose a namespace is and who pays for it. */
export interface OwnershipOptions {
  /**
   * The cost centre that pays, written to the label `cdk8s-bulwark/cost-center`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly costCenter?: string;
}

/** What is settled for a namespace. */
export interface Ownership {
  readonly costCenter?: string;
}

/** What a namespace says itself replaces what its tenant says. */
export function settleOwnership(base: Ownership, props: OwnershipOptions): Ownership {
  return { costCenter: props.costCenter ?? base.costCenter };
}

/** What is wrong with it. */
export function ownershipMistakes(_where: IConstruct | string, _ownership: Ownership): Mistake[] {
  return [];
}

/** It as labels of the Namespace. */
export function ownershipLabels(_ownership: Ownership): { [key: string]: string } {
  return {};
}

/** It as annotations of the Namespace. */
export function ownershipAnnotations(_ownership: Ownership): { [key: string]: string } {
  return {};
}
