import { Cidr } from '../../manifest';
import { Addresses, addressesOf, addressesOfAll, containsAll, overlap } from '../../proof';
import { TargetCluster, addressBlock } from '../../target';

const EVERYTHING = ['0.0.0.0/0', '::/0'].map((text) => addressesOf(Cidr.parse(text)!));

/** Whether a block is all addresses of a family: that is open to everybody rather than a choice. */
export function isEveryAddress(addresses: Addresses): boolean {
  return EVERYTHING.some((all) => containsAll(addresses, all));
}

/** The addresses of a cluster itself, as far as its target names them. */
export class ClusterAddresses {
  private readonly owners: readonly (readonly [whose: string, addresses: Addresses])[];
  /** What can only be named by address: the API server, and the DNS cache of the node. */
  private readonly named: Addresses;

  constructor({ podCidrs, nodeCidrs, serviceCidrs, apiServerCidrs, dns }: TargetCluster) {
    this.owners = Object.entries({ pods: podCidrs, nodes: nodeCidrs, Services: serviceCidrs }).map(([whose, cidrs]) => [whose, addressesIn(cidrs)]);
    this.named = addressesIn([...apiServerCidrs, ...dns.nodeLocalAddress === undefined ? [] : [addressBlock(dns.nodeLocalAddress)!]]);
  }

  /** Whose addresses a block takes in: pods, nodes or Services. */
  public ownersIn(addresses: Addresses): string[] {
    return containsAll(this.named, addresses) ? [] : this.owners.filter(([, own]) => overlap(own, addresses)).map(([whose]) => whose);
  }
}

function addressesIn(cidrs: readonly string[]): Addresses {
  return addressesOfAll(cidrs.map((text) => Cidr.parse(text)!));
}
