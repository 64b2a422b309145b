import { PowerEscalation } from '../escalation';
import { MASTERS } from '../principal';

/** Authorization is not even asked about this group. */
export const masters: PowerEscalation = {
  name: 'masters',
  does: 'is in the group system:masters',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  powers: ['identity'],
  gains: (_, [power]) => power.kind === 'identity' && power.principal.kind === 'Group' && power.principal.name === MASTERS ? [{ kind: 'cluster-admin' }] : [],
};
