import { objectRule } from '../rule';
import { Severity } from '../severity';
import { NAMED, ROLE_KINDS, withholds } from './role-rule';

export const createTokens = objectRule({
  id: 'rbac-create-tokens',
  title: 'Nobody requests tokens of service accounts',
  severity: Severity.HIGH,
  description: 'Whoever creates serviceaccounts/token becomes any service account that the role reaches. Rules that name the service accounts are permitted: the request names its parent, so RBAC compares it.',
  fix: 'Name the service accounts in resourceNames.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request'],
  frameworks: { cis: ['5.1.13'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1528'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['serviceaccounts/token'], verbs: ['create'], unless: NAMED }),
  ],
});
