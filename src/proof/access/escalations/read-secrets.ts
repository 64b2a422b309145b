import { CLUSTER } from '../bindings';
import { PowerEscalation, RightEscalation } from '../escalation';
import { Power, identity, placeOfPower } from '../power';
import { serviceAccount } from '../principal';

/** A list carries the contents; without one, names are guessed. */
export const readSecrets: RightEscalation = {
  name: 'read-secrets',
  does: 'reads Secrets',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets'],
  needs: [{ verbs: ['get', 'list', 'watch'], group: '', resources: ['secrets'] }],
  gains(place, [{ names }], surroundings) {
    if (!names) {
      return [{ kind: 'secrets', place }];
    }
    const accounts = surroundings.namespacesIn(place).flatMap(({ name, tokenSecrets }) => names
      .flatMap((secret) => tokenSecrets.has(secret) ? [identity(serviceAccount(name, tokenSecrets.get(secret)!))] : []));
    return [{ kind: 'some-secrets', place }, ...accounts];
  },
};

/** Secrets with tokens of service accounts. */
export const readTokenSecrets: PowerEscalation = {
  name: 'read-token-secrets',
  does: 'takes the token of a service account from a Secret',
  sources: ['https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets'],
  powers: ['secrets'],
  gains(_, [power], surroundings): Power[] {
    const place = placeOfPower(power);
    return place === CLUSTER ? [] : [...surroundings.in(place).tokenSecrets.values()].map((name) => identity(serviceAccount(place, name)));
  },
};
