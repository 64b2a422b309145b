import { graphRule } from '../rule';
import { Severity } from '../severity';
import { AGEING_KINDS, goingVersionOf } from './api-lifecycle';

export const deprecatedApiVersion = graphRule({
  id: 'availability-deprecated-api-version',
  title: 'Objects are written in versions that will stay',
  severity: Severity.LOW,
  description: 'A deprecated version works until the release that removes it, and then stops the upgrade of the cluster.',
  fix: 'Write the object in the version that takes its place.',
  sources: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/', 'https://kubernetes.io/docs/reference/using-api/deprecation-policy/'],
  frameworks: {},
  kinds: AGEING_KINDS,
  * find(graph) {
    for (const object of AGEING_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const { apiVersion, kind } = object.manifest;
      const version = goingVersionOf(object.manifest);
      if (version && version.deprecated <= graph.minor && graph.minor < version.removed) {
        yield { object, path: 'apiVersion', value: apiVersion, message: `Kubernetes 1.${version.removed} will not serve ${kind} ${apiVersion}; ${version.instead} takes its place` };
      }
    }
  },
});
