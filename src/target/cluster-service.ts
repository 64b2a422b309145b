import { IConstruct } from 'constructs';
import { Mistake } from '../errors';
import { Cidr, DNS_LABEL_ALLOWED, isDnsLabel, labelMistakes } from '../manifest';

/** Where the cluster's DNS is, as far as it differs from the usual. */
export interface DnsServiceProps {
  /**
   * The namespace of the DNS pods.
   *
   * @default 'kube-system'
   */
  readonly namespace?: string;
  /**
   * The labels of the DNS pods; an empty map is refused.
   *
   * @default - `k8s-app: kube-dns`, which CoreDNS carries too
   */
  readonly podLabels?: { [key: string]: string };
  /**
   * The port on which the DNS pods listen: policies see it rather than the Service's. OpenShift's listen on 5353.
   *
   * @default 53
   */
  readonly port?: number;
  /**
   * The address of NodeLocal DNSCache, which no pod selector can match because it runs in the network of the node.
   *
   * @see https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/
   * @default - the cluster has no node-local DNS cache
   */
  readonly nodeLocalAddress?: string;
}

/** Where the cluster's DNS is. */
export interface DnsService {
  /** The namespace of the DNS pods. */
  readonly namespace: string;
  /** The labels of the DNS pods. */
  readonly podLabels: { [key: string]: string };
  /** The port on which the DNS pods listen. */
  readonly port: number;
  /**
   * The address of NodeLocal DNSCache.
   *
   * @default - the cluster has no node-local DNS cache
   */
  readonly nodeLocalAddress?: string;
}

/** Where pods are that serve the whole cluster, such as an ingress controller. */
export interface SharedService {
  /** Their namespace. */
  readonly namespace: string;
  /**
   * Their labels; an empty map is refused.
   *
   * @default - every pod of the namespace
   */
  readonly podLabels?: { [key: string]: string };
}

/** The DNS of a cluster, with the usual place for what was not said. */
export function dnsServiceOf(props: DnsServiceProps = {}): DnsService {
  return {
    namespace: props.namespace ?? 'kube-system',
    podLabels: { ...(props.podLabels ?? { 'k8s-app': 'kube-dns' }) },
    port: props.port ?? 53,
    ...(props.nodeLocalAddress === undefined ? {} : { nodeLocalAddress: props.nodeLocalAddress }),
  };
}

/** What is wrong with the facts about DNS. */
export function dnsServiceMistakes(where: IConstruct | string, field: string, props: DnsServiceProps): Mistake[] {
  const mistakes = sharedServiceMistakes(where, field, { ...props, namespace: props.namespace ?? 'kube-system' });
  const address = props.nodeLocalAddress;
  if (address !== undefined && !addressBlock(address)) {
    mistakes.push({ where, field: `${field}.nodeLocalAddress`, problem: 'is not an IP address', given: address, allowed: 'An IPv4 or IPv6 address without a prefix length is allowed', fix: "Write the address that the cache listens on, usually '169.254.20.10'" });
  }
  return [...mistakes, ...portMistakes(where, `${field}.port`, props.port)];
}

/** What is wrong with the place of pods that serve the whole cluster. */
export function sharedServiceMistakes(where: IConstruct | string, field: string, service: SharedService): Mistake[] {
  const mistakes: Mistake[] = [];
  if (!isDnsLabel(service.namespace)) {
    mistakes.push({ where, field: `${field}.namespace`, problem: 'is not the name of a namespace', given: service.namespace, allowed: DNS_LABEL_ALLOWED, fix: 'Write the namespace in which the pods run' });
  }
  if (service.podLabels && Object.keys(service.podLabels).length === 0) {
    mistakes.push({ where, field: `${field}.podLabels`, problem: 'is empty', given: service.podLabels, allowed: 'At least one label is required', fix: 'Write the labels of the pods, or leave the field out' });
  }
  return [...mistakes, ...labelMistakes(where, `${field}.podLabels`, service.podLabels ?? {})];
}

/** What is wrong with the number of a port, if it is given. */
export function portMistakes(where: IConstruct | string, field: string, port: number | undefined): Mistake[] {
  if (port === undefined || (Number.isInteger(port) && port >= 1 && port <= 65535)) {
    return [];
  }
  return [{ where, field, problem: 'is not a port', given: port, allowed: 'Whole numbers from 1 to 65535 are allowed', fix: 'Write the port that the pods or hosts behind it listen on' }];
}

/** The block that holds one address only, or undefined where the text is no address. */
export function addressBlock(address: string): string | undefined {
  return Cidr.parse(`${address}/${address.includes(':') ? 128 : 32}`)?.toString();
}
