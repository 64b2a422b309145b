import '../../src/testing/jest';
import { ApiObject, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { chartWith } from './charts';
import { HardenedDeployment, Peer, Port, SecureApp, SecureTenant, Subject, TargetCluster, TenantBudget } from '../../src';
import { toReach } from '../../src/testing/network-matchers';
import { tcp, udp } from '../network/fake-workload';

const TARGET = TargetCluster.of({ podCidrs: ['10.244.0.0/16'], serviceCidrs: ['10.96.0.0/16'] });

function workload(tenant: SecureTenant, id: string, ports = [tcp(8080, 'http'), tcp(8090), udp(53, 'dns')]): HardenedDeployment {
  const namespace = tenant.namespaces[0] ?? tenant.addNamespace('main');
  return new HardenedDeployment(namespace, id, {
    image: 'registry.example.com/app:1',
    ports,
    replicas: 1,
    cpu: { request: Cpu.millis(10) },
    memory: { request: Size.mebibytes(8), limit: Size.mebibytes(8) },
    ephemeralStorage: { request: Size.mebibytes(8) },
  });
}

/** Two tenants: the workload web of shop reaches api of bank on TCP 8080 and UDP 53. */
function cluster(app: Construct = new SecureApp({ target: TARGET })) {
  const budget = TenantBudget.of({ cpu: Cpu.units(1), memory: Size.gibibytes(1) });
  const [shop, bank] = ['shop', 'bank'].map((id) => new SecureTenant(app, id, { owners: [Subject.group(id)], budget, registries: ['registry.example.com'] }));
  const [web, api] = [workload(shop, 'web'), workload(bank, 'api')];
  for (const port of [Port.tcp(8080), Port.named('dns')]) {
    api.connections.offerTo('shop', port);
    web.connections.allowTo(api, port);
  }
  return { app, shop, bank, web, api };
}

function errorOf(run: () => void): string {
  try {
    run();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  throw new Error('nothing was thrown');
}

test.each([
  ['a SecureApp', () => new SecureApp({ target: TARGET })],
  ['a plain App', () => Testing.app()],
])('in %s, workloads reach what their policies let through', (_, make) => {
  const { app, web, api } = cluster(make());
  expect(app).toReach(web, api, 8080);
  expect(app).toReach(web, api, Port.named('dns'));
  expect(app).not.toReach(web, api, 53);
  expect(app).not.toReach(api, web, 8080);
});

test('a chart is judged with the policies of the whole app', () => {
  const { shop, web, api } = cluster();
  expect(shop).toReach(web, api, 8080);
  expect(shop).not.toReach(api, web, 8080);
});

test('names, addresses, tenants and charts are ends too', () => {
  const { app, shop, bank, web, api } = cluster();
  web.connections.allowTo(Peer.cidr('198.51.100.0/24'), Port.tcp(443));
  api.addService({ ports: [{ port: 80, targetPort: 8080 }] });
  expect(app).toReach('shop-main/web', 'bank-main/api[Deployment]', 8080);
  expect(app).toReach('shop-main/web', 'service/bank-main/api', 80);
  expect(app).toReach(web, '198.51.100.7', 443);
  expect(app).not.toReach(web, '198.51.101.7', 443);
  expect(app).not.toReach('198.51.100.7', web, 443);
  expect(app).toReach(shop, bank, 8080);
  expect(app).not.toReach(bank, shop, Port.tcpRange(1, 65535));
});

test('with several workloads each has to reach each, and with not none any', () => {
  const { app, shop, bank, web, api } = cluster();
  workload(bank, 'db');
  expect(() => expect(app).toReach(shop, bank, 8080)).toThrow('shop-main/web[Deployment] was expected to reach bank-main/db[Deployment] on TCP 8080, and does not:');
  expect(() => expect(app).not.toReach(shop, bank, 8080)).toThrow('shop-main/web[Deployment] was expected not to reach bank-main/api[Deployment] on TCP 8080, and it does:');
  expect(app).toReach(web, api, 8080);
});

test('all of a range has to get through, and with not nothing of it', () => {
  const { app, web, api } = cluster();
  expect(() => expect(app).toReach(web, api, Port.tcpRange(8080, 8090))).toThrow('TCP 8080 is allowed, TCP 8081-8090 is denied');
  expect(() => expect(app).not.toReach(web, api, Port.tcpRange(8080, 8090))).toThrow('TCP 8080 is allowed, TCP 8081-8090 is denied');
  expect(app).not.toReach(web, api, Port.tcpRange(8081, 8090));
});

test('what failed is explained by the policies and constructs of both sides', () => {
  const { app, web, api } = cluster();
  const denied = errorOf(() => expect(app).toReach(api, web, 8080));
  expect(denied.split('\n')[0]).toBe('bank-main/api[Deployment] was expected to reach shop-main/web[Deployment] on TCP 8080, and does not:');
  for (const side of [['bank-main/api', 'bank-main/default-deny', 'bank/main/default-deny'], ['shop-main/web', 'shop-main/default-deny', 'shop/main/default-deny']]) {
    side.forEach((name) => expect(denied).toContain(name));
  }
  const allowed = errorOf(() => expect(app).not.toReach(web, api, 8080));
  expect(allowed).toMatch(/NetworkPolicy shop-main\/web-connections spec\.egress\[0\].*\n.*shop\/main\/web\/NetworkPolicy/);
  expect(allowed).toMatch(/NetworkPolicy bank-main\/api-connections spec\.ingress\[0\].*\n.*bank\/main\/api\/NetworkPolicy/);
});

test('at most three connections are explained', () => {
  const { app, shop, bank } = cluster();
  ['b', 'c', 'd', 'e'].forEach((id) => workload(bank, id));
  const message = errorOf(() => expect(app).toReach(shop, bank, 8080));
  expect(message.match(/^assumed:|^ {2}assumed:/gm)).toHaveLength(3);
  expect(message).toContain('\nand so it is for 1 more connections');
});

test('the ingress controller reaches what a route leads to and its policy lets in', () => {
  const controller = TargetCluster.of({ ingressController: { namespace: 'ingress' } });
  const { app, bank, api, web } = cluster(new SecureApp({ target: controller }));
  api.addService();
  expect(app).not.toReach('{ingress-controller}', api, 8080);
  api.connections.allowFromIngressController(Port.tcp(8080));
  expect(errorOf(() => expect(app).toReach('{ingress-controller}', api, 8080))).toContain('no Ingress or route leads there');
  const backend = { service: { name: 'api', port: { number: 8080 } } };
  new ApiObject(bank.namespaces[0], 'ingress', {
    apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'api' }, spec: { rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  });
  expect(app).toReach('{ingress-controller}', api, 8080);
  expect(app).not.toReach('{ingress-controller}', web, 8080);
});

describe('refuses with an error, with not too,', () => {
  const { app, web, api } = cluster();
  const other = cluster();

  test.each<[string, Parameters<typeof toReach>[1], Parameters<typeof toReach>[2], Parameters<typeof toReach>[3], string]>([
    ['a name that nobody has', 'shop-main/wbe', api, 8080, 'is nobody among the objects, got \'shop-main/wbe\''],
    ['a workload of another app', web, other.api, 8080, 'toReach: destination makes no pods in this app, got \'bank/main/api\''],
    ['a construct without pods', web, api.serviceAccount, 8080, 'destination makes no pods in this app'],
    ['what is no construct', undefined as any, api, 8080, 'toReach: source is neither a construct nor a text'],
    ['an address of a pod', '10.244.3.4', api, 8080, 'source is an address in 10.244.0.0/16, which the target gives to pods or Services'],
    ['an address of a Service', web, '10.96.0.10', 53, 'destination is an address in 10.96.0.0/16'],
    ['two addresses', '198.51.100.1', '198.51.100.2', 80, 'is outside the cluster, and so is the source'],
    ['the ingress controller where it is reached', web, '{ingress-controller}', 80, 'only brings requests in'],
    ['a port name that the destination does not declare', web, api, Port.named('sql'), 'toReach: port is no name of a port that bank-main/api[Deployment] declares, got \'sql\''],
    ['a port name with another protocol', web, api, Port.named('dns', 'TCP' as any), 'port is no name of a port'],
    ['a port that is none', web, api, 0, 'Port: port is not'],
  ])('%s', (_, source, destination, port, message) => {
    expect(() => expect(app).toReach(source, destination, port)).toThrow(message);
    expect(() => expect(app).not.toReach(source, destination, port)).toThrow(message);
  });

  test('policies that the API server would refuse', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', labels: { app: 'a' } }, spec: { containers: [{ name: 'a', image: 'a' }] } };
    const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' }, spec: { podSelector: {}, ingress: [{ ports: [{ port: 99999 }] }] } };
    const chart = chartWith(pod, policy);
    expect(() => expect(chart).not.toReach('default/a', 'default/a', 80)).toThrow('The API server would refuse policies of the app:\n');
  });
});

test('pods that others make are found by the labels of the construct that stands for them', () => {
  const chart = chartWith(
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', namespace: 'one', labels: { app: 'a', x: 'y' } }, spec: { containers: [] } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'b', namespace: 'one', labels: { app: 'b' } }, spec: { containers: [] } },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p', namespace: 'one' }, spec: { podSelector: { matchLabels: { app: 'b' } }, policyTypes: ['Ingress'] } },
  );
  let count = 0;
  const standIn = (podLabels: object, namespaceName = 'one') => Object.assign(new Construct(chart, `${count++}`), { namespaceName, podLabels });
  expect(chart).toReach(standIn({ app: 'b' }), standIn({ app: 'a' }), 80);
  expect(chart).not.toReach(standIn({ app: 'a' }), standIn({ app: 'b' }), 80);
  expect(() => expect(chart).toReach(standIn({ app: 'c' }), standIn({ app: 'a' }), 80)).toThrow('source makes no pods in this app');
  expect(() => expect(chart).toReach(standIn({}), standIn({ app: 'a' }), 80)).toThrow('source makes no pods in this app');
  expect(() => expect(chart).toReach(standIn({ app: 'b' }, 'two'), standIn({ app: 'a' }), 80)).toThrow('source makes no pods in this app');
});
