import { AccessSubject } from './access-view';
import { Principal, PrincipalKind, serviceAccount, userNamed } from '../../proof';

const KINDS: { readonly [kind in PrincipalKind]: AccessSubject['kind'] } = { User: 'user', Group: 'group', ServiceAccount: 'serviceaccount' };

/** The kinds of subjects, as the command line takes them. */
export const SUBJECT_KINDS: readonly AccessSubject['kind'][] = Object.values(KINDS);

/** What a subject is to the command line. */
export function subjectKindOf({ kind }: Principal): AccessSubject['kind'] {
  return KINDS[kind];
}

/** A subject as the command line takes it: `group:shop-leads`, `serviceaccount:shop-web/cart`. */
export function subjectId(principal: Principal): string {
  const { kind, namespace, name } = principal;
  return `${subjectKindOf(principal)}:${kind === 'ServiceAccount' ? `${namespace}/` : ''}${name}`;
}

/** The subject of an id; undefined where it is none. A user with the name of a service account is that service account. */
export function subjectOf(id: string): Principal | undefined {
  const [, kind, name] = /^([a-z]+):([^]+)$/.exec(id) ?? [];
  if (kind === 'group') {
    return { kind: 'Group', name, namespace: '' };
  }
  if (kind === 'user') {
    return userNamed(name);
  }
  const [, namespace, account] = kind === 'serviceaccount' ? /^([^/]+)\/([^/]+)$/.exec(name) ?? [] : [];
  return account === undefined ? undefined : serviceAccount(namespace, account);
}
