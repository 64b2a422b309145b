import { kindOf, showPath } from '../../manifest';
import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';

export const deprecatedServiceAccount = graphRule({
  id: 'pod-deprecated-service-account',
  title: 'The service account stands in serviceAccountName',
  severity: Severity.LOW,
  description: 'The field serviceAccount is an old name of serviceAccountName: it is read where the other is missing and ignored where it is there, so that a reader of the manifest may think of another account. Both with the same value, as the API server shows pods, are fine; because it fills in the old field, this cannot be checked on admission.',
  fix: 'Move the name to serviceAccountName.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  frameworks: {},
  kinds: POD_KINDS,
  * find(graph) {
    for (const { object, podSpec } of graph.workloads) {
      const { serviceAccount, serviceAccountName } = podSpec;
      if (serviceAccount && serviceAccount !== serviceAccountName) {
        const path = showPath([...kindOf(object.manifest)!.podSpec!, 'serviceAccount']);
        yield { object, path, value: serviceAccount, message: `The deprecated field names ${serviceAccount}, and serviceAccountName ${serviceAccountName ?? 'nothing'}` };
      }
    }
  },
});
