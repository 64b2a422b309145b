import { claimRetention } from '../../../src/rules/storage/claim-retention';
import { describeRule } from '../describe-rule';

describeRule(claimRetention, {
  breaks: ['whenDeleted', 'whenScaled'].map((event, check) => ({ check, set: `spec.persistentVolumeClaimRetentionPolicy.${event}`, to: 'Delete' })),
  keeps: [{ set: 'spec.persistentVolumeClaimRetentionPolicy', to: { whenDeleted: 'Retain', whenScaled: 'Retain' } }],
});
