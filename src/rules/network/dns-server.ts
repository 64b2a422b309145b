import { namespaceNamed, podToCome } from './pod-to-come';
import { Cidr } from '../../manifest';
import { End, NetworkProof, Traffic, Workload, addressesOf } from '../../proof';
import { DnsService, addressBlock } from '../../target';

/** NodeLocal DNSCache takes the place of the DNS Service, so it listens on that one's port. */
const NODE_LOCAL_PORT = 53;

/** The DNS of a cluster, and whether workloads may ask it. */
export class DnsServer {
  private readonly pods: readonly Workload[];

  constructor(private readonly network: NetworkProof, private readonly dns: DnsService) {
    const namespace = namespaceNamed(dns.namespace, network);
    const known = namespace.workloads.filter(({ labels }) => Object.entries(dns.podLabels).every(([key, value]) => labels?.[key] === value));
    const namedPorts = [{ name: 'dns', protocol: 'UDP', port: dns.port }, { name: 'dns-tcp', protocol: 'TCP', port: dns.port }] as const;
    this.pods = known.length > 0 ? known : [podToCome(namespace, dns.podLabels, namedPorts)];
  }

  /** Whether a workload reaches it over UDP and TCP: answers that are too long for the one come over the other. */
  public isReachedBy(workload: Workload): boolean {
    const isOpenTo = (pod: Workload) => hasBoth(this.network.evaluation.between(workload, pod), this.dns.port);
    return this.pods.includes(workload) || this.pods.some(isOpenTo) || this.isCacheReachedBy(workload);
  }

  public toString(): string {
    const labels = Object.entries(this.dns.podLabels).map(([key, value]) => `${key}=${value}`).join(',');
    const cache = this.dns.nodeLocalAddress === undefined ? '' : `, or ${this.dns.nodeLocalAddress}`;
    return `UDP and TCP ${this.dns.port} of pods labelled ${labels} in namespace ${this.dns.namespace}${cache}`;
  }

  private isCacheReachedBy(workload: Workload): boolean {
    const { nodeLocalAddress } = this.dns;
    const end: End | undefined = nodeLocalAddress === undefined ? undefined : addressesOf(Cidr.parse(addressBlock(nodeLocalAddress)!)!)[0];
    return end !== undefined && hasBoth(this.network.evaluation.through('Egress', workload, end, []), NODE_LOCAL_PORT);
  }
}

function hasBoth(traffic: Traffic, port: number): boolean {
  return traffic.has('UDP', port) && traffic.has('TCP', port);
}
