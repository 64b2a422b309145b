import { ApiObject, JsonPatch, Size } from 'cdk8s';
import { Cpu, ServiceType } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { STAFF } from './cluster';
import { Payments } from './payments';
import { PARTNER_ENTRY } from './platform';
import { sized } from './sizes';
import { HardenedDeployment, Peer, Port, SecureTenant, SecureTenantProps, Subject, TenantBudget, TenantNamespace } from '../../src';

const IMAGES = 'registry.example.com/storefront';
/** Where partners come from, by VPN. */
const PARTNERS = '172.31.240.0/24';
/** The pods of the shared gateway, which belong to the platform. */
const EDGE = Peer.namespaces('edge');

/** Sells to everybody: host names, gateways, and a load balancer for the partners. */
const STOREFRONT: SecureTenantProps = {
  name: 'store',
  owners: [STAFF.group('storefront-leads'), STAFF.user('dana@example.com')],
  developers: [STAFF.group('storefront-developers')],
  viewers: [STAFF.group('support')],
  deployers: [Subject.serviceAccount('delivery', 'storefront-pipeline')],
  team: 'storefront',
  environment: 'production',

  registries: [IMAGES],
  // Everything below the name, at any depth, and the name itself.
  hostnames: ['store.example.com', '*.store.example.com'],
  ingressClasses: ['nginx'],
  gatewayClasses: ['envoy'],
  gateways: ['edge/shared'],

  budget: TenantBudget.of({
    cpu: Cpu.units(12),
    memory: Size.gibibytes(32),
    storage: Size.gibibytes(0),
    persistentVolumeClaims: 0,
    pods: 60,
    loadBalancers: 1,
    nodePorts: 0,
  }),
};

/** Within the VPC, at known addresses, and with those of the clients kept, by which the policy tells partners from others. */
const LOAD_BALANCER = {
  'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
  'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
  'service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses': PARTNER_ENTRY.join(),
  'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes': 'preserve_client_ip.enabled=true',
};

/** The shop, the entry for partners, and the old shop, which nobody may change any more. */
export class Storefront extends SecureTenant {
  constructor(scope: Construct, id: string, payments: Payments) {
    super(scope, id, STOREFRONT);
    const nothing = { loadBalancers: 0 };
    const web = this.addNamespace('web', { budget: TenantBudget.of(nothing) });
    const partners = this.addNamespace('partners', {
      // Other people answer for it, and it alone has an address of its own.
      owners: [STAFF.group('partner-integration-leads')],
      gateways: [],
      serviceTypes: [ServiceType.LOAD_BALANCER],
      loadBalancerClasses: ['service.k8s.aws/nlb'],
      externalIps: PARTNER_ENTRY,
    });
    const old = this.addNamespace('old', { cordoned: true, budget: TenantBudget.of({ cpu: Cpu.units(1), memory: Size.gibibytes(2), pods: 10, ...nothing }) });

    const shop = sell(web);
    attachToSharedGateway(web, shop);
    openToPartners(partners).connections.allowTo(shop, Port.tcp(8080));
    keepOldShop(old);
    payOverWith(shop, payments);
  }
}

/** Both sides say so, in the same words: without the offer synth fails, and names who has to make it. */
function payOverWith(shop: HardenedDeployment, { gateway }: Payments): void {
  gateway.connections.offerTo(STOREFRONT.name!, Port.tcp(8443));
  shop.connections.allowTo(gateway, Port.tcp(8443));
}

function sell(web: TenantNamespace): HardenedDeployment {
  const shop = new HardenedDeployment(web, 'shop', { image: `${IMAGES}/shop:12.4.0`, port: 8080, replicas: 4, ...sized(500, 512) });
  shop.addService({ ports: [{ port: 80, targetPort: 8080 }] });
  shop.connections.allowFrom(EDGE, Port.tcp(8080));
  return shop;
}

/** The gateway of the platform has the certificates; the route brings the host. */
function attachToSharedGateway(web: TenantNamespace, { name }: HardenedDeployment): void {
  new ApiObject(web, 'route', {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name },
    spec: {
      parentRefs: [{ namespace: 'edge', name: 'shared', sectionName: 'https' }],
      hostnames: ['store.example.com', 'www.store.example.com'],
      rules: [{ backendRefs: [{ name, port: 80 }] }],
    },
  });
}

/** Partners come by a load balancer of their own, from their addresses only, and are called back at a gateway of the tenant. */
function openToPartners(partners: TenantNamespace): HardenedDeployment {
  const api = new HardenedDeployment(partners, 'partner-api', { image: `${IMAGES}/partner-api:2.2.0`, port: 8443, ...sized(100, 256) });
  const service = api.addService({ ports: [{ port: 443, targetPort: 8443 }], metadata: { annotations: LOAD_BALANCER } });
  // No prop opens a Service to the outside: what does stands here, where a reviewer sees it.
  service.addJsonPatch(
    JsonPatch.replace('/spec/type', ServiceType.LOAD_BALANCER),
    JsonPatch.add('/spec/loadBalancerClass', 'service.k8s.aws/nlb'),
    JsonPatch.add('/spec/loadBalancerSourceRanges', [PARTNERS]),
    JsonPatch.add('/spec/externalTrafficPolicy', 'Local'),
    // Traffic goes to pods directly, so that no port of any node is opened.
    JsonPatch.add('/spec/allocateLoadBalancerNodePorts', false),
  );
  api.connections.allowFrom(Peer.cidr(PARTNERS), Port.tcp(8443));
  new ApiObject(partners, 'gateway', {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'callbacks' },
    spec: {
      gatewayClassName: 'envoy',
      listeners: [{ name: 'https', port: 443, protocol: 'HTTPS', hostname: 'callbacks.store.example.com', tls: { certificateRefs: [{ name: 'callbacks-tls' }] } }],
    },
  });
  return api;
}

function keepOldShop(old: TenantNamespace): void {
  const shop = new HardenedDeployment(old, 'old-shop', { image: `${IMAGES}/old-shop:7.0.19`, port: 8080, ...sized(50, 128) });
  shop.addService({ ports: [{ port: 80, targetPort: 8080 }] });
  shop.connections.allowFromIngressController(Port.tcp(8080));
  new ApiObject(old, 'ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'old-shop' },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['old.store.example.com'], secretName: 'old-shop-tls' }],
      rules: [{ host: 'old.store.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'old-shop', port: { number: 80 } } } }] } }],
    },
  });
}
