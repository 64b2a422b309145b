import { JsonPatch, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import {
  allow, allowEverywhere, bind, bindEverywhere, chartOf, inNamespace, namespaceOf, patch, raw, tenantOf, workloadOf,
} from './planted-changes';
import { claim, deployment, endpointSlice, flowSchema, ingress, networkPolicy, podsOf, referenceGrant, route, service } from './planted-objects';
import { DedicatedNodes, Port, SecureApp, SecureTenant, Subject, TenantBudget } from '../../src';
import { NODE_POOL_LABEL } from '../../src/boundary';

/** A change to the example that opens something, and what finds it: the id of a rule, or words of an error. */
export interface Hole {
  readonly title: string;
  readonly open: (app: SecureApp) => void;
  readonly foundBy: string;
}

const RBAC = 'rbac.authorization.k8s.io';
const DEVELOPERS = { payments: 'sso:payments-developers', insights: 'sso:data-scientists', store: 'sso:storefront-developers' };

const ON_NODES_OF_PAYMENTS = {
  nodeSelector: { [NODE_POOL_LABEL]: 'payments' },
  tolerations: [{ key: NODE_POOL_LABEL, operator: 'Equal', value: 'payments', effect: 'NoSchedule' }],
};
const NEARLY_NOTHING = TenantBudget.of({ cpu: Cpu.millis(100), memory: Size.mebibytes(128), pods: 1, loadBalancers: 0 });

export const HOLES: readonly Hole[] = [
  // Rights
  {
    title: 'developers of payments are bound in the storefront',
    open: (app) => bind(namespaceOf(app, 'store-web'), DEVELOPERS.payments, { kind: 'ClusterRole', name: 'view' }),
    foundBy: 'rbac-reaches-other-tenant',
  },
  {
    title: 'data scientists may look at every namespace',
    open: (app) => bindEverywhere(app, DEVELOPERS.insights, 'view'),
    foundBy: 'rbac-reaches-other-tenant',
  },
  {
    title: 'developers of the storefront become admins of the cluster',
    open: (app) => bindEverywhere(app, DEVELOPERS.store, 'cluster-admin'),
    foundBy: 'rbac-becomes-cluster-admin',
  },
  {
    title: 'developers of payments may write network policies',
    open: (app) => allow(namespaceOf(app, 'payments-api'), DEVELOPERS.payments, { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['create'] }),
    foundBy: 'rbac-voids-network-policy',
  },
  {
    title: 'data scientists may change their quota',
    open: (app) => allow(namespaceOf(app, 'insights-training'), DEVELOPERS.insights, { apiGroups: [''], resources: ['resourcequotas'], verbs: ['patch'] }),
    foundBy: 'rbac-escapes-quota',
  },
  {
    title: 'developers of the storefront make tokens of the ledger',
    open: (app) => allow(namespaceOf(app, 'payments-ledger'), DEVELOPERS.store, { apiGroups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] }),
    foundBy: 'rbac-reaches-other-tenant',
  },
  {
    title: 'developers of the storefront read Secrets of the ledger',
    open: (app) => allow(namespaceOf(app, 'payments-ledger'), DEVELOPERS.store, { apiGroups: [''], resources: ['secrets'], verbs: ['get'] }),
    foundBy: 'rbac-reads-other-secrets',
  },
  {
    title: 'a pod of the storefront acts as a pod of payments is allowed to',
    open: (app) => bind(namespaceOf(app, 'payments-api'), { kind: 'ServiceAccount', name: 'shop', namespace: 'store-web' }, { kind: 'Role', name: 'tenant-viewer' }),
    foundBy: 'rbac-cross-tenant-subject',
  },
  {
    title: 'a binding goes round the cordon of the old shop',
    open: (app) => bind(namespaceOf(app, 'store-old'), DEVELOPERS.store, { kind: 'ClusterRole', name: 'edit' }),
    foundBy: 'tenancy-cordoned-write',
  },
  {
    title: 'developers of the storefront act as those of payments',
    open: (app) => allowEverywhere(app, DEVELOPERS.store, { apiGroups: [''], resources: ['groups'], verbs: ['impersonate'], resourceNames: [DEVELOPERS.payments] }),
    foundBy: 'rbac-reaches-other-tenant',
  },
  {
    title: 'developers of the storefront may make pods where the pipeline of payments lives',
    open: (app) => inNamespace(app, 'delivery', (delivery) => allow(delivery, DEVELOPERS.store, { apiGroups: [''], resources: ['pods'], verbs: ['create'] })),
    foundBy: 'rbac-becomes-cluster-admin',
  },
  {
    title: 'every pod of the storefront looks around in payments',
    open: (app) => bind(namespaceOf(app, 'payments-api'), 'system:serviceaccounts:store-web', { kind: 'Role', name: 'tenant-viewer' }),
    foundBy: 'rbac-reaches-other-tenant',
  },
  {
    title: 'the role of developers is patched to bind roles',
    open: (app) => patch(app, 'Role/store-web/tenant-developer', JsonPatch.add('/rules/-', { apiGroups: [RBAC], resources: ['rolebindings', 'roles'], verbs: ['bind', 'create', 'escalate'] })),
    foundBy: 'is not what the props say any more, got {"apiGroups":["rbac.authorization.k8s.io"]',
  },

  {
    title: 'developers of the storefront are patched into the owners of payments',
    open: (app) => patch(app, 'RoleBinding/payments-api/tenant-owner', JsonPatch.add('/subjects/-', { apiGroup: RBAC, kind: 'Group', name: DEVELOPERS.store })),
    foundBy: 'RoleBinding tenant-owner subjects[1] is not what the props say any more',
  },
  {
    title: 'pods that name no service account get a token all the same',
    open: (app) => patch(app, 'ServiceAccount/store-web/default', JsonPatch.replace('/automountServiceAccountToken', true)),
    foundBy: 'ServiceAccount default automountServiceAccountToken is not what the props say any more',
  },

  // The network
  {
    title: 'a policy opens the ledger to every namespace',
    open: (app) => raw(namespaceOf(app, 'payments-ledger'), networkPolicy({ ingress: [{ from: [{ namespaceSelector: {} }] }] })),
    foundBy: 'network-all-namespaces',
  },
  {
    title: 'the storefront and the feature store open to each other without a word of agreement',
    open: (app) => {
      raw(namespaceOf(app, 'store-web'), networkPolicy({ egress: [{ to: [podsOf('insights-features')], ports: [{ protocol: 'TCP', port: 6379 }] }] }));
      raw(namespaceOf(app, 'insights-features'), networkPolicy({ ingress: [{ from: [podsOf('store-web')], ports: [{ protocol: 'TCP', port: 6379 }] }] }));
    },
    foundBy: 'network-cross-tenant-reach',
  },
  {
    title: 'the storefront connects to the ledger, which offers nothing',
    open: (app) => workloadOf(app, 'storefront/web/shop').connections.allowTo(workloadOf(app, 'payments/ledger/books'), Port.tcp(5432)),
    foundBy: "Let payments/ledger/books call connections.offerTo('store', …)",
  },
  {
    title: 'a policy of the cluster stands before the isolation of payments',
    open: (app) => raw(chartOf(app, 'platform'), {
      apiVersion: 'policy.networking.k8s.io/v1alpha2',
      kind: 'ClusterNetworkPolicy',
      metadata: { name: 'planted' },
      spec: { tier: 'Admin', priority: 1, subject: { namespaces: {} }, ingress: [{ action: 'Accept', from: [{ namespaces: {} }] }] },
    }),
    foundBy: 'network-cluster-policy-allow-all',
  },
  {
    title: 'the default deny of the ledger is patched into letting all in',
    open: (app) => patch(app, 'NetworkPolicy/payments-ledger/default-deny', JsonPatch.add('/spec/ingress', [{}])),
    foundBy: 'NetworkPolicy default-deny spec.ingress is not what the props say any more',
  },
  {
    title: 'the isolation of payments is patched to let everybody in',
    open: (app) => patch(app, 'ClusterNetworkPolicy/payments-api-tenant-isolation', JsonPatch.remove('/spec/ingress')),
    foundBy: 'ClusterNetworkPolicy payments-api-tenant-isolation spec.ingress is not what the props say any more',
  },
  {
    title: 'a pod of the storefront stands in the network of its node',
    open: (app) => raw(namespaceOf(app, 'store-web'), deployment({ hostNetwork: true })),
    foundBy: 'network-tenant-host-network',
  },
  {
    title: 'pods of the storefront get the security group of payments',
    open: (app) => raw(namespaceOf(app, 'store-web'), {
      apiVersion: 'vpcresources.k8s.aws/v1beta1',
      kind: 'SecurityGroupPolicy',
      metadata: { name: 'planted' },
      spec: { podSelector: {}, securityGroups: { groupIds: ['sg-0a1b2c3d4e5f60718'] } },
    }),
    foundBy: 'tenancy-security-groups',
  },
  {
    title: 'a second SecurityGroupPolicy gives pods of payments other groups',
    open: (app) => raw(namespaceOf(app, 'payments-api'), {
      apiVersion: 'vpcresources.k8s.aws/v1beta1',
      kind: 'SecurityGroupPolicy',
      metadata: { name: 'planted' },
      spec: { podSelector: {}, securityGroups: { groupIds: ['sg-0ffffffffffffffff'] } },
    }),
    foundBy: 'tenancy-security-groups',
  },

  // Ways in
  {
    title: 'an Ingress of the storefront claims the host of payments',
    open: (app) => raw(namespaceOf(app, 'store-old'), ingress('pay.example.com')),
    foundBy: 'tenancy-allowed-hostnames',
  },
  {
    title: 'a route takes a path of the host of payments away',
    open: (app) => raw(namespaceOf(app, 'store-web'), route({ hostnames: ['pay.example.com'] })),
    foundBy: 'exposure-host-collision',
  },
  {
    title: 'a listener of a gateway of the storefront has the host of payments',
    open: (app) => patch(app, 'Gateway/store-partners/callbacks', JsonPatch.replace('/spec/listeners/0/hostname', 'pay.example.com')),
    foundBy: 'tenancy-allowed-hostnames',
  },
  {
    title: 'a route of payments attaches to the gateway of the platform',
    open: (app) => raw(namespaceOf(app, 'payments-api'), route({ hostnames: ['pay.example.com'], name: 'gateway', port: 443 })),
    foundBy: 'tenancy-allowed-gateways',
  },
  {
    title: 'a Gateway of another class',
    open: (app) => patch(app, 'Gateway/store-partners/callbacks', JsonPatch.replace('/spec/gatewayClassName', 'internal')),
    foundBy: 'tenancy-allowed-gateway-classes',
  },
  {
    title: 'an Ingress of another class',
    open: (app) => patch(app, 'Ingress/payments-api/public', JsonPatch.replace('/spec/ingressClassName', 'internal')),
    foundBy: 'tenancy-allowed-ingress-classes',
  },
  {
    title: 'a Service opens a port of every node',
    open: (app) => raw(namespaceOf(app, 'store-web'), service({ type: 'NodePort' })),
    foundBy: 'budget.nodePorts is too small',
  },
  {
    title: 'a Service takes the traffic of an address of others',
    open: (app) => raw(namespaceOf(app, 'store-web'), service({ externalIPs: ['10.96.0.1'] })),
    foundBy: 'tenancy-allowed-external-ips',
  },
  {
    title: 'the load balancer of the partners opens to everybody',
    open: (app) => patch(
      app,
      'Service/store-partners/partner-api',
      JsonPatch.remove('/spec/loadBalancerSourceRanges'),
      JsonPatch.replace('/metadata/annotations/service.beta.kubernetes.io~1aws-load-balancer-scheme', 'internet-facing'),
    ),
    foundBy: 'exposure-load-balancer-sources',
  },
  {
    title: 'a load balancer of another make',
    open: (app) => patch(app, 'Service/store-partners/partner-api', JsonPatch.replace('/spec/loadBalancerClass', 'example.com/other')),
    foundBy: 'tenancy-allowed-load-balancer-classes',
  },
  {
    title: 'a Service leads to the ledger by its name in the DNS',
    open: (app) => raw(namespaceOf(app, 'store-web'), service({ type: 'ExternalName', externalName: 'books.payments-ledger.svc.cluster.local' })),
    foundBy: 'exposure-external-name',
  },
  {
    title: 'payments shares a Service with routes of the storefront',
    open: (app) => raw(namespaceOf(app, 'payments-api'), referenceGrant('store-web', 'gateway')),
    foundBy: 'exposure-cross-tenant-reference',
  },
  {
    title: 'a route of the storefront leads to a Service of payments',
    open: (app) => raw(namespaceOf(app, 'store-web'), route({ hostnames: ['shop.example.com'], namespace: 'payments-api', name: 'gateway', port: 8443 })),
    foundBy: 'exposure-cross-tenant-reference',
  },
  {
    title: 'endpoints of the storefront lead to a pod of whoever has the address',
    open: (app) => raw(namespaceOf(app, 'store-web'), endpointSlice('10.20.3.4')),
    foundBy: 'exposure-endpoint-cluster-address',
  },
  {
    title: 'endpoints of the storefront lead to the metadata of the node',
    open: (app) => raw(namespaceOf(app, 'store-web'), endpointSlice('169.254.169.254')),
    foundBy: 'exposure-endpoint-address',
  },


  // Nodes, disks and classes
  {
    title: 'a pod of the storefront goes to the nodes of payments',
    open: (app) => raw(namespaceOf(app, 'store-web'), deployment({ nodeSelector: { [NODE_POOL_LABEL]: 'payments' } })),
    foundBy: 'tenancy-dedicated-nodes',
  },
  {
    title: 'a pod of the storefront tolerates the taint of the GPUs',
    open: (app) => raw(namespaceOf(app, 'store-web'), deployment({ tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }] })),
    foundBy: 'tenancy-allowed-tolerations',
  },
  {
    title: 'a raw pod of payments leaves the sandbox',
    open: (app) => raw(namespaceOf(app, 'payments-api'), deployment(ON_NODES_OF_PAYMENTS, 'registry.example.com/payments/gateway:3.8.1')),
    foundBy: 'tenancy-sandbox',
  },
  {
    title: 'another tenant takes the same nodes',
    open: (app) => void tenantOf(app, 'storefront').addNamespace('greedy', { nodes: DedicatedNodes.pool('payments'), budget: NEARLY_NOTHING }),
    foundBy: 'tenancy-overlapping-node-pools',
  },
  {
    title: 'a pod of the storefront is as urgent as money',
    open: (app) => raw(namespaceOf(app, 'store-web'), deployment({ priorityClassName: 'money-moving' })),
    foundBy: 'tenancy-allowed-priority-classes',
  },
  {
    title: 'a claim of payments is of the slow disks of analytics',
    open: (app) => raw(namespaceOf(app, 'payments-ledger'), claim({ storageClassName: 'encrypted-hdd' })),
    foundBy: "budget.storageClasses['encrypted-hdd'].storage is too small",
  },
  {
    title: 'a claim of the feature store is of no class, so that the cluster chooses',
    open: (app) => raw(namespaceOf(app, 'insights-features'), claim({})),
    foundBy: 'tenancy-allowed-storage-classes',
  },
  {
    title: 'a claim asks for a volume of somebody else by name',
    open: (app) => raw(namespaceOf(app, 'insights-features'), claim({ storageClassName: 'encrypted-ssd', volumeName: 'pvc-of-the-ledger' })),
    foundBy: 'tenancy-allowed-storage-classes',
  },
  {
    title: 'an image of payments runs in the storefront',
    open: (app) => raw(namespaceOf(app, 'store-web'), deployment({}, 'registry.example.com/payments/gateway:3.8.1')),
    foundBy: 'image-registry',
  },

  // The budget
  {
    title: 'an autoscaler goes beyond what the namespace has',
    open: (app) => patch(app, 'HorizontalPodAutoscaler/payments-api/gateway', JsonPatch.replace('/spec/maxReplicas', 40)),
    foundBy: "budget.priorities['money-moving'].cpu is too small",
  },
  {
    title: 'a quota of somebody else stands beside that of the tenant',
    open: (app) => raw(namespaceOf(app, 'store-web'), { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'planted' }, spec: { hard: { 'requests.cpu': '400' } } }),
    foundBy: 'resourcequotas needs',
  },
  {
    title: 'the quota of the storefront is patched up',
    open: (app) => patch(app, 'ResourceQuota/store-web/tenant-budget', JsonPatch.replace('/spec/hard/requests.cpu', '400')),
    foundBy: "ResourceQuota tenant-budget spec.hard['requests.cpu'] is not what the props say any more, got '400'",
  },
  {
    title: 'more pods of payments become as urgent as money',
    open: (app) => patch(app, 'ResourceQuota/payments-api/priority-money-moving', JsonPatch.replace('/spec/hard/pods', '400')),
    foundBy: 'ResourceQuota priority-money-moving spec.hard.pods is not what the props say any more',
  },
  {
    title: 'a container of payments may be of any size',
    open: (app) => patch(app, 'LimitRange/payments-api/container-limits', JsonPatch.remove('/spec/limits/0/max')),
    foundBy: 'LimitRange container-limits spec.limits[0].max is not what the props say any more',
  },
  {
    title: 'a job asks for more GPUs than there are left',
    open: (app) => patch(app, 'CronJob/insights-training/nightly-training', JsonPatch.replace('/spec/jobTemplate/spec/parallelism', 8)),
    foundBy: "budget.extendedResources['nvidia.com/gpu'] is too small",
  },
  {
    title: 'a tenant more than the cluster has room for',
    open: (app) => void new SecureTenant(app, 'late', {
      owners: [Subject.group('late-leads')],
      registries: [],
      budget: TenantBudget.of({ cpu: Cpu.units(64), memory: Size.gibibytes(8) }),
    }).addNamespace('web'),
    foundBy: 'capacity.cpu is less than the budgets of its tenants',
  },


  // The namespaces
  {
    title: 'a namespace gives itself to payments',
    open: (app) => raw(chartOf(app, 'platform'), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'stowaway', labels: { 'cdk8s-bulwark/tenant': 'payments' } } }),
    foundBy: 'tenancy-namespace-owner',
  },
  {
    title: 'a second tenant takes a namespace of the first',
    open: (app) => void tenantOf(app, 'storefront').addNamespace('books', { name: 'payments-ledger' }),
    foundBy: 'name is the name of another namespace, payments/ledger',
  },
  {
    title: 'the cordon of the old shop is patched away',
    open: (app) => patch(app, 'Namespace/store-old', JsonPatch.remove('/metadata/annotations/cdk8s-bulwark~1cordoned')),
    foundBy: 'is not what the props say any more',
  },
  {
    title: 'the level of a namespace is patched',
    open: (app) => patch(app, 'Namespace/payments-ledger', JsonPatch.replace('/metadata/labels/pod-security.kubernetes.io~1enforce', 'privileged')),
    foundBy: 'tenancy-pod-security-level',
  },
  {
    title: 'the version of the level of a namespace is patched to one with fewer controls',
    open: (app) => patch(app, 'Namespace/payments-ledger', JsonPatch.replace('/metadata/labels/pod-security.kubernetes.io~1enforce-version', 'v1.22')),
    foundBy: 'tenancy-pod-security-level',
  },
  {
    title: 'the hosts of a namespace are patched into its annotations',
    open: (app) => patch(app, 'Namespace/store-web', JsonPatch.replace('/metadata/annotations/cdk8s-bulwark~1allowed-hostnames', 'pay.example.com')),
    foundBy: 'tenancy-overlapping-hostnames',
  },
  {
    title: 'a namespace is patched into the hands of another tenant',
    open: (app) => patch(app, 'Namespace/store-old', JsonPatch.replace('/metadata/labels/cdk8s-bulwark~1tenant', 'payments')),
    foundBy: 'tenancy-foreign-namespace',
  },
  {
    title: 'the policy that keeps the ledger from being deleted only warns',
    open: (app) => patch(app, 'ValidatingAdmissionPolicyBinding/tenant-payments-deletion-protection', JsonPatch.replace('/spec/validationActions', ['Warn'])),
    foundBy: 'tenant-payments-deletion-protection spec.validationActions[0] is not what the props say any more',
  },
  {
    title: 'requests of data scientists go to a level without bounds',
    open: (app) => patch(app, 'FlowSchema/tenant-insights', JsonPatch.replace('/spec/priorityLevelConfiguration/name', 'exempt')),
    foundBy: 'FlowSchema tenant-insights spec.priorityLevelConfiguration.name is not what the props say any more',
  },
  {
    title: 'data scientists wait for nobody at the API server',
    open: (app) => raw(chartOf(app, 'platform'), flowSchema(DEVELOPERS.insights, 'exempt', 9000)),
    foundBy: 'tenancy-exempt-flow',
  },
  {
    title: 'requests of data scientists are taken to a level of others first',
    open: (app) => raw(chartOf(app, 'platform'), flowSchema(DEVELOPERS.insights, 'workload-high', 900)),
    foundBy: 'tenancy-flow-schema',
  },
  {
    title: 'another level without bounds',
    open: (app) => raw(chartOf(app, 'platform'), { apiVersion: 'flowcontrol.apiserver.k8s.io/v1', kind: 'PriorityLevelConfiguration', metadata: { name: 'planted' }, spec: { type: 'Exempt' } }),
    foundBy: 'tenancy-exempt-flow',
  },
  {
    title: 'Capsule makes owners admins of what they make',
    open: (app) => patch(app, 'Tenant/insights', JsonPatch.replace('/spec/owners/0/clusterRoles', ['admin'])),
    foundBy: 'Tenant insights spec.owners[0].clusterRoles[0] is not what the props say any more',
  },
  {
    title: 'Capsule lets data scientists make as many namespaces as they like',
    open: (app) => patch(app, 'Tenant/insights', JsonPatch.remove('/spec/namespaceOptions')),
    foundBy: 'Tenant insights spec.namespaceOptions is not what the props say any more',
  },
];
