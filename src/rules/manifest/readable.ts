import { graphRule } from '../rule';
import { Severity } from '../severity';

export const readable = graphRule({
  id: 'manifest-readable',
  title: 'Every document can be read',
  severity: Severity.HIGH,
  description: 'What cannot be read cannot be judged, and must not pass for clean: broken YAML, keys that stand twice, objects without an apiVersion or kind. It is part of every rule set.',
  fix: 'Correct the document.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/#describing-a-kubernetes-object'],
  frameworks: {},
  exemptible: false,
  kinds: [],
  * find(graph) {
    for (const object of graph.objects) {
      if (object.unreadable !== undefined) {
        yield { object, path: '', message: object.unreadable.replace(/\s*\n[^]*$/, '').replace(/\.$/, '') };
      }
    }
  },
});
