import { declaring } from './objects';
import { overlappingHostnames } from '../../../src/rules/tenancy/overlapping-hostnames';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const KEY = 'cdk8s-bulwark/allowed-hostnames';
const FIELD = `metadata.annotations["${KEY}"]`;
const hosts = (name: string, tenant: string | undefined, list: string) => declaring(name, tenant, { [KEY]: list });

describeGraphRule(overlappingHostnames, {
  clean: [hosts('shop-web', 'shop', 'shop.example.com, *.shop.example.com'), hosts('bank-web', 'bank', 'bank.example.com'), hosts('infra', undefined, 'infra.example.com')],
  breaks: [
    { name: 'a host of another tenant', object: 1, edit: { set: FIELD, to: 'Shop.Example.com.' }, finds: [`Namespace/bank-web ${FIELD}`, `Namespace/shop-web ${FIELD}`] },
    {
      name: 'a host that two namespaces of another tenant have',
      add: [hosts('shop-api', 'shop', 'shop.example.com'), hosts('blog', 'blog', 'shop.example.com,shop.example.com')],
      finds: ['blog', 'shop-api', 'shop-web'].map((name) => `Namespace/${name} ${FIELD}`),
    },
    { name: 'a host within the wildcard of another tenant', object: 1, edit: { set: FIELD, to: 'bank.example.com,a.b.shop.example.com' }, finds: [`Namespace/bank-web ${FIELD}`] },
    { name: 'a wildcard around the hosts of another tenant', object: 1, edit: { set: FIELD, to: '*.example.com' }, finds: [`Namespace/infra ${FIELD}`, `Namespace/shop-web ${FIELD}`, `Namespace/shop-web ${FIELD}`] },
    { name: 'every host', object: 1, edit: { set: FIELD, to: '*' }, finds: [`Namespace/infra ${FIELD}`, `Namespace/shop-web ${FIELD}`, `Namespace/shop-web ${FIELD}`] },
    { name: 'a host of a namespace of no tenant', object: 1, edit: { set: FIELD, to: 'infra.example.com' }, finds: [`Namespace/bank-web ${FIELD}`, `Namespace/infra ${FIELD}`] },
  ],
  keeps: [
    { name: 'namespaces of one tenant', add: [hosts('shop-api', 'shop', 'shop.example.com,a.shop.example.com')] },
    { name: 'lists that are empty', add: [hosts('a', 'a', ''), hosts('b', 'b', ' , ')] },
  ],
});

test('the message names both owners, what they may use, and the other Namespace', () => {
  expect(graphFindings(overlappingHostnames, [hosts('a', 'shop', '*.example.com'), hosts('b', 'bank', 'bank.example.com')]).map(({ message }) => message))
    .toEqual(['tenant bank may use bank.example.com, and tenant shop may use *.example.com by Namespace a']);
});

test('many lists are no burden', () => {
  const namespaces = Array.from({ length: 5000 }, (_, index) => hosts(`n${index}`, `t${index}`, `a${index}.example.com,*.b${index}.example.com`));
  const started = performance.now();
  expect(graphFindings(overlappingHostnames, namespaces)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(3000);
});
