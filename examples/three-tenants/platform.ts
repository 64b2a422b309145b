import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';

/** What the network team keeps for the load balancer of the partners, an address in each zone. */
export const PARTNER_ENTRY = ['10.10.0.200', '10.10.8.200'];

/** What the platform team offers to tenants. Each of them uses what its allow-lists name, and nothing else. */
export class Platform extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.offerStorage();
    this.offerPriorities();
    this.offerRuntimes();
    this.offerWaysIn();
    this.offerExperiments();
  }

  private offerStorage(): void {
    for (const [name, type] of [['encrypted-ssd', 'gp3'], ['encrypted-hdd', 'st1']]) {
      new ApiObject(this, name, {
        apiVersion: 'storage.k8s.io/v1',
        kind: 'StorageClass',
        metadata: { name },
        provisioner: 'ebs.csi.aws.com',
        parameters: { type, encrypted: 'true', kmsKeyId: `alias/${name}` },
        reclaimPolicy: 'Delete',
        volumeBindingMode: 'WaitForFirstConsumer',
      });
    }
  }

  private offerPriorities(): void {
    for (const [name, value] of [['money-moving', 100000], ['batch', 1000]] as const) {
      new ApiObject(this, `priority-${name}`, { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name }, value });
    }
  }

  private offerRuntimes(): void {
    new ApiObject(this, 'gvisor', { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'gvisor' }, handler: 'runsc', overhead: { podFixed: { cpu: '100m', memory: '64Mi' } } });
    new ApiObject(this, 'nvidia', { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'nvidia' }, handler: 'nvidia' });
  }

  private offerWaysIn(): void {
    new ApiObject(this, 'ingress-class', { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'nginx' }, spec: { controller: 'k8s.io/ingress-nginx' } });
    new ApiObject(this, 'gateway-class', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GatewayClass', metadata: { name: 'envoy' }, spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' } });
  }

  /** What Capsule binds owners to in the namespaces that they make: nothing by which they could open these. */
  private offerExperiments(): void {
    new ApiObject(this, 'experiment-owner', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'experiment-owner' },
      rules: [
        { apiGroups: [''], resources: ['events', 'pods', 'pods/log', 'services'], verbs: ['get', 'list', 'watch'] },
        { apiGroups: ['kubeflow.org'], resources: ['pytorchjobs'], verbs: ['create', 'delete', 'get', 'list', 'watch'] },
      ],
    });
  }
}
