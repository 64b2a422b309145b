import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { BINDING_KINDS } from './binding';

export const noSubjects = objectRule({
  id: 'rbac-no-subjects',
  title: 'Bindings have subjects',
  severity: Severity.LOW,
  description: 'A binding without subjects grants nothing to anybody: it is left over, or misspelt.',
  fix: 'Name the subjects, or remove the binding.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    { kinds: BINDING_KINDS, scope: Scope.OBJECT, field: 'subjects', assert: 'object.?subjects.orValue([]).size() > 0' },
  ],
});
