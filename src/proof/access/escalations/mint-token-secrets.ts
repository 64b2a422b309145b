import { PowerEscalation, RightEscalation } from '../escalation';

const SOURCES = ['https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets'];

/** A Secret of the right type is filled with the token of the service account that it names. */
export const writeSecrets: RightEscalation = {
  name: 'write-secrets',
  does: 'creates Secrets',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: '', resources: ['secrets'] }],
  gains: (place) => [{ kind: 'write-secrets', place }],
};

export const mintTokenSecrets: PowerEscalation = {
  name: 'mint-token-secrets',
  does: 'has a token written to a new Secret and reads it',
  sources: SOURCES,
  powers: ['write-secrets', 'secrets'],
  gains: (place) => [{ kind: 'service-accounts', place }],
};

/** The answer to a patch carries the Secret, whatever was put in since. */
export const patchTokenSecrets: RightEscalation = {
  name: 'patch-token-secrets',
  does: 'has a token written to a new Secret and reads it in the answer to a patch',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: '', resources: ['secrets'] }, { verbs: ['patch'], group: '', resources: ['secrets'] }],
  gains: (place, [, { names }]) => names ? [] : [{ kind: 'service-accounts', place }],
};
