import { RightEscalation } from '../escalation';

export const writeQuotas: RightEscalation = {
  name: 'write-quotas',
  does: 'writes quotas and limits',
  sources: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/', 'https://kubernetes.io/docs/concepts/policy/limit-range/'],
  needs: [{ verbs: ['create', 'delete', 'deletecollection', 'patch', 'update'], group: '', resources: ['limitranges', 'resourcequotas', 'resourcequotas/status'] }],
  gains: (place) => [{ kind: 'quota', place }],
};
