import { RightEscalation } from '../escalation';
import { Power } from '../power';

const WRITE = ['create', 'patch', 'update'];
const DELETE = ['delete', 'deletecollection'];
const ADMISSION = 'admissionregistration.k8s.io';

function disrupts(): Power[] {
  return [{ kind: 'disruption' }];
}

/** Requests of others wait or are turned away. */
export const shapeFlow: RightEscalation = {
  name: 'shape-flow',
  does: 'decides whose requests the API server answers first',
  sources: ['https://kubernetes.io/docs/concepts/cluster-administration/flow-control/'],
  needs: [{ verbs: [...WRITE, ...DELETE], group: 'flowcontrol.apiserver.k8s.io', resources: ['flowschemas', 'prioritylevelconfigurations'], isClusterScoped: true }],
  gains: disrupts,
};

/** Classes decide how the volumes of all come to be; attachments, on which node they are. What is attached is not readable by that. */
export const changeStorage: RightEscalation = {
  name: 'change-storage',
  does: 'changes storage classes, or attaches and detaches volumes',
  sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/', 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume-attachment-v1/'],
  needs: [{ verbs: [...WRITE, ...DELETE], group: 'storage.k8s.io', resources: ['csidrivers', 'storageclasses', 'volumeattachments'], isClusterScoped: true }],
  gains: disrupts,
};

/** A policy refuses what others write, once it is bound. */
export const refuseRequests: RightEscalation = {
  name: 'refuse-requests',
  does: 'refuses what anybody writes, by an admission policy',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  needs: [
    { verbs: ['create'], group: ADMISSION, resources: ['validatingadmissionpolicies'], isClusterScoped: true },
    { verbs: ['create'], group: ADMISSION, resources: ['validatingadmissionpolicybindings'], isClusterScoped: true },
  ],
  gains: disrupts,
};

/** With a definition go all of its objects. */
export const deleteDefinitions: RightEscalation = {
  name: 'delete-definitions',
  does: 'deletes definitions of custom resources',
  sources: ['https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#delete-a-customresourcedefinition'],
  needs: [{ verbs: DELETE, group: 'apiextensions.k8s.io', resources: ['customresourcedefinitions'], isClusterScoped: true }],
  gains: disrupts,
};

export const deleteClusterRoles: RightEscalation = {
  name: 'delete-cluster-roles',
  does: 'deletes roles and bindings of the cluster',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#auto-reconciliation'],
  needs: [{ verbs: DELETE, group: 'rbac.authorization.k8s.io', resources: ['clusterrolebindings', 'clusterroles'], isClusterScoped: true }],
  gains: disrupts,
};
