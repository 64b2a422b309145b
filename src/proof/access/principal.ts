import { UserInfo } from './policy-rule';

/** What somebody is to RBAC. */
export type PrincipalKind = 'User' | 'Group' | 'ServiceAccount';

/** Somebody who may be given roles. A user with the name of a service account is that service account. */
export interface Principal {
  readonly kind: PrincipalKind;
  readonly name: string;
  /** The namespace of a service account; empty for others. */
  readonly namespace: string;
}

export const MASTERS = 'system:masters';
export const AUTHENTICATED = 'system:authenticated';
export const UNAUTHENTICATED = 'system:unauthenticated';
export const SERVICE_ACCOUNTS = 'system:serviceaccounts';

const SERVICE_ACCOUNT_USER = /^system:serviceaccount:([a-z0-9-]+):([a-z0-9.-]+)$/;

/** The subject of a binding in a namespace; undefined for what names nobody. */
export function principalOf(subject: any, namespace: string): Principal | undefined {
  if (typeof subject?.name !== 'string') {
    return undefined;
  }
  switch (subject.kind) {
    case 'ServiceAccount':
      return serviceAccount(typeof subject.namespace === 'string' && subject.namespace !== '' ? subject.namespace : namespace, subject.name);
    case 'Group':
      return { kind: 'Group', name: subject.name, namespace: '' };
    case 'User':
      return userNamed(subject.name);
    default:
      return undefined;
  }
}

/** A user by name. */
export function userNamed(name: string): Principal {
  const [, namespace, account] = SERVICE_ACCOUNT_USER.exec(name) ?? [];
  return account === undefined ? { kind: 'User', name, namespace: '' } : serviceAccount(namespace, account);
}

/** A service account. */
export function serviceAccount(namespace: string, name: string): Principal {
  return { kind: 'ServiceAccount', name, namespace };
}

/** A text that is the same for the same principal. */
export function principalKey({ kind, namespace, name }: Principal): string {
  return kind === 'ServiceAccount' ? `${kind} ${namespace}/${name}` : `${kind} ${name}`;
}

/** The groups that the API server adds to somebody by itself. The members of a group are people or machines with an identity of their own. */
export function groupsOf({ kind, namespace, name }: Principal): string[] {
  if (kind === 'ServiceAccount') {
    return [SERVICE_ACCOUNTS, `${SERVICE_ACCOUNTS}:${namespace}`, AUTHENTICATED];
  }
  if (kind === 'User') {
    return [name === 'system:anonymous' ? UNAUTHENTICATED : AUTHENTICATED];
  }
  if (name === UNAUTHENTICATED || name === AUTHENTICATED) {
    return [name];
  }
  const ofServiceAccounts = name.startsWith(`${SERVICE_ACCOUNTS}:`) ? [SERVICE_ACCOUNTS] : [];
  return [name, ...ofServiceAccounts, AUTHENTICATED];
}

/** Somebody as authenticated; a group is some member of it. */
export function userInfoOf(principal: Principal): UserInfo {
  const name = principal.kind === 'ServiceAccount' ? `system:serviceaccount:${principal.namespace}:${principal.name}` : principal.kind === 'User' ? principal.name : '';
  return { name, groups: groupsOf(principal) };
}
