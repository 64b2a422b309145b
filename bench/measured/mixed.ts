import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { buildTenants } from './platform';

const OBJECTS_OF_A_TENANT = 40;
const OBJECTS_OF_A_SHOP = 8;
const SHOPS_OF_A_CHART = 50;

/** Mixed objects, half of them of tenants with hardened workloads and half written by hand as one often sees them, which breaks rules. */
export function buildMixed(app: Construct, objects: number): void {
  buildTenants(app, Math.round(objects / 2 / OBJECTS_OF_A_TENANT));
  const shops = Math.round(objects / 2 / OBJECTS_OF_A_SHOP);
  for (let first = 0; first < shops; first += SHOPS_OF_A_CHART) {
    const chart = new Chart(app, `plain-${first}`);
    for (let shop = first; shop < Math.min(shops, first + SHOPS_OF_A_CHART); shop++) {
      manifestsOf(`shop-${shop}`).forEach((manifest, index) => new ApiObject(chart, `${shop}-${index}`, manifest));
    }
  }
}

/** What a shop has in a namespace of its own, with what plain cdk8s-plus makes of its pods. */
function manifestsOf(shop: string): any[] {
  const labels = { app: shop };
  const metadata = (name: string) => ({ name, namespace: shop });
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'deployer' };
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: shop } },
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata: metadata('web'), spec: { replicas: 2, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: podSpecOf(shop) } } },
    { apiVersion: 'v1', kind: 'Service', metadata: metadata('web'), spec: { type: 'NodePort', selector: labels, ports: [{ port: 80, targetPort: 8080 }] } },
    { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: metadata('web'), spec: { rules: [{ host: `${shop}.example.com`, http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }] } },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: metadata('deployer'), rules: [{ apiGroups: ['', 'apps'], resources: ['*'], verbs: ['get', 'list', 'create', 'update'] }] },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: metadata('deployer'), roleRef, subjects: [{ kind: 'ServiceAccount', name: 'default', namespace: shop }] },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata('web'), data: { LOG_LEVEL: 'info', DATABASE_URL: `postgres://web:hunter2@db.${shop}:5432/web` } },
    { apiVersion: 'batch/v1', kind: 'CronJob', metadata: metadata('report'), spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: { spec: { ...podSpecOf(shop), restartPolicy: 'Never' } } } } } },
  ];
}

function podSpecOf(shop: string): any {
  return {
    automountServiceAccountToken: false,
    dnsPolicy: 'ClusterFirst',
    hostNetwork: false,
    securityContext: { fsGroupChangePolicy: 'Always', runAsNonRoot: true },
    containers: [{
      name: 'main',
      image: `docker.io/${shop}/web:latest`,
      imagePullPolicy: 'Always',
      envFrom: [{ configMapRef: { name: 'web' } }],
      ports: [{ containerPort: 8080 }],
      resources: { requests: { cpu: '1000m', memory: '512Mi' }, limits: { cpu: '1500m', memory: '2048Mi' } },
      securityContext: { allowPrivilegeEscalation: false, privileged: false, readOnlyRootFilesystem: true, runAsNonRoot: true },
      startupProbe: { failureThreshold: 3, tcpSocket: { port: 8080 } },
    }],
  };
}
