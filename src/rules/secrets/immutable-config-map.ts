import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const immutableConfigMap = objectRule({
  id: 'secrets-immutable-config-map',
  title: 'ConfigMaps are immutable',
  severity: Severity.LOW,
  description: 'A ConfigMap that cannot change is changed by a new one under a new name, which rolls the pods out with it: no half of the pods runs on the old one, and there is a way back.',
  fix: 'Set immutable to true, and a name that changes with the content.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable'],
  frameworks: { owasp: ['2025:K01', '2022:K01'] },
  checks: [
    { kinds: ['ConfigMap'], scope: Scope.OBJECT, field: 'immutable', assert: 'object.?immutable.orValue(false) == true' },
  ],
});
