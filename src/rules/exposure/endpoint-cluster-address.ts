import { listOf } from './list-of';
import { Cidr } from '../../manifest';
import { TargetCluster } from '../../target';
import { GraphObject } from '../object-graph';
import { ownerOf } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';

const ENDPOINT_KINDS: readonly string[] = ['Endpoints', 'discovery.k8s.io/EndpointSlice'];

export const endpointClusterAddress = graphRule({
  id: 'exposure-endpoint-cluster-address',
  title: 'Endpoints that a tenant writes are outside the cluster',
  severity: Severity.HIGH,
  description: 'A Service leads to whatever address its endpoints name, and so does an ingress controller, which may reach every tenant: endpoints written by hand are a way to the pods of others, to nodes and to the API server past the policies of who asks (CVE-2021-25740). Pods of the tenant itself need none, since a selector finds them. Judged by the addresses that the target cluster names; loopback, link-local and metadata addresses are for exposure-endpoint-address, and what the platform writes is left alone.',
  fix: 'Give the Service a selector, or remove the address; let the platform write endpoints of what is shared.',
  sources: ['https://github.com/kubernetes/kubernetes/issues/103675', 'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors'],
  frameworks: { nsa: ['Network separation and hardening'], owasp: ['2025:K05', '2025:K06'], mitre: ['T1190'] },
  kinds: ENDPOINT_KINDS,
  * find(graph) {
    const owners = ownersOfAddresses(graph.target);
    for (const object of ENDPOINT_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      const { owner, isTenants } = ownerOf(graph, object);
      for (const { path, value } of isTenants ? addressesOf(object) : []) {
        const address = addressIn(value);
        const found = address && owners.find(({ cidr }) => cidr.contains(address));
        if (found) {
          yield { object, path, value, message: `The endpoint of ${owner} is an address of ${found.whose} of the cluster (${found.cidr})` };
        }
      }
    }
  },
});

interface AddressOwner {
  readonly whose: string;
  readonly cidr: Cidr;
}

function ownersOfAddresses({ podCidrs, nodeCidrs, serviceCidrs, apiServerCidrs }: TargetCluster): AddressOwner[] {
  return Object.entries({ 'the pods': podCidrs, 'the nodes': nodeCidrs, 'the Services': serviceCidrs, 'the API server': apiServerCidrs })
    .flatMap(([whose, cidrs]) => cidrs.map((text) => ({ whose, cidr: Cidr.parse(text)! })));
}

/** An address, also where IPv4 is written as IPv6, which older fields of Kubernetes take. */
function addressIn(value: unknown): Cidr | undefined {
  return typeof value === 'string' ? Cidr.parseAddress(value.replace(/^::ffff:(?=\d+\.)/i, '')) : undefined;
}

function addressesOf({ manifest }: GraphObject): { readonly path: string; readonly value: unknown }[] {
  return manifest.kind === 'Endpoints'
    ? listOf(manifest.subsets).flatMap((subset, subsetIndex) => ['addresses', 'notReadyAddresses'].flatMap((list) => listOf(subset?.[list])
      .map((address, index) => ({ path: `subsets[${subsetIndex}].${list}[${index}].ip`, value: address?.ip }))))
    : listOf(manifest.endpoints).flatMap((endpoint, endpointIndex) => listOf(endpoint?.addresses)
      .map((value, index) => ({ path: `endpoints[${endpointIndex}].addresses[${index}]`, value })));
}
