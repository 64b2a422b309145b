import { IConstruct } from 'constructs';
import { Mistake } from '../errors';

/** What a tenant's objects may name. What is left out allows nothing; a namespace replaces lists of its tenant. */
export interface AllowListOptions {
  /**
   * Host names that its Ingresses, routes and gateways may claim, such as `shop.example.com` or `*.shop.example.com`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly hostnames?: string[];
}

/** The lists that are settled for a namespace. */
export interface AllowLists {
  readonly hostnames: readonly string[];
}

/** Nothing is allowed. */
export const EMPTY_ALLOW_LISTS: AllowLists = { hostnames: [] };

/** What a namespace says itself replaces what its tenant says, list by list. */
export function settleAllowLists(base: AllowLists, props: AllowListOptions): AllowLists {
  return { hostnames: props.hostnames ?? base.hostnames };
}

/** What is wrong with the lists. */
export function allowListMistakes(_where: IConstruct | string, _lists: AllowLists): Mistake[] {
  return [];
}

/** The lists as annotations of the Namespace, where rules and admission policies read them; empty ones are left out. */
export function allowListAnnotations(_lists: AllowLists): { [key: string]: string } {
  return {};
}
