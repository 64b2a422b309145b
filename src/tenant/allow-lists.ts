import { ServiceType, TaintEffect } from 'cdk8s-plus-28';
import { AllowList, allowListAnnotation } from '../boundary';
import { Cidr, ToleratedTaint, showTaint } from '../manifest';

/**
 * Taints of nodes that pods may tolerate.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export interface AllowedToleration {
  /** The key of the taint, such as `example.com/gpu`. Refused: no key, which is every taint, and the taints of the control plane. */
  readonly key: string;
  /**
   * The value of the taint. Tolerations with the operator Exists are of any value, and need this left out.
   *
   * @default - any value
   */
  readonly value?: string;
  /**
   * The effect of the taint.
   *
   * @default - every effect
   */
  readonly effect?: TaintEffect;
}

/**
 * What a tenant's objects may name. What is left out allows nothing; a list of a namespace replaces that of its tenant.
 *
 * The lists are written to annotations of the Namespace, where the rules `tenancy-allowed-*` read them.
 */
export interface AllowListOptions {
  /**
   * Host names that its Ingresses, routes and gateways may claim. `*.shop.example.com` allows names below the domain at any
   * depth, and wildcards no wider than itself, but not `shop.example.com`. Refused: what is no DNS name in lower case, or has
   * an asterisk elsewhere than as its first label.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly hostnames?: string[];
  /**
   * StorageClasses that its volume claims may name. A claim that names none gets the default class of the cluster, and is
   * allowed only where that StorageClass is among the objects and listed.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly storageClasses?: string[];
  /**
   * PriorityClasses that its pods may name; those that name none are allowed. Refused: the classes of Kubernetes itself, which
   * begin with `system-`.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly priorityClasses?: string[];
  /**
   * RuntimeClasses that its pods may name; those that name none are allowed.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly runtimeClasses?: string[];
  /**
   * IngressClasses that its Ingresses may name. An Ingress that names none gets the default class of the cluster, and is allowed
   * only where that IngressClass is among the objects and listed.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly ingressClasses?: string[];
  /**
   * GatewayClasses that its Gateways may name.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly gatewayClasses?: string[];
  /**
   * Gateways of others that its routes may attach to, as `namespace/name`. Gateways of the tenant's own namespaces are allowed.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly gateways?: string[];
  /**
   * Types of its Services, beside ClusterIP and headless ones, which are always allowed. Refused: those that the budget has no
   * room for.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly serviceTypes?: ServiceType[];
  /**
   * Implementations of load balancers that its Services may name in `loadBalancerClass`; those that name none are allowed.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly loadBalancerClasses?: string[];
  /**
   * Addresses that its Services and Gateways may ask for, each as an address or as a network in CIDR notation.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly externalIps?: string[];
  /**
   * Taints of nodes that its pods may tolerate, beside those that Kubernetes itself lets every pod tolerate: nodes that are not
   * ready, not reachable or short of memory.
   *
   * @default - none in a tenant; in a namespace, the tenant's
   */
  readonly tolerations?: AllowedToleration[];
}

/** The lists that are settled for a namespace. */
export type AllowLists = Required<AllowListOptions>;

/** Nothing is allowed. */
export const EMPTY_ALLOW_LISTS: AllowLists = {
  hostnames: [],
  storageClasses: [],
  priorityClasses: [],
  runtimeClasses: [],
  ingressClasses: [],
  gatewayClasses: [],
  gateways: [],
  serviceTypes: [],
  loadBalancerClasses: [],
  externalIps: [],
  tolerations: [],
};

/** What a namespace says itself replaces what its tenant says, list by list. */
export function settleAllowLists(base: AllowLists, props: AllowListOptions): AllowLists {
  const lists = Object.keys(EMPTY_ALLOW_LISTS) as (keyof AllowLists)[];
  return Object.fromEntries(lists.map((list) => [list, props[list] ?? base[list]])) as unknown as AllowLists;
}

/** What other props of a namespace allow, so that it need not be listed a second time. */
export interface ImpliedAllowances {
  readonly runtimeClasses?: readonly string[];
  readonly tolerations?: readonly ToleratedTaint[];
}

/** The lists as annotations of the Namespace, where rules and admission policies read them; empty ones are left out. */
export function allowListAnnotations(lists: AllowLists, registries: readonly string[], implied: ImpliedAllowances = {}): { [key: string]: string } {
  const entries: { readonly [list in AllowList]: readonly string[] } = {
    'external-ips': lists.externalIps.map(networkText),
    'gateway-classes': lists.gatewayClasses,
    'gateways': lists.gateways,
    'hostnames': lists.hostnames,
    'ingress-classes': lists.ingressClasses,
    'load-balancer-classes': lists.loadBalancerClasses,
    'priority-classes': lists.priorityClasses,
    registries,
    'runtime-classes': [...lists.runtimeClasses, ...implied.runtimeClasses ?? []],
    'service-types': lists.serviceTypes.filter((type) => type !== ServiceType.CLUSTER_IP),
    'storage-classes': lists.storageClasses,
    'tolerations': [...lists.tolerations, ...implied.tolerations ?? []].map(showTaint),
  };
  return Object.assign({}, ...Object.entries(entries).map(([list, texts]) => allowListAnnotation(list as AllowList, texts)));
}

/** An address as the network that holds nothing else. */
function networkText(address: string): string {
  return String(Cidr.parse(address) ?? Cidr.parseAddress(address));
}
