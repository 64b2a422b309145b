import { graphRule } from '../rule';
import { Severity } from '../severity';
import { AGEING_KINDS, goingVersionOf } from './api-lifecycle';

export const removedApiVersion = graphRule({
  id: 'availability-removed-api-version',
  title: 'Objects are written in versions that the cluster serves',
  severity: Severity.HIGH,
  description: 'The API server knows nothing of a version that was removed: the object is refused, and with it the whole apply. The API server never evaluates a rule about such an object, so that this is checked before.',
  fix: 'Write the object in the version that took its place.',
  sources: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
  frameworks: {},
  kinds: AGEING_KINDS,
  * find(graph) {
    for (const object of AGEING_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const { apiVersion, kind } = object.manifest;
      const version = goingVersionOf(object.manifest);
      if (version && version.removed <= graph.minor) {
        yield { object, path: 'apiVersion', value: apiVersion, message: `Kubernetes 1.${version.removed} removed ${kind} ${apiVersion}; ${version.instead} takes its place` };
      }
    }
  },
});
