import { kindNameOf } from '../../manifest';
import { namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { CONTROLLER_KINDS } from './controller-kinds';

export const selectorOverlap = graphRule({
  id: 'pod-selector-overlap',
  title: 'Controllers select no pods of others',
  severity: Severity.MEDIUM,
  description: 'Where the selector of one workload also fits the pods of another, autoscalers and budgets count both, controllers adopt orphans of each other, and a policy for the one may hold for the other.',
  fix: 'Add a label to the selector and the pods that only this workload has, such as app.kubernetes.io/instance.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  frameworks: {},
  kinds: CONTROLLER_KINDS,
  * find(graph) {
    for (const object of CONTROLLER_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const { selector } = object.manifest.spec ?? {};
      const matched = graph.selectedIn(namespaceOf(object.manifest), kindNameOf(object.manifest) === 'ReplicationController' ? { matchLabels: selector } : selector);
      const others = matched.map((workload) => workload.object).filter((other) => selector && other !== object && makesPodsItself(other.manifest));
      if (others.length > 0) {
        const names = others.map(({ manifest }) => `${manifest.kind} ${manifest.metadata?.name}`).sort().join(', ');
        yield { object, path: 'spec.selector', message: `The selector also fits the pods of ${names}` };
      }
    }
  },
});

/** Templates make none, and what a controller made is the same pods again. */
function makesPodsItself({ kind, metadata }: any): boolean {
  return kind !== 'PodTemplate' && !(metadata?.ownerReferences?.length > 0);
}
