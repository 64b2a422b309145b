import * as kplus from 'cdk8s-plus-28';
import { internetBlocks } from './internet';
import { CidrPeerProps, cidrPeer, ipBlock, namedPortMistakes } from './ip-block';
import { IPeer, PeerBinding, PeerContext, podsOfNamespace } from './peer-binding';
import { servicePeer } from './service-peer';
import { Mistake, refuse, refuseAll } from '../errors';
import { Cidr, DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';
import { SharedService, TargetCluster, sharedServiceMistakes } from '../target';

/**
 * Peers that are no workloads of this app. A rule is written to the policy of the workload whose verb was called only:
 * where the other side is isolated too, it needs a rule of its own.
 */
export class Peer {
  /**
   * Addresses outside the cluster.
   *
   * Refused with an error: CIDRs that do not parse or have host bits, exceptions outside the CIDR, every address at once;
   * at use, CIDRs that take in the pods of the target or lie among its Services, and port names.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
   * @param cidr the block, such as '192.0.2.0/24'
   * @param props what to leave out of it
   */
  public static cidr(cidr: string, props: CidrPeerProps = {}): IPeer {
    return cidrPeer(cidr, props);
  }

  /**
   * Public addresses: no private, shared, link-local, metadata, loopback, multicast or reserved ones, and none of the
   * target's own. Behind a load balancer that hides the client, ingress comes from its address instead.
   *
   * Refused with an error at use: port names.
   *
   * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
   */
  public static internet(): IPeer {
    return {
      bindPeer: (context): PeerBinding => {
        refuseAll(namedPortMistakes(context, 'Peer.internet'));
        return { selectors: internetBlocks(TargetCluster.on(context.scope)), description: 'the internet' };
      },
    };
  }

  /**
   * The API server's endpoints, by the target's `apiServerCidrs`: it runs in the network of its hosts, where no pod
   * selector matches it.
   *
   * Refused with an error at use: a target that does not name them, and port names.
   */
  public static apiServer(): IPeer {
    return {
      bindPeer: (context): PeerBinding => {
        const { apiServerCidrs } = TargetCluster.on(context.scope);
        if (apiServerCidrs.length === 0) {
          refuse(unknownFact(context, 'apiServerCidrs', 'kubectl get endpointslices kubernetes -n default'));
        }
        refuseAll(namedPortMistakes(context, 'Peer.apiServer'));
        return { selectors: apiServerCidrs.map((cidr) => ipBlock(Cidr.parse(cidr)!, [])), description: 'the API server' };
      },
    };
  }

  /** The shared ingress controller, by the target's `ingressController`. Refused with an error at use: a target that does not name it. */
  public static ingressController(): IPeer {
    return sharedPeer('ingressController', 'the ingress controller');
  }

  /** The shared monitoring, by the target's `monitoring`. Refused with an error at use: a target that does not name it. */
  public static monitoring(): IPeer {
    return sharedPeer('monitoring', 'monitoring');
  }

  /**
   * Every pod of namespaces, by their names: the API server sets the label that carries a namespace's name, and nobody can change it.
   *
   * Refused with an error: no name, names that are not DNS labels.
   *
   * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name
   * @param names the names of the namespaces
   */
  public static namespaces(...names: string[]): IPeer {
    refuseAll(namespaceMistakes(names));
    const sorted = [...new Set(names)].sort();
    return {
      bindPeer: (context): PeerBinding => ({
        selectors: sorted.map((name) => podsOfNamespace(context, name)),
        description: `namespace ${sorted.join(', ')}`,
      }),
    };
  }

  /**
   * Pods of a namespace that this app does not make, by their labels: whoever can write there can set them.
   *
   * Refused with an error: an invalid name or labels, no labels.
   *
   * @param namespace the name of their namespace
   * @param labels the labels that they all have
   */
  public static podsIn(namespace: string, labels: { [key: string]: string }): IPeer {
    refuseAll(sharedServiceMistakes('Peer', 'podsIn', { namespace, podLabels: labels }));
    return placedPeer({ namespace, podLabels: { ...labels } }, `pods in ${namespace}`);
  }

  /**
   * A Service in front of a workload: the port asked for is the Service's, the rules carry the one of the pods, for
   * policies are applied after the Service's address and port were replaced.
   *
   * Refused with an error at use: a port that the Service does not have by then, port ranges, ExternalName, and a
   * Service as the side that opens a connection.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
   * @param service the Service
   * @param backend the workload whose pods it selects
   */
  public static service(service: kplus.Service, backend: IPeer): IPeer {
    return servicePeer(service, backend);
  }

  private constructor() {}
}

function sharedPeer(fact: 'ingressController' | 'monitoring', description: string): IPeer {
  return {
    bindPeer: (context): PeerBinding => {
      const service = TargetCluster.on(context.scope)[fact];
      return service ? placedPeer(service, description).bindPeer(context) : refuse(unknownFact(context, fact, 'kubectl get pods -A --show-labels'));
    },
  };
}

function placedPeer({ namespace, podLabels }: SharedService, description: string): IPeer {
  return { bindPeer: (context): PeerBinding => ({ selectors: [podsOfNamespace(context, namespace, podLabels)], description }) };
}

function unknownFact({ scope }: PeerContext, fact: string, command: string): Mistake {
  return { where: scope, field: `target.${fact}`, problem: 'is unknown', allowed: 'A target that names it is required', fix: `Say TargetCluster.of({ ${fact}: … }); ${command} shows it` };
}

function namespaceMistakes(names: readonly string[]): Mistake[] {
  const where = 'Peer.namespaces';
  if (names.length === 0) {
    return [{ where, field: 'names', problem: 'is empty', given: names, allowed: 'At least one name is required', fix: 'Name the namespaces' }];
  }
  return names.filter((name) => !isDnsLabel(name)).map((name) => (
    { where, field: 'names', problem: 'has what is not the name of a namespace', given: name, allowed: DNS_LABEL_ALLOWED, fix: 'Correct the name' }));
}
