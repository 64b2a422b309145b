import { PowerEscalation } from '../escalation';
import { identity, placeOfPower } from '../power';

/** Those that hold roles; to be one of the others changes nothing. */
export const serviceAccounts: PowerEscalation = {
  name: 'service-accounts',
  does: 'uses a service account that is there',
  sources: ['https://kubernetes.io/docs/concepts/security/service-accounts/'],
  powers: ['service-accounts'],
  gains: (_, [power], surroundings) => surroundings.privilegedAccounts(placeOfPower(power)).map(identity),
};
