import { POD_KINDS } from '../rule';

/** The kinds of what users run and expose. Policies and quotas are not among them: they do good in every namespace. */
export const USER_KINDS: readonly string[] = [...POD_KINDS, 'Service', 'networking.k8s.io/Ingress'];
