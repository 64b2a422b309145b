const SELECTOR = { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/instance': 'web' };
const METADATA = { name: 'web', namespace: 'shop-web' };
const PARENT = { name: 'public', namespace: 'gateway', sectionName: 'https' };

/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_EXPOSURE: { [kind: string]: any } = {
  'Service': {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: METADATA,
    spec: { type: 'ClusterIP', selector: SELECTOR, ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'http' }] },
  },
  'Endpoints': {
    apiVersion: 'v1', kind: 'Endpoints', metadata: METADATA, subsets: [{ addresses: [{ ip: '192.0.2.10' }], ports: [{ port: 5432, protocol: 'TCP' }] }],
  },
  'discovery.k8s.io/EndpointSlice': {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { ...METADATA, labels: { 'kubernetes.io/service-name': 'web' } },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['192.0.2.10'] }],
    ports: [{ port: 5432, protocol: 'TCP' }],
  },
  'networking.k8s.io/Ingress': {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { ...METADATA, annotations: { 'example.com/team': 'shop' } },
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['shop.example.com'], secretName: 'web-tls' }],
      rules: [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } }] } }],
    },
  },
  'gateway.networking.k8s.io/Gateway': {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'public', namespace: 'gateway' },
    spec: {
      gatewayClassName: 'public',
      listeners: [{
        name: 'https',
        port: 443,
        protocol: 'HTTPS',
        hostname: 'shop.example.com',
        tls: { mode: 'Terminate', certificateRefs: [{ name: 'web-tls' }] },
        allowedRoutes: { namespaces: { from: 'Selector', selector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-web' } } } },
      }],
    },
  },
  'gateway.networking.k8s.io/HTTPRoute': route('HTTPRoute'),
  'gateway.networking.k8s.io/GRPCRoute': route('GRPCRoute'),
  'gateway.networking.k8s.io/TLSRoute': route('TLSRoute'),
  'gateway.networking.k8s.io/ReferenceGrant': {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'ReferenceGrant',
    metadata: METADATA,
    spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'gateway' }], to: [{ group: '', kind: 'Secret', name: 'web-tls' }] },
  },
  'networking.istio.io/VirtualService': {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: METADATA,
    spec: { hosts: ['shop.example.com'], gateways: ['gateway/public'], http: [{ route: [{ destination: { host: 'web', port: { number: 80 } } }] }] },
  },
  'networking.istio.io/Gateway': {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: METADATA,
    spec: {
      selector: { istio: 'ingress' },
      servers: [{ port: { number: 443, name: 'https', protocol: 'HTTPS' }, tls: { mode: 'SIMPLE', credentialName: 'web-tls' }, hosts: ['shop-web/shop.example.com'] }],
    },
  },
  'networking.istio.io/DestinationRule': {
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: METADATA,
    spec: {
      host: 'web',
      trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' }, portLevelSettings: [{ port: { number: 80 }, tls: { mode: 'ISTIO_MUTUAL' } }] },
      subsets: [{ name: 'v1', labels: { version: 'v1' }, trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } } }],
    },
  },
  'security.istio.io/PeerAuthentication': {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata: METADATA,
    spec: { selector: { matchLabels: SELECTOR }, mtls: { mode: 'STRICT' }, portLevelMtls: { 8080: { mode: 'STRICT' } } },
  },
  'cert-manager.io/Certificate': {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: METADATA,
    spec: {
      secretName: 'web-tls',
      issuerRef: { kind: 'ClusterIssuer', name: 'letsencrypt' },
      duration: '2160h0m0s',
      dnsNames: ['shop.example.com'],
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
    },
  },
  'route.openshift.io/Route': {
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: METADATA,
    spec: { host: 'shop.example.com', to: { kind: 'Service', name: 'web' }, tls: { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' } },
  },
};

function route(kind: string): any {
  return {
    apiVersion: `gateway.networking.k8s.io/${kind === 'TLSRoute' ? 'v1alpha3' : 'v1'}`,
    kind,
    metadata: METADATA,
    spec: { parentRefs: [PARENT], hostnames: ['shop.example.com'], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] },
  };
}
