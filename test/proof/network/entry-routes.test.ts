import { isolation, lines, listening, metadata, namespace, networkPolicy, pod, proofOf, service } from './cluster';
import { entryRoutesAmong } from '../../../src/proof/network/entry-routes';
import { INGRESS_CONTROLLER } from '../../../src/proof/network/network-proof';
import { TargetCluster } from '../../../src/target';

const PORTS = [{ name: 'http', port: 80, targetPort: 8080 }, { name: 'admin', port: 81, targetPort: 'admin' }];

const SHOP = [
  namespace('shop'),
  pod('shop/web', {}, listening({ name: 'admin', containerPort: 9000 })),
  pod('shop/api'),
  service('shop/web', { selector: { app: 'web' }, ports: PORTS }),
  service('shop/api', { selector: { app: 'api' }, ports: [{ port: 80, targetPort: 3000 }] }),
];

/** What is routed in, as `workload : traffic`. */
function entries(...routes: any[]): string[] {
  return lines([...SHOP, ...routes], INGRESS_CONTROLLER).map((line) => line.replace(`${INGRESS_CONTROLLER} => `, ''));
}

function ingress(spec: any): any {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: metadata('shop/front'), spec };
}

function backend(name: string, port?: object): any {
  return { service: { name, ...port === undefined ? {} : { port } } };
}

describe('an Ingress', () => {
  test('leads to its default backend', () => {
    expect(entries(ingress({ defaultBackend: backend('web', { number: 80 }) }))).toEqual(['shop/web[Pod] : TCP 8080']);
  });

  test('leads to the backends of all paths of all rules', () => {
    const rules = [{ http: { paths: [{ backend: backend('web', { name: 'http' }) }] } }, { http: { paths: [{ backend: backend('api', { number: 80 }) }] } }];
    expect(entries(ingress({ rules }))).toEqual(['shop/api[Pod] : TCP 3000', 'shop/web[Pod] : TCP 8080']);
  });

  test('names a port of the Service by number or by name, and leads to that of the pods', () => {
    expect(entries(ingress({ defaultBackend: backend('web', { name: 'admin' }) }))).toEqual(['shop/web[Pod] : TCP 9000']);
    expect(entries(ingress({ defaultBackend: backend('web', { number: 81 }) }))).toEqual(['shop/web[Pod] : TCP 9000']);
  });

  test('leads nowhere with a port or a Service that does not exist, or a backend that is no Service', () => {
    for (const defaultBackend of [backend('web', { number: 8080 }), backend('web', { name: 'metrics' }), backend('nobody', { number: 80 }), { resource: { kind: 'Bucket', name: 'web' } }]) {
      expect(entries(ingress({ defaultBackend }))).toEqual([]);
    }
  });

  test('adds up with others that lead to the same pods', () => {
    expect(entries(ingress({ defaultBackend: backend('web', { number: 80 }), rules: [{ http: { paths: [{ backend: backend('web', { number: 81 }) }] } }] })))
      .toEqual(['shop/web[Pod] : TCP 8080,9000']);
  });

  test('finds Services of its own namespace only', () => {
    const elsewhere = { ...ingress({ defaultBackend: backend('web', { number: 80 }) }), metadata: metadata('other/front') };
    expect(entries(elsewhere)).toEqual([]);
  });
});

describe('a route of the Gateway API', () => {
  function route(kind: string, rules: any[], id: string = 'shop/front'): any {
    return { apiVersion: 'gateway.networking.k8s.io/v1', kind, metadata: metadata(id), spec: { rules } };
  }

  test.each(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'])('%s leads to the backends of all rules', (kind) => {
    const rules = [{ backendRefs: [{ name: 'web', port: 80 }] }, { backendRefs: [{ name: 'api', port: 80, group: '', kind: 'Service' }] }];
    expect(entries(route(kind, rules))).toEqual(['shop/api[Pod] : TCP 3000', 'shop/web[Pod] : TCP 8080']);
  });

  test('leads nowhere with a backend of another kind, or a port that the Service does not have', () => {
    for (const ref of [{ name: 'web', port: 8080 }, { name: 'web', port: 80, kind: 'ServiceImport' }, { name: 'web', port: 80, group: 'multicluster.x-k8s.io' }]) {
      expect(entries(route('HTTPRoute', [{ backendRefs: [ref] }]))).toEqual([]);
    }
  });

  test('of another API group is none', () => {
    expect(entries({ ...route('HTTPRoute', [{ backendRefs: [{ name: 'web', port: 80 }] }]), apiVersion: 'example.com/v1' })).toEqual([]);
  });

  describe('into another namespace', () => {
    const across = route('HTTPRoute', [{ backendRefs: [{ name: 'web', namespace: 'shop', port: 80 }] }], 'edge/front');
    const grant = (from: object, to: object, space: string = 'shop') => ({
      apiVersion: 'gateway.networking.k8s.io/v1beta1',
      kind: 'ReferenceGrant',
      metadata: metadata(`${space}/grant`),
      spec: {
        from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'edge', ...from }],
        to: [{ group: '', kind: 'Service', ...to }],
      },
    });

    test('needs a ReferenceGrant there', () => {
      expect(entries(across)).toEqual([]);
      expect(entries(across, grant({}, {}))).toEqual(['shop/web[Pod] : TCP 8080']);
      expect(entries(across, grant({}, { name: 'web' }))).toEqual(['shop/web[Pod] : TCP 8080']);
    });

    test.each<[string, any]>([
      ['in another namespace', grant({}, {}, 'edge')],
      ['for another kind of route', grant({ kind: 'GRPCRoute' }, {})],
      ['for routes of another namespace', grant({ namespace: 'other' }, {})],
      ['to another Service', grant({}, { name: 'api' })],
      ['to another kind', grant({}, { kind: 'Secret' })],
    ])('is not let in by a grant %s', (_, wrong) => {
      expect(entries(across, wrong)).toEqual([]);
    });
  });
});

describe('a Route of OpenShift', () => {
  function route(spec: any): any {
    return { apiVersion: 'route.openshift.io/v1', kind: 'Route', metadata: metadata('shop/front'), spec };
  }

  test('leads to its Service and to all alternate backends', () => {
    expect(entries(route({ to: { kind: 'Service', name: 'api' }, alternateBackends: [{ kind: 'Service', name: 'web' }] })))
      .toEqual(['shop/api[Pod] : TCP 3000', 'shop/web[Pod] : TCP 8080,9000']);
  });

  test('names the port of the pods, or the name that the Service gives it', () => {
    for (const [targetPort, port] of [['http', 8080], [8080, 8080], ['admin', 9000], [9000, 9000]]) {
      expect(entries(route({ to: { name: 'web' }, port: { targetPort } }))).toEqual([`shop/web[Pod] : TCP ${port}`]);
    }
  });

  test('leads nowhere with a port that the pods do not have, or another kind', () => {
    expect(entries(route({ to: { name: 'web' }, port: { targetPort: 80 } }))).toEqual([]);
    expect(entries(route({ to: { name: 'web' }, port: { targetPort: 'metrics' } }))).toEqual([]);
    expect(entries(route({ to: { kind: 'Bucket', name: 'web' } }))).toEqual([]);
  });
});

describe('what is routed in', () => {
  const front = ingress({ defaultBackend: backend('web', { number: 80 }) });

  test('has to be let in by policies, too', () => {
    expect(entries(front, isolation('shop', 'Ingress'))).toEqual([]);
    expect(entries(front, isolation('shop', 'Egress'))).toEqual(['shop/web[Pod] : TCP 8080']);
    expect(entries(front, isolation('shop', 'Ingress'), networkPolicy('shop/in', { podSelector: {}, ingress: [{ from: [{ namespaceSelector: {} }] }] })))
      .toEqual(['shop/web[Pod] : TCP 8080']);
  });

  test('comes from somebody without labels where the target does not say who the controller is', () => {
    const byLabel = networkPolicy('shop/in', { podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { role: 'edge' } } }] }] });
    expect(entries(front, byLabel)).toEqual([]);
  });

  test('comes from the controller that the target names', () => {
    const target = TargetCluster.of({ ingressController: { namespace: 'edge', podLabels: { app: 'controller' } } });
    const from = (app: string) => networkPolicy('shop/in', { podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { role: 'edge' } }, podSelector: { matchLabels: { app } } }] }] });
    const objects = [...SHOP, front, namespace('edge', { role: 'edge' })];
    expect(proofOf([...objects, from('controller')], { target }).entries().map(({ workload, traffic }) => `${workload.id} ${traffic}`)).toEqual(['shop/web[Pod] TCP 8080']);
    expect(proofOf([...objects, from('other')], { target }).entries()).toEqual([]);
  });

  test('points at the object that routes it', () => {
    const objects = [...SHOP, front].map((manifest) => ({ manifest }));
    expect(entryRoutesAmong(objects)).toEqual([{ object: objects[5], namespace: 'shop', service: 'web', port: 80 }]);
  });
});
