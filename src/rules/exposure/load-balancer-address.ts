import { GATEWAY } from './gateway';
import { INGRESS } from './ingress';
import { listOf } from './list-of';
import { Cidr, kindNameOf } from '../../manifest';

/** An address, or something that stands for one, which an object wants at the edge of the cluster. */
export interface WantedAddress {
  /** The same text for the same address, however it is written. */
  readonly thing: string;
  readonly path: string;
  readonly value: string;
}

/** The kinds that may want one. */
export const ADDRESS_KINDS: readonly string[] = ['Service', GATEWAY, INGRESS];

/**
 * What the values of annotations are, which are lists with commas: addresses, or names that a cloud has for them.
 *
 * @see https://metallb.io/usage/
 * @see https://docs.cilium.io/en/stable/network/lb-ipam/
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 * @see https://kubernetes-sigs.github.io/cloud-provider-azure/topics/loadbalancer/
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters
 */
const ANNOTATIONS: { readonly [key: string]: 'address' | 'aws allocation' | 'azure name' | 'google name' } = {
  'metallb.io/loadBalancerIPs': 'address',
  'metallb.universe.tf/loadBalancerIPs': 'address',
  'lbipam.cilium.io/ips': 'address',
  'io.cilium/lb-ipam-ips': 'address',
  'kube-vip.io/loadbalancerIPs': 'address',
  'service.beta.kubernetes.io/azure-load-balancer-ipv4': 'address',
  'service.beta.kubernetes.io/azure-load-balancer-ipv6': 'address',
  'service.beta.kubernetes.io/azure-pip-name': 'azure name',
  'service.beta.kubernetes.io/azure-pip-name-ipv6': 'azure name',
  'service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses': 'address',
  'service.beta.kubernetes.io/aws-load-balancer-ipv6-addresses': 'address',
  'service.beta.kubernetes.io/aws-load-balancer-eip-allocations': 'aws allocation',
  'networking.gke.io/load-balancer-ip-addresses': 'google name',
  'kubernetes.io/ingress.global-static-ip-name': 'google name',
  'kubernetes.io/ingress.regional-static-ip-name': 'google name',
};

/** Annotations whose value lets Services with the same one share an address, across namespaces. */
const SHARING_KEYS: readonly string[] = ['metallb.io/allow-shared-ip', 'metallb.universe.tf/allow-shared-ip'];
/** The same of Cilium, which shares across namespaces only where the other annotation says so. */
const CILIUM_SHARING: readonly (readonly [string, string])[] = [
  ['lbipam.cilium.io/sharing-key', 'lbipam.cilium.io/sharing-cross-namespace'],
  ['io.cilium/lb-ipam-sharing-key', 'io.cilium/lb-ipam-sharing-cross-namespace'],
];

/** The addresses that an object asks for, in its fields and its annotations; a Gateway hands those of its infrastructure on. */
export function wantedAddresses({ apiVersion, kind, metadata, spec }: any): WantedAddress[] {
  const isGateway = kindNameOf({ apiVersion, kind }) === GATEWAY;
  return [
    ...listOf(spec?.externalIPs).map((value, index) => wanted('address', value, `spec.externalIPs[${index}]`)),
    wanted('address', spec?.loadBalancerIP, 'spec.loadBalancerIP'),
    ...isGateway ? listOf(spec?.addresses).map((address, index) => wanted(typeOfGatewayAddress(address), address?.value, `spec.addresses[${index}].value`)) : [],
    ...annotated(metadata?.annotations, 'metadata.annotations'),
    ...isGateway ? annotated(spec?.infrastructure?.annotations, 'spec.infrastructure.annotations') : [],
  ].flatMap((address) => address ?? []);
}

/** The keys by which a Service says that others may have its address too. */
export function sharingKeys({ metadata }: any): WantedAddress[] {
  const annotations = metadata?.annotations ?? {};
  const acrossNamespaces = CILIUM_SHARING.filter(([, across]) => annotations[across]).map(([key]) => key);
  return [...SHARING_KEYS, ...acrossNamespaces].filter((key) => annotations[key])
    .map((key) => ({ thing: `sharing key ${key.includes('cilium') ? 'cilium' : 'metallb'} ${annotations[key]}`, path: `metadata.annotations["${key}"]`, value: annotations[key] }));
}

function annotated(annotations: any, field: string): (WantedAddress | undefined)[] {
  return Object.entries(ANNOTATIONS).flatMap(([key, type]) => typeof annotations?.[key] !== 'string' ? [] : annotations[key].split(',')
    .map((value: string) => wanted(type, value.trim(), `${field}["${key}"]`)));
}

/** Of several spellings of an address one; the address 0.0.0.0, and ::, stand for any. */
function wanted(type: string, value: unknown, path: string): WantedAddress | undefined {
  if (typeof value !== 'string' || value === '' || value === '0.0.0.0' || value === '::') {
    return undefined;
  }
  const cidr = type === 'address' ? Cidr.parse(`${value}/${value.includes(':') ? 128 : 32}`) : undefined;
  return { thing: cidr ? `address ${Cidr.addressText(cidr.family, cidr.first)}` : `${type} ${value.toLowerCase()}`, path, value };
}

function typeOfGatewayAddress(address: any): string {
  return address?.type === 'NamedAddress' ? 'google name' : address?.type === 'Hostname' ? 'host name' : 'address';
}
