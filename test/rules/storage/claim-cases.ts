import { CLEAN_STORAGE } from '../clean/storage';
import { RuleCase } from '../describe-rule';
import { Edit } from '../edit';

const { spec } = CLEAN_STORAGE.PersistentVolumeClaim;

/** One change of a claim in every place where claims are made, in the order of the checks. */
export function claimCases({ set, to }: Edit): RuleCase[] {
  return [
    { set, to },
    { check: 1, set, to, givenInObject: [{ set: 'spec.volumeClaimTemplates', to: [{ metadata: { name: 'data' }, spec }] }] },
    { check: 2, set: `ephemeral.volumeClaimTemplate.${set}`, to, given: [{ set: 'emptyDir', to: undefined }, { set: 'ephemeral', to: { volumeClaimTemplate: { spec } } }] },
  ];
}
