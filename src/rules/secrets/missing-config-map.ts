import { kindOf, showPath } from '../../manifest';
import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';
import { referencesOf } from './references';

/** ConfigMaps that controllers put into every namespace. */
const PROVIDED = ['kube-root-ca.crt', 'openshift-service-ca.crt'];

export const missingConfigMap = graphRule({
  id: 'secrets-missing-config-map',
  title: 'ConfigMaps that pods need exist',
  severity: Severity.LOW,
  description: 'A pod that refers to a ConfigMap which is not there does not start, and whoever creates one of that name configures it. It may come from elsewhere, hence a low severity; references that are optional are permitted.',
  fix: 'Add the ConfigMap, correct its name, or mark the reference as optional.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],
  frameworks: { owasp: ['2025:K01', '2022:K01'] },
  kinds: POD_KINDS,
  * find(graph) {
    for (const { object, namespace, podSpec } of graph.workloads) {
      for (const { kind, name, keys } of referencesOf(podSpec)) {
        if (kind === 'ConfigMap' && !PROVIDED.includes(name) && !graph.find(kind, name, namespace)) {
          yield { object, path: showPath([...kindOf(object.manifest)!.podSpec!, ...keys]), value: name, message: `There is no ConfigMap ${name} in namespace ${namespace}` };
        }
      }
    }
  },
});
