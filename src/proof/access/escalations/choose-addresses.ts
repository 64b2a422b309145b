import { RightEscalation } from '../escalation';
import { Power } from '../power';

const VERBS = ['create', 'patch', 'update'];

function routes(place: string): Power[] {
  return [{ kind: 'routing', place }];
}

/** What asks for the Service, an ingress controller among others, is led to any pod or node (CVE-2021-25740). */
export const writeEndpoints: RightEscalation = {
  name: 'write-endpoints',
  does: 'writes the endpoints of Services',
  sources: ['https://github.com/kubernetes/kubernetes/issues/103675'],
  needs: [{ verbs: VERBS, group: '', resources: ['endpoints'] }],
  gains: routes,
};

export const writeEndpointSlices: RightEscalation = {
  ...writeEndpoints,
  name: 'write-endpoint-slices',
  needs: [{ verbs: VERBS, group: 'discovery.k8s.io', resources: ['endpointslices'] }],
};

/** The address in the status is that of whoever writes it: traffic to it is taken (CVE-2020-8554). */
export const writeServiceStatus: RightEscalation = {
  name: 'write-service-status',
  does: 'writes the status of Services',
  sources: ['https://github.com/kubernetes/kubernetes/issues/97076'],
  needs: [{ verbs: ['patch', 'update'], group: '', resources: ['services/status'] }],
  gains: routes,
};

/** The address of a pod is in its status, and Services follow it. */
export const writePodStatus: RightEscalation = {
  name: 'write-pod-status',
  does: 'writes the status of pods',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/'],
  needs: [{ verbs: ['patch', 'update'], group: '', resources: ['pods/status'] }],
  gains: routes,
};
