import { graphRule } from '../rule';
import { Severity } from '../severity';
import { STORAGE_CLASS } from './storage-kinds';

const IS_DEFAULT = 'storageclass.kubernetes.io/is-default-class';

export const defaultClass = graphRule({
  id: 'storage-default-class',
  title: 'One storage class is the default',
  severity: Severity.MEDIUM,
  description: 'With several defaults the one that was made last wins, so that the next class that comes changes what disks all claims without a class get.',
  fix: 'Leave the annotation is-default-class on one class.',
  sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass'],
  frameworks: {},
  kinds: [STORAGE_CLASS],
  * find(graph) {
    const defaults = graph.ofKind(STORAGE_CLASS).filter(({ manifest }) => manifest.metadata?.annotations?.[IS_DEFAULT] === 'true');
    for (const object of defaults.length > 1 ? defaults : []) {
      const others = defaults.filter((other) => other !== object).map(({ manifest }) => manifest.metadata.name).sort().join(', ');
      yield { object, path: `metadata.annotations["${IS_DEFAULT}"]`, message: `The default is also ${others}` };
    }
  },
});
