import { Construct } from 'constructs';
import { ipBlock } from './ip-block';
import { NamespacePolicyProps, createNamespacePolicy } from './namespace-policy';
import { Direction, podsOfNamespace } from './peer-binding';
import { PolicyPair, mergedRules } from './policy-rules';
import { Port } from './port';
import { refuseAll } from '../errors';
import { Cidr } from '../manifest';
import { DnsService, DnsServiceProps, TargetCluster, addressBlock, dnsServiceMistakes, dnsServiceOf } from '../target';

/** Which DNS is allowed, where, and what the policy is called. */
export interface AllowDnsPolicyProps extends NamespacePolicyProps {
  /**
   * The DNS that is allowed; what is left out of it is the usual, not the target's.
   *
   * @default - the DNS of the target cluster
   */
  readonly dns?: DnsServiceProps;
}

/**
 * Lets every pod of a namespace ask the cluster's DNS, over UDP and TCP: a default deny would cut names off as well, and
 * answers too long for UDP come over TCP.
 *
 * Its object is named `allow-dns` by default. Refused with an error: a name or namespace that is no DNS label, invalid
 * labels, ports and addresses.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 * @see https://www.rfc-editor.org/rfc/rfc7766 for DNS over TCP
 */
export class AllowDnsPolicy extends Construct {
  /** The name of the NetworkPolicy. */
  public readonly name: string;

  /**
   * Creates the policy.
   *
   * @param scope the scope it belongs to
   * @param id its id within the scope
   * @param props which DNS is allowed, where, and what the policy is called
   */
  constructor(scope: Construct, id: string, props: AllowDnsPolicyProps = {}) {
    super(scope, id);
    refuseAll(dnsServiceMistakes(this, 'dns', props.dns ?? {}));
    const dns = props.dns ? dnsServiceOf(props.dns) : TargetCluster.on(this).dns;
    this.name = props.name ?? 'allow-dns';
    const spec = { policyTypes: ['Egress'], egress: mergedRules('to', this.pairsFor(dns, props.namespace)) };
    createNamespacePolicy(this, this.name, props.namespace, 'the DNS of the target', spec);
  }

  private pairsFor({ namespace, podLabels, port, nodeLocalAddress }: DnsService, namespaceName?: string): PolicyPair[] {
    const context = { scope: this, namespaceName, direction: Direction.EGRESS, port: Port.udp(port) };
    const pods = podsOfNamespace(context, namespace, podLabels);
    const cache = nodeLocalAddress === undefined ? [] : [ipBlock(Cidr.parse(addressBlock(nodeLocalAddress)!)!, [])];
    return [Port.udp, Port.tcp].flatMap((protocol) => [
      { peer: pods, port: protocol(port) },
      ...cache.map((peer) => ({ peer, port: protocol(NODE_LOCAL_PORT) })),
    ]);
  }
}

/** NodeLocal DNSCache takes the place of the DNS Service, so it listens on that one's port. */
const NODE_LOCAL_PORT = 53;
