import { CLUSTER } from '../bindings';
import { PowerEscalation } from '../escalation';
import { placeOfPower } from '../power';

/** A pod mounts any Secret and any service account of its namespace, and where Pod Security does not hold it, the node. */
export const runPods: PowerEscalation = {
  name: 'run-pods',
  does: 'runs a pod with what is in the namespace',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  powers: ['pods'],
  gains(_, [power], surroundings) {
    const place = placeOfPower(power);
    const holds = place !== CLUSTER && surroundings.in(place).holdsPods;
    return [{ kind: 'service-accounts', place }, { kind: 'secrets', place }, ...holds ? [] : [{ kind: 'node' as const }]];
  },
};
