import { SERVICE_KINDS } from './service';
import { workloadsSelected } from '../network/selection';
import { namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const serviceSelectsNothing = graphRule({
  id: 'exposure-service-selects-nothing',
  title: 'Services select pods',
  severity: Severity.LOW,
  description: 'A Service whose selector matches no pods answers nobody, until somebody gives pods of their own those labels. Services are judged where the namespace has workloads among the judged objects: an empty namespace may get its pods from elsewhere.',
  fix: 'Correct spec.selector, or remove the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  frameworks: {},
  kinds: SERVICE_KINDS,
  * find(graph) {
    for (const object of graph.ofKind('Service')) {
      const matchLabels = object.manifest.spec?.selector ?? {};
      const namespace = namespaceOf(object.manifest);
      const isJudged = Object.keys(matchLabels).length > 0 && graph.workloadsIn(namespace).length > 0;
      if (isJudged && workloadsSelected(graph, namespace, { matchLabels }).length === 0) {
        yield { object, path: 'spec.selector', value: matchLabels, message: `None of the workloads of namespace ${namespace} has pods with these labels` };
      }
    }
  },
});
