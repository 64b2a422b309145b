import { PowerEscalation, Right, RightEscalation } from '../escalation';

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

/** The answer to a patch carries the Secret, whatever was put in since. One to an update carries what was sent. */
export const patchTokenSecrets: RightEscalation = {
  name: 'patch-token-secrets',
  does: 'has a token written to a new Secret and reads it in the answer to a patch',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: '', resources: ['secrets'] }, { verbs: ['patch'], group: '', resources: ['secrets'] }],
  gains: (place, [create, read]) => isOfOneName(create, read) ? [{ kind: 'service-accounts', place }] : [],
};

/** Whoever names the new Secret gives it the one name that they may read. */
export const readNamedTokenSecrets: RightEscalation = {
  ...patchTokenSecrets,
  name: 'read-named-token-secrets',
  does: 'has a token written to a new Secret of a name that it may read',
  needs: [{ verbs: ['create'], group: '', resources: ['secrets'] }, { verbs: ['get', 'list', 'watch'], group: '', resources: ['secrets'] }],
  gains: (place, [create, read]) => read.names && isOfOneName(create, read) ? [{ kind: 'service-accounts', place }] : [],
};

function isOfOneName(create: Right, read: Right): boolean {
  return !create.names || !read.names || create.names.some((name) => read.names!.includes(name));
}
