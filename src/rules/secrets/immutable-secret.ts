import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const immutableSecret = objectRule({
  id: 'secrets-immutable-secret',
  title: 'Secrets are immutable',
  severity: Severity.LOW,
  description: 'A Secret that cannot change is changed by a new one under a new name, which rolls the pods out with it; by accident or in silence it does not change at all. Controllers that rotate Secrets in place need them mutable.',
  fix: 'Set immutable to true, and a name that changes with the content.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'] },
  checks: [
    { kinds: ['Secret'], scope: Scope.OBJECT, field: 'immutable', assert: 'object.?immutable.orValue(false) == true' },
  ],
});
