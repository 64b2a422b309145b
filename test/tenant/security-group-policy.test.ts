import { ApiObject, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { annotationsOf, judged, placementOf } from './placed-tenants';
import { manifestOf, tenantOf } from './tenants';

const [FIRST, SECOND] = ['sg-0123456789abcdef0', 'sg-89abcdef'];
const RULE = 'tenancy-security-groups';
const ids = (count: number) => Array.from({ length: count }, (_, index) => `sg-0000000${index}`);

function policy(scope: Construct, groupIds: string[]): ApiObject {
  return new ApiObject(scope, 'raw', { apiVersion: 'vpcresources.k8s.aws/v1beta1', kind: 'SecurityGroupPolicy', metadata: { name: 'raw' }, spec: { podSelector: { matchLabels: { app: 'web' } }, securityGroups: { groupIds } } });
}

test('a namespace with security groups is written like this', () => {
  const web = tenantOf({ securityGroups: [SECOND, FIRST] }).addNamespace('web');
  expect({ annotations: placementOf(web), policy: manifestOf(web, 'SecurityGroupPolicy') }).toMatchSnapshot();
});

test('the order in which groups are listed does not matter', () => {
  const [one, other] = [[FIRST, SECOND], [SECOND, FIRST]].map((securityGroups) => tenantOf({ securityGroups }).addNamespace('web').toJson());
  expect(one).toEqual(other);
});

test('a namespace has other groups than its tenant, or none', () => {
  const tenant = tenantOf({ securityGroups: [FIRST] });
  const namespaces = [undefined, [SECOND], []].map((securityGroups, index) => tenant.addNamespace(`n${index}`, { securityGroups }));
  expect(namespaces.map((namespace) => [
    annotationsOf(namespace)['cdk8s-bulwark/security-groups'],
    namespace.toJson().filter(({ kind }) => kind === 'SecurityGroupPolicy').map(({ spec }) => spec.securityGroups.groupIds),
  ])).toEqual([[FIRST, [[FIRST]]], [SECOND, [[SECOND]]], [undefined, []]]);
});

describe('refuses', () => {
  test.each(['sg-123', 'sg-0123456789ABCDEF0', 'web', 'sg-0123456789', `x${FIRST}`, `${FIRST}0`, 'sg-8gabcdef'])('the id %j', (id) => {
    expect(() => tenantOf({ securityGroups: [FIRST, id] }))
      .toThrow(`shop: securityGroups[1] is not the id of a security group, got '${id}'. sg- and 8 or 17 hexadecimal digits in lower case are allowed. Write the id, not the name, of the group.`);
  });

  test('a group twice', () => {
    expect(() => tenantOf({ securityGroups: [FIRST, SECOND, FIRST] })).toThrow(`shop: securityGroups[2] stands twice, got '${FIRST}'. Each group stands once. Remove one of the two.`);
  });

  test('more than five', () => {
    expect(() => tenantOf({ securityGroups: ids(5) })).not.toThrow();
    expect(() => tenantOf().addNamespace('web', { securityGroups: ids(6) })).toThrow('shop/web: securityGroups are too many, got 6. At most 5 groups are allowed');
  });
});

describe('at synth', () => {
  const securityGroups = [FIRST];

  test('the policy of the tenant, and another with its groups, passes', () => {
    const { app, web, outside } = judged(RULE, { securityGroups });
    policy(web, [FIRST]);
    policy(outside, [SECOND]);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('refuses a raw policy that adds a group, naming it', () => {
    const { app, web } = judged(RULE, { securityGroups });
    policy(web, [SECOND]);
    expect(() => app.synthYaml()).toThrow(/shop\/web\/raw: .*Pods of namespace shop-web get the security group sg-89abcdef, which is none of its own, sg-0123456789abcdef0/);
  });

  test('refuses a raw policy of nobody that takes the group of the tenant, naming it', () => {
    const { app, outside } = judged(RULE, { securityGroups });
    policy(outside, [FIRST]);
    expect(() => app.synthYaml()).toThrow(/outside\/raw: .*Pods of namespace blog get the security group sg-0123456789abcdef0, which is that of namespace shop-web/);
  });

  test('refuses a patch that takes pods out of the policy, naming the field', () => {
    const { app, web } = judged(RULE, { securityGroups });
    (web.node.findChild('tenant-security-groups') as ApiObject).addJsonPatch(JsonPatch.add('/spec/podSelector/matchLabels', { app: 'web' }));
    expect(() => app.synthYaml()).toThrow('shop/web: SecurityGroupPolicy tenant-security-groups spec.podSelector.matchLabels is not what the props say any more, got {"app":"web"}. They leave it out. Take the JSON patch of shop/web/tenant-security-groups away, or change securityGroups.');
  });
});
