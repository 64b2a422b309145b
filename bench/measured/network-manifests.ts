const WORKLOADS_OF_A_TENANT = 10;
const CROSSING_EVERY = 10;
const PLATFORM = 'platform';
const COLLECTOR_PORT = 4317;
const PORT = 8080;

/** Networks of some size as manifests, a list for each namespace. */
export const NETWORK_MANIFESTS: { readonly [shape: string]: (size: number) => any[][] } = {
  /** What SecureTenant and Connections make of the network of tenants. */
  tenants: (size) => [dns(), platform(size), ...Array.from({ length: size }, (_, index) => tenant(index, size))],
  /** Tenants without any policy. */
  open: (size) => Array.from({ length: size }, (_, index) => openTenant(index)),
  /** Tenants that one ClusterNetworkPolicy each shuts off from all others. */
  fenced: (size) => Array.from({ length: size }, (_, index) => [...openTenant(index), fence(teamOf(index))]),
  /** Workloads of one namespace that may all reach each other. */
  befriended: (size) => [[
    namespace('crowd', 'crowd'),
    ...Array.from({ length: size }, (_, index) => deployment('crowd', workload(index))),
    policy('crowd', 'same-namespace', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] }),
  ]],
  /** Workloads of one namespace with a policy each. */
  crowded: (size) => [[
    namespace('crowd', 'crowd'),
    ...Array.from({ length: size }, (_, index) => deployment('crowd', workload(index))),
    ...Array.from({ length: size }, (_, index) => new Connections('crowd', workload(index))
      .from({ podSelector: { matchLabels: labelsOf(workload((index + 1) % size)) } }, PORT)
      .to({ podSelector: { matchLabels: labelsOf(workload((index + size - 1) % size)) } }, PORT).manifest()),
  ]],
};

/** The first workload is reached from outside and each calls the next one; the last is watched, and calls another tenant here and there. */
function tenant(index: number, tenants: number): any[] {
  const name = teamOf(index);
  const connections = names().map((workloadName) => new Connections(name, workloadName));
  connections.slice(1).forEach((connection, position) => {
    connections[position].to(podsIn(undefined, connection.name), PORT);
    connection.from(podsIn(undefined, connections[position].name), PORT);
  });
  const [first, last] = [connections[0], connections.at(-1)!];
  first.agree(PLATFORM, PORT).from(podsIn(PLATFORM, 'ingress'), PORT);
  last.agree(PLATFORM, COLLECTOR_PORT).to(podsIn(PLATFORM, 'collector'), COLLECTOR_PORT);
  if (index % CROSSING_EVERY === 0 && index + 1 < tenants) {
    last.agree(teamOf(index + 1), PORT).to(podsIn(teamOf(index + 1), first.name), PORT);
  }
  if (index % CROSSING_EVERY === 1) {
    first.agree(teamOf(index - 1), PORT).from(podsIn(teamOf(index - 1), last.name), PORT);
  }
  const deployments = names().map((workloadName) => deployment(name, workloadName));
  return [...isolated(name, name), ...deployments, ...connections.map((connection) => connection.manifest())];
}

/** One workload that calls every tenant, and one that all tenants call. */
function platform(tenants: number): any[] {
  const ingress = new Connections(PLATFORM, 'ingress');
  const collector = new Connections(PLATFORM, 'collector');
  for (let index = 0; index < tenants; index++) {
    ingress.agree(teamOf(index), PORT).to(podsIn(teamOf(index), names()[0]), PORT);
    collector.agree(teamOf(index), COLLECTOR_PORT).from(podsIn(teamOf(index), names().at(-1)!), COLLECTOR_PORT);
  }
  return [...isolated(PLATFORM, PLATFORM), deployment(PLATFORM, 'ingress'), deployment(PLATFORM, 'collector'), ingress.manifest(), collector.manifest()];
}

function openTenant(index: number): any[] {
  const name = teamOf(index);
  return [namespace(name, name), ...names().map((workloadName) => deployment(name, workloadName))];
}

function fence(tenantName: string): any {
  const others = { namespaces: { matchExpressions: [{ key: 'cdk8s-bulwark/tenant', operator: 'NotIn', values: [tenantName] }] } };
  return {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: tenantName },
    spec: {
      tier: 'Admin',
      priority: 10,
      subject: { namespaces: { matchLabels: { 'cdk8s-bulwark/tenant': tenantName } } },
      ingress: [{ name: 'foreign', action: 'Deny', from: [others] }],
      egress: [{ name: 'foreign', action: 'Deny', to: [others] }],
    },
  };
}

function dns(): any[] {
  const pods = deployment('kube-system', 'coredns');
  pods.spec.template.metadata.labels = { 'k8s-app': 'kube-dns' };
  return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system' } }, pods];
}

function isolated(name: string, tenantName: string): any[] {
  const kube = podsIn('kube-system', 'coredns');
  const ports = ['TCP', 'UDP'].map((protocol) => ({ port: 53, protocol }));
  return [
    namespace(name, tenantName),
    policy(name, 'default-deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
    policy(name, 'allow-dns', { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports, to: [{ ...kube, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }] }] }),
  ];
}

/** The connections of a workload, as its one policy has them: peers with the same port in one rule. */
class Connections {
  private readonly peers = { from: new Map<number, any[]>(), to: new Map<number, any[]>() };
  private readonly agreed = new Map<number, string[]>();

  constructor(private readonly namespaceName: string, public readonly name: string) {}

  public from(peer: any, port: number): this {
    this.peers.from.set(port, [...this.peers.from.get(port) ?? [], peer]);
    return this;
  }

  public to(peer: any, port: number): this {
    this.peers.to.set(port, [...this.peers.to.get(port) ?? [], peer]);
    return this;
  }

  public agree(tenantName: string, port: number): this {
    this.agreed.set(port, [...this.agreed.get(port) ?? [], tenantName]);
    return this;
  }

  public manifest(): any {
    const rules = (side: 'from' | 'to') => [...this.peers[side]].map(([port, peers]) => ({ ports: [{ port, protocol: 'TCP' }], [side]: peers }));
    const [ingress, egress] = [rules('from'), rules('to')];
    const manifest = policy(this.namespaceName, `${this.name}-connections`, {
      podSelector: { matchLabels: labelsOf(this.name) },
      policyTypes: [...ingress.length > 0 ? ['Ingress'] : [], ...egress.length > 0 ? ['Egress'] : []],
      ...ingress.length > 0 ? { ingress } : {},
      ...egress.length > 0 ? { egress } : {},
    });
    if (this.agreed.size > 0) {
      const text = [...this.agreed].map(([port, tenants]) => `TCP ${port}: ${tenants.join(', ')}`).join('; ');
      manifest.metadata.annotations = { 'cdk8s-bulwark/agreed-connections': text };
    }
    return manifest;
  }
}

function namespace(name: string, tenantName: string): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'cdk8s-bulwark/tenant': tenantName, 'pod-security.kubernetes.io/enforce': 'restricted' } } };
}

function policy(namespaceName: string, name: string, spec: any): any {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace: namespaceName }, spec };
}

function deployment(namespaceName: string, name: string): any {
  const labels = labelsOf(name);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: namespaceName, labels },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels: { ...labels, 'app.kubernetes.io/managed-by': 'cdk8s-bulwark', 'app.kubernetes.io/part-of': namespaceName } },
        spec: {
          automountServiceAccountToken: false,
          hostNetwork: false,
          securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [{
            name,
            image: `registry.example.com/${namespaceName}/${name}:1.4.2`,
            ports: [{ name: 'http', containerPort: PORT }],
            resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '64Mi' } },
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
          }],
        },
      },
    },
  };
}

function podsIn(namespaceName: string | undefined, name: string): any {
  const podSelector = { matchLabels: labelsOf(name) };
  return namespaceName === undefined ? { podSelector } : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespaceName } }, podSelector };
}

function labelsOf(name: string): any {
  return { 'app.kubernetes.io/instance': name, 'app.kubernetes.io/name': name };
}

function names(): string[] {
  return Array.from({ length: WORKLOADS_OF_A_TENANT }, (_, index) => workload(index));
}

function workload(index: number): string {
  return `service-${index}`;
}

function teamOf(index: number): string {
  return `team-${String(index).padStart(4, '0')}`;
}
