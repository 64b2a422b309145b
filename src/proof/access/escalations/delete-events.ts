import { RightEscalation } from '../escalation';

export const deleteEvents: RightEscalation = {
  name: 'delete-events',
  does: 'deletes events',
  sources: ['https://attack.mitre.org/techniques/T1070/'],
  needs: [{ verbs: ['delete', 'deletecollection'], group: '', resources: ['events'] }],
  gains: (place) => [{ kind: 'traces', place }],
};

export const deleteNewEvents: RightEscalation = {
  ...deleteEvents,
  name: 'delete-new-events',
  needs: [{ verbs: ['delete', 'deletecollection'], group: 'events.k8s.io', resources: ['events'] }],
};
