import { Check, POD_KINDS } from '../rule';
import { Scope } from '../scope';

const CLAIM_TEMPLATE = Scope.OBJECT.each('spec.volumeClaimTemplates', 'claim');

/**
 * Checks of volume claims wherever they are made: on their own, by a StatefulSet, and with a pod.
 *
 * @param field the field that is blamed, as a path from the claim
 * @param assert the text about the claim that it is given in CEL; its fields are reached without their types, which quantities do not have
 */
export function claimChecks(field: string, assert: (claim: string) => string): Check[] {
  return [
    { kinds: ['PersistentVolumeClaim'], scope: Scope.OBJECT, field, assert: assert('dyn(object)') },
    { kinds: ['apps/StatefulSet'], scope: CLAIM_TEMPLATE, field, assert: assert('dyn(claim)') },
    { kinds: POD_KINDS, scope: Scope.VOLUME, field: `ephemeral.volumeClaimTemplate.${field}`, assert: assert('dyn(volume).ephemeral.volumeClaimTemplate'), unless: '!has(volume.ephemeral)' },
  ];
}
