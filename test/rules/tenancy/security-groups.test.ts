import { securityGroups } from '../../../src/rules/tenancy/security-groups';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { namespace } from './objects';

const [OWN, SECOND, OTHERS, NOBODYS] = ['1', '2', '3', '4'].map((digit) => `sg-${digit.repeat(17)}`);

/** A Namespace with groups. */
function grouped(name: string, ...groups: string[]): any {
  const { metadata, ...rest } = namespace(name);
  return { ...rest, metadata: { ...metadata, annotations: groups.length === 0 ? {} : { 'cdk8s-bulwark/security-groups': groups.join(',') } } };
}

function policy(name: string, inNamespace: string, groupIds: string[], spec: any = { podSelector: {} }): any {
  return { apiVersion: 'vpcresources.k8s.aws/v1beta1', kind: 'SecurityGroupPolicy', metadata: { name, namespace: inNamespace }, spec: { ...spec, securityGroups: { groupIds } } };
}

const POLICY = 1;
const IDS = 'spec.securityGroups.groupIds';
const clean = [
  grouped('shop-web', OWN, SECOND), policy('all', 'shop-web', [OWN, SECOND]), grouped('bank-web', OTHERS), policy('all', 'bank-web', [OTHERS]), grouped('blog-web'),
];

describeGraphRule(securityGroups, {
  clean,
  breaks: [
    { name: 'a second policy with a group that is not theirs', add: [policy('more', 'shop-web', [OWN, NOBODYS], { podSelector: { matchLabels: { app: 'web' } } })], finds: [`SecurityGroupPolicy/more ${IDS}[1]`] },
    { name: 'a second policy with the group of another tenant', add: [policy('more', 'shop-web', [OTHERS], { serviceAccountSelector: {} })], finds: [`SecurityGroupPolicy/more ${IDS}[0]`] },
    { name: 'a policy of a namespace without groups that names theirs', add: [policy('more', 'blog-web', [OWN])], finds: [`SecurityGroupPolicy/more ${IDS}[0]`] },
    { name: 'no policy', remove: POLICY, finds: ['Namespace/shop-web'] },
    { name: 'a group that the policy leaves out', object: POLICY, edit: { set: IDS, to: [OWN] }, finds: ['Namespace/shop-web'] },
    { name: 'a policy for some pods', object: POLICY, edit: { set: 'spec.podSelector', to: { matchLabels: { app: 'web' } } }, finds: ['Namespace/shop-web'] },
    { name: 'a policy for some pods by expression', object: POLICY, edit: { set: 'spec.podSelector', to: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }, finds: ['Namespace/shop-web'] },
    { name: 'a policy that also asks for service accounts', object: POLICY, edit: { set: 'spec.serviceAccountSelector', to: { matchLabels: { app: 'web' } } }, finds: ['Namespace/shop-web'] },
    { name: 'a policy that selects nothing', object: POLICY, edit: { set: 'spec.podSelector', to: undefined }, finds: ['Namespace/shop-web'] },
  ],
  keeps: [
    { name: 'a second policy with groups of theirs', add: [policy('more', 'shop-web', [SECOND], { podSelector: { matchLabels: { app: 'web' } } })] },
    { name: 'a namespace whose list is empty', object: 4, edit: { set: 'metadata.annotations', to: { 'cdk8s-bulwark/security-groups': '' } } },
    { name: 'groups that nobody has listed', add: [policy('more', 'blog-web', [NOBODYS])] },
    { name: 'all service accounts in place of all pods', object: POLICY, edit: { set: 'spec', to: policy('all', '', [OWN, SECOND], { serviceAccountSelector: { matchLabels: {} } }).spec } },
    { name: 'a group that both list', object: 4, edit: { set: 'metadata.annotations', to: { 'cdk8s-bulwark/security-groups': OWN } }, add: [policy('all', 'blog-web', [OWN])] },
  ],
});

test('a finding names the groups and whose they are', () => {
  const objects = [...clean, policy('more', 'shop-web', [OTHERS]), policy('less', 'blog-web', [OWN]), grouped('data-web', SECOND)];
  expect(graphFindings(securityGroups, objects).map(({ message }) => message)).toEqual([
    `Pods of namespace shop-web get the security group ${OTHERS}, which is none of its own, ${OWN}, ${SECOND}`,
    `Pods of namespace blog-web get the security group ${OWN}, which is that of namespace shop-web`,
    `No SecurityGroupPolicy gives ${SECOND} to all pods of namespace data-web`,
  ]);
});
