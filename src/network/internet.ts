import { ipBlock } from './ip-block';
import { Cidr } from '../manifest';
import { TargetCluster } from '../target';

interface PublicBlock {
  readonly cidr: string;
  /** What inside it is not public unicast, and why. */
  readonly except: { readonly [cidr: string]: string };
}

/**
 * Public unicast: what the registries of special-purpose addresses list as globally reachable, without what clouds serve
 * to their own machines. 2000::/3 is all that is allocated of IPv6 as global unicast, so that unique local, link-local,
 * multicast, loopback and the NAT64 prefix 64:ff9b::/96 are outside it.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const PUBLIC_BLOCKS: readonly PublicBlock[] = [
  {
    cidr: '0.0.0.0/0',
    except: {
      '0.0.0.0/8': 'this host and network, RFC 791',
      '10.0.0.0/8': 'private use, RFC 1918',
      '100.64.0.0/10': 'shared address space, RFC 6598; metadata of some clouds',
      '127.0.0.0/8': 'loopback, RFC 1122',
      '168.63.129.16/32': 'Azure platform address, https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16',
      '169.254.0.0/16': 'link local, RFC 3927; cloud metadata, node-local DNS',
      '172.16.0.0/12': 'private use, RFC 1918',
      '192.0.0.0/24': 'protocol assignments, RFC 6890; metadata of Oracle Cloud',
      '192.0.2.0/24': 'documentation, RFC 5737',
      '192.88.99.0/24': '6to4 relay anycast, withdrawn by RFC 7526',
      '192.168.0.0/16': 'private use, RFC 1918',
      '198.18.0.0/15': 'benchmarking, RFC 2544',
      '198.51.100.0/24': 'documentation, RFC 5737',
      '203.0.113.0/24': 'documentation, RFC 5737',
      '224.0.0.0/4': 'multicast, RFC 1112',
      '240.0.0.0/4': 'reserved and broadcast, RFC 1112',
    },
  },
  {
    cidr: '2000::/3',
    except: {
      '2001::/23': 'protocol assignments, RFC 2928, Teredo among them',
      '2001:db8::/32': 'documentation, RFC 3849',
      '2002::/16': '6to4, RFC 3056: carries any IPv4 address, private ones too',
      '3fff::/20': 'documentation, RFC 9637',
    },
  },
];

/** The peers of a target, which are the same for every workload on it. */
const BLOCKS = new WeakMap<TargetCluster, any[]>();

/** The NetworkPolicyPeers for public addresses without those of the cluster itself. */
export function internetBlocks(target: TargetCluster): any[] {
  const blocks = BLOCKS.get(target) ?? computeBlocks(target);
  BLOCKS.set(target, blocks);
  return [...blocks];
}

function computeBlocks(target: TargetCluster): any[] {
  const own = [...target.podCidrs, ...target.serviceCidrs, ...target.nodeCidrs, ...target.apiServerCidrs].map(parsed);
  return PUBLIC_BLOCKS
    .map((block) => ({ cidr: parsed(block.cidr), special: Object.keys(block.except).map(parsed) }))
    .filter(({ cidr }) => !own.some((range) => range.contains(cidr)))
    .map(({ cidr, special }) => ipBlock(cidr, widest([...special, ...own.filter((range) => cidr.contains(range))])));
}

/** The ranges that lie in no other one. */
function widest(ranges: readonly Cidr[]): Cidr[] {
  return ranges.filter((range) => !ranges.some((other) => other.contains(range) && !range.contains(other)));
}

function parsed(text: string): Cidr {
  return Cidr.parse(text)!;
}
