import { IConstruct } from 'constructs';
import { Mistake } from '../errors';

/** Where and in what its pods run. */
export interface PlacementOptions {
  /**
   * The RuntimeClass that every pod has to run in, such as one of gVisor or Kata Containers.
   *
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   * @default - none in a tenant: the runtime of the node; in a namespace, the tenant's
   */
  readonly sandbox?: string;
}

/** What is settled for a namespace. */
export interface Placement {
  readonly sandbox?: string;
}

/** What a namespace says itself replaces what its tenant says. */
export function settlePlacement(base: Placement, props: PlacementOptions): Placement {
  return { sandbox: props.sandbox ?? base.sandbox };
}

/** What is wrong with it. */
export function placementMistakes(_where: IConstruct | string, _placement: Placement): Mistake[] {
  return [];
}

/** It as annotations of the Namespace. */
export function placementAnnotations(_placement: Placement): { [key: string]: string } {
  return {};
}
