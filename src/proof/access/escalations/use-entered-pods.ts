import { CLUSTER } from '../bindings';
import { PowerEscalation } from '../escalation';
import { Power, identity, placeOfPower } from '../power';
import { serviceAccount } from '../principal';

/** Whoever is in a pod has its token, its Secrets and, if it is privileged, its node. Of pods that are not known, the token may be anybody's. */
export const useEnteredPods: PowerEscalation = {
  name: 'use-entered-pods',
  does: 'uses what a running pod holds',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  powers: ['exec'],
  gains(_, [power], surroundings): Power[] {
    const place = placeOfPower(power);
    if (place === CLUSTER) {
      return [];
    }
    const { isKnown, mounted, podsHoldSecrets, podsHoldNode } = surroundings.in(place);
    const accounts = isKnown ? [...mounted].map((name) => identity(serviceAccount(place, name))) : [{ kind: 'service-accounts', place } as const];
    return [...accounts, ...podsHoldSecrets || !isKnown ? [{ kind: 'some-secrets', place } as const] : [], ...podsHoldNode ? [{ kind: 'node' } as const] : []];
  },
};
