import { RightEscalation } from '../escalation';

/** The connection comes from a node or from the API server, which policies let in. */
export const reachPods: RightEscalation = {
  name: 'reach-pods',
  does: 'opens connections by way of the API server',
  sources: ['https://kubernetes.io/docs/tasks/access-application-cluster/port-forward-access-application-cluster/', 'https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster-services/'],
  needs: [{ verbs: ['create', 'get'], group: '', resources: ['pods/portforward', 'pods/proxy', 'services/proxy'] }],
  gains: (place) => [{ kind: 'reach', place }],
};
