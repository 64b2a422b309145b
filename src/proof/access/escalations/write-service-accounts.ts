import { RightEscalation } from '../escalation';

/** Annotations say which identity of the cloud pods have. */
export const writeServiceAccounts: RightEscalation = {
  name: 'write-service-accounts',
  does: 'changes service accounts',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html'],
  needs: [{ verbs: ['patch', 'update'], group: '', resources: ['serviceaccounts'] }],
  gains: (place) => [{ kind: 'cloud-identity', place }],
};
