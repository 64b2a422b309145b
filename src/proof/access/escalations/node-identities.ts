import { CLUSTER } from '../bindings';
import { PowerEscalation, RightEscalation } from '../escalation';
import { Power } from '../power';
import { CONTROL_PLANE } from '../surroundings';

const CERTIFICATES = 'certificates.k8s.io';
const SIGNERS = ['https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers'];
const NODE_PREFIX = 'system:node:';
const TOKEN_PREFIX = 'bootstrap-token-';

function isNode(): Power[] {
  return [{ kind: 'node' }];
}

/** A controller approves the request by itself, whatever node is named in it; it asks without a name. A certificate for itself is a node's only. */
export const requestNodeCertificates: RightEscalation = {
  name: 'request-node-certificates',
  does: 'has a client certificate in the name of a node approved by the controller',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/#approval', ...SIGNERS],
  needs: [
    { verbs: ['create'], group: CERTIFICATES, resources: ['certificatesigningrequests'], isClusterScoped: true },
    { verbs: ['create'], group: CERTIFICATES, resources: ['certificatesigningrequests/nodeclient'], isClusterScoped: true },
  ],
  gains: (_, [, { names }]) => names ? [] : isNode(),
};

export const approveNodeCertificates: RightEscalation = {
  name: 'approve-node-certificates',
  does: 'approves client certificates of nodes',
  sources: SIGNERS,
  needs: [
    { verbs: ['patch', 'update'], group: CERTIFICATES, resources: ['certificatesigningrequests/approval'], isClusterScoped: true },
    { verbs: ['approve'], group: CERTIFICATES, resources: ['signers'], isClusterScoped: true, names: ['kubernetes.io/*', 'kubernetes.io/kube-apiserver-client-kubelet'] },
  ],
  gains: () => [{ kind: 'approve-node-certificates' }],
};

export const useNodeCertificates: PowerEscalation = {
  name: 'use-node-certificates',
  does: 'has a client certificate in the name of a node signed',
  sources: SIGNERS,
  powers: ['request-certificates', 'approve-node-certificates'],
  gains: isNode,
};

/** The Node authorizer asks for the group beside the name. */
export const impersonateNodes: RightEscalation = {
  name: 'impersonate-nodes',
  does: 'impersonates a node',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/node/', 'https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/'],
  needs: [
    { verbs: ['impersonate'], group: '', resources: ['users'], isClusterScoped: true },
    { verbs: ['impersonate'], group: '', resources: ['groups'], isClusterScoped: true, names: ['system:nodes'] },
  ],
  gains: (_, [{ names }]) => names?.some((name) => name.startsWith(NODE_PREFIX)) ?? true ? isNode() : [],
};

export const impersonateConstrainedNodes: RightEscalation = {
  name: 'impersonate-constrained-nodes',
  does: 'impersonates a node for some requests',
  sources: ['https://github.com/kubernetes/enhancements/tree/master/keps/sig-auth/5284-constrained-impersonation'],
  needs: [
    { verbs: ['impersonate:arbitrary-node'], group: 'authentication.k8s.io', resources: ['nodes'], isClusterScoped: true },
    { verbs: [], anyVerbFrom: 'impersonate-on:arbitrary-node:', group: '', resources: [] },
  ],
  gains: isNode,
};

/** Such a Secret is a credential for nodes that join. */
export const writeBootstrapTokens: RightEscalation = {
  name: 'write-bootstrap-tokens',
  does: 'creates a bootstrap token in kube-system and joins a node with it',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/#bootstrap-token-secret-format'],
  needs: [{ verbs: ['create'], group: '', resources: ['secrets'] }],
  gains(place, [{ names }]) {
    const isToken = names?.some((name) => name.startsWith(TOKEN_PREFIX)) ?? true;
    return isToken && (place === CLUSTER || place === CONTROL_PLANE) ? isNode() : [];
  },
};
