import { matchesSelector } from '../../manifest';
import { namespaceOf, podMetadataOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const statefulSetService = graphRule({
  id: 'availability-stateful-set-service',
  title: 'The Service of a StatefulSet is there and headless',
  severity: Severity.LOW,
  description: 'The pods of a StatefulSet have names in DNS through the Service that serviceName names: it has to be in their namespace, be headless and select them. A StatefulSet without serviceName has no such names, which may be meant. The Service may come from elsewhere, hence a low severity.',
  fix: 'Add the Service with clusterIP None, or correct serviceName.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id'],
  frameworks: {},
  kinds: ['apps/StatefulSet'],
  * find(graph) {
    for (const object of graph.ofKind('apps/StatefulSet')) {
      const { serviceName } = object.manifest.spec ?? {};
      const service = graph.find('Service', serviceName, namespaceOf(object.manifest))?.manifest;
      const isRight = service?.spec?.clusterIP === 'None' && matchesSelector({ matchLabels: service.spec.selector }, podMetadataOf(object.manifest)?.labels);
      if (serviceName && !isRight) {
        const problem = !service ? 'is missing' : service.spec?.clusterIP === 'None' ? 'does not select the pods' : 'is not headless';
        yield { object, path: 'spec.serviceName', value: serviceName, message: `Service ${serviceName} of namespace ${namespaceOf(object.manifest)} ${problem}` };
      }
    }
  },
});
