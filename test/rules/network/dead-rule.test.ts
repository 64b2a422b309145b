import { clusterPolicy, connections, defaultDenyOf, deployment, podsIn } from './tenants';
import { deadRule } from '../../../src/rules/network/dead-rule';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const rule = (action: string, peer: any, protocols?: any) => ({ action, to: [peer], ...protocols ? { protocols } : {} });
const HTTPS = [{ tcp: { destinationPort: { number: 443 } } }];
const CLEAN = [
  defaultDenyOf('web'), deployment('web', 'web', 8080), connections('web', 'web', { to: [podsIn('data', 'db'), { ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.0/25'] } }], ports: ['main'] }),
  defaultDenyOf('data'), deployment('data', 'db', 5432), connections('data', 'db', { from: [podsIn('web', 'web')], ports: [5432] }),
  clusterPolicy('guard', { egress: [rule('Deny', { namespaces: { matchLabels: { a: 'b' } } }, HTTPS), rule('Accept', { namespaces: { matchLabels: { a: 'b' } } }), rule('Deny', { networks: ['10.0.0.0/8'] })] }),
];
const [OUT, IN, GUARD] = [2, 5, 6];
const FROM = 'spec.ingress[0].from[0]';
const TO = 'spec.egress[0].to[0]';
const SOME = { matchExpressions: [{ key: 'app', operator: 'Exists' }] };
const agent = deployment('data', 'db', 5432, { hostNetwork: true });

describeGraphRule(deadRule, {
  clean: CLEAN,
  breaks: [
    { name: 'a side that does not let in', remove: IN, finds: [`NetworkPolicy/web-out ${TO}`] },
    { name: 'a side that does not let out', remove: OUT, finds: [`NetworkPolicy/db-in ${FROM}`] },
    { name: 'two sides that do not agree on the port', object: IN, edit: { set: 'spec.ingress[0].ports[0].port', to: 5433 }, finds: [`NetworkPolicy/db-in ${FROM}`, `NetworkPolicy/web-out ${TO}`] },
    { name: 'a port name that the pods that are reached do not declare', object: OUT, edit: { set: 'spec.egress[0].ports[0].port', to: 'sql' }, finds: [`NetworkPolicy/db-in ${FROM}`, `NetworkPolicy/web-out ${TO}`] },
    { name: 'a port name that the pods themselves do not declare, which another rule tells, for the other side alone', object: IN, edit: { set: 'spec.ingress[0].ports[0].port', to: 'sql' }, finds: [`NetworkPolicy/web-out ${TO}`] },
    { name: 'a policy of the cluster that denies it', object: GUARD, edit: { set: 'spec.ingress', to: [{ action: 'Deny', from: [{ namespaces: {} }] }] }, finds: [`NetworkPolicy/db-in ${FROM}`, `NetworkPolicy/web-out ${TO}`] },
    { name: 'exceptions that take a block away', object: OUT, edit: { set: 'spec.egress[0].to[1].ipBlock.except', to: ['192.0.2.0/25', '192.0.2.128/25'] }, finds: ['NetworkPolicy/web-out spec.egress[0].to[1].ipBlock'] },
    { name: 'a rule behind one for the same pods', object: GUARD, edit: { set: 'spec.egress[2]', to: rule('Deny', { namespaces: { matchLabels: { a: 'b' } } }) }, finds: ['ClusterNetworkPolicy/guard spec.egress[2]'] },
    { name: 'a rule behind one for more pods', object: GUARD, edit: { set: 'spec.egress[0]', to: rule('Pass', { namespaces: {} }) }, finds: ['ClusterNetworkPolicy/guard spec.egress[1]'] },
    { name: 'a rule behind one for a wider network', object: GUARD, edit: { set: 'spec.egress[0]', to: rule('Deny', { networks: ['0.0.0.0/0'] }) }, finds: ['ClusterNetworkPolicy/guard spec.egress[2]'] },
  ],
  keeps: [
    { name: 'a side that is open', remove: IN, given: [{ object: 3, edit: { set: 'spec.policyTypes', to: ['Ingress', 'Egress'] } }], object: 3, edit: { set: 'spec.policyTypes', to: ['Egress'] } },
    { name: 'a namespace without workloads among the objects', object: OUT, edit: { set: TO, to: podsIn('elsewhere') }, remove: IN },
    { name: 'namespaces by labels', object: OUT, edit: { set: `${TO}.namespaceSelector`, to: { matchLabels: { a: 'b' } } }, remove: IN },
    { name: 'pods in the network of their node', remove: 4, add: [agent], given: [{ object: IN, edit: { set: 'spec.ingress[0].ports[0].port', to: 5432 } }] },
    { name: 'one pair of several', object: OUT, edit: { set: TO, to: { ...podsIn('data'), podSelector: SOME } }, add: [deployment('data', 'cache', 5432)] },
    { name: 'all pods of a namespace', object: OUT, edit: { set: TO, to: podsIn('data') }, remove: IN },
    { name: 'a rule behind one for other ports', object: GUARD, edit: { set: 'spec.egress[1]', to: rule('Accept', { namespaces: { matchLabels: { a: 'b' } } }, [{ udp: {} }]) } },
    { name: 'a rule of the other direction', object: GUARD, edit: { set: 'spec.ingress', to: [{ action: 'Deny', from: [{ namespaces: { matchLabels: { a: 'b' } } }] }] } },
    { name: 'a policy that the API server refuses', object: OUT, edit: { set: 'spec.egress[0].to[1].ipBlock.except', to: ['192.0.2.0/24'] } },
  ],
});

test('names a pair', () => {
  const { [IN]: removed, ...rest } = CLEAN;
  expect(removed.metadata.name).toBe('db-in');
  expect(graphFindings(deadRule, Object.values(rest)).map(({ message }) => message)).toEqual(['Nothing of this rule gets from web/web[Deployment] to data/db[Deployment], nor between others of its pods: the policies of the other side do not let it through']);
});

test('rules over very many pairs are not asked', () => {
  const many = (namespace: string) => Array.from({ length: 40 }, (_, index) => deployment(namespace, `p${index}`, 80));
  const out = connections('web', 'web', { to: [{ ...podsIn('data'), podSelector: SOME }], ports: [80] });
  const objects = (sources: any[]) => [...sources, ...many('data'), defaultDenyOf('data'), { ...out, spec: { ...out.spec, podSelector: {} } }];
  expect(graphFindings(deadRule, objects(many('web')))).toHaveLength(0);
  expect(graphFindings(deadRule, objects(many('web').slice(0, 25)))).toHaveLength(1);
});
