import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { AdmissionPlugin, Cni, OidcIdentities, TargetCluster } from '../../src';

/** The GPU as containers ask for it. */
export const GPU = 'nvidia.com/gpu';

/** A cluster of kubeadm on AWS: the network is that of the VPC, and Calico enforces the policies of both tiers. */
export const CLUSTER = TargetCluster.of({
  kubernetes: '1.36',
  cni: Cni.calico(),
  // Known ranges make "the internet" exact: it is everything public that is none of these.
  podCidrs: ['10.20.0.0/16'],
  serviceCidrs: ['10.96.0.0/16'],
  nodeCidrs: ['10.10.0.0/20'],
  apiServerCidrs: ['10.10.0.10/32', '10.10.0.11/32', '10.10.0.12/32'],
  apiServerPort: 6443,
  dns: { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' }, port: 53, nodeLocalAddress: '169.254.20.10' },
  ingressController: { namespace: 'ingress-nginx', podLabels: { 'app.kubernetes.io/component': 'controller' } },
  monitoring: { namespace: 'monitoring', podLabels: { 'app.kubernetes.io/name': 'prometheus' } },
  userNamespaces: true,
  assignsUserIds: false,
  // Both hold pods on the nodes of their tenant although they were created past the manifests.
  admissionPlugins: [AdmissionPlugin.POD_NODE_SELECTOR, AdmissionPlugin.POD_TOLERATION_RESTRICTION],
  // Budgets of all tenants together stay within this, or synth fails.
  capacity: {
    cpu: Cpu.units(96),
    memory: Size.gibibytes(384),
    ephemeralStorage: Size.tebibytes(2),
    storage: Size.tebibytes(10),
    storageClasses: { 'encrypted-ssd': Size.tebibytes(2), 'encrypted-hdd': Size.tebibytes(8) },
    pods: 1000,
    loadBalancers: 4,
    nodePorts: 0,
    extendedResources: { [GPU]: 8 },
    deviceClasses: { 'video-decoder': 4 },
    overcommit: 1,
  },
});

/** People come from the single sign-on of the company; the API server puts the prefix before their names. */
export const STAFF = OidcIdentities.of({
  issuer: 'https://sso.example.com',
  groupsPrefix: 'sso:',
  usernamePrefix: 'sso:',
  usernameClaim: 'email',
});
