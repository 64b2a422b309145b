import { Construct } from 'constructs';
import { createIntended } from '../boundary';

/**
 * A ValidatingAdmissionPolicy that denies the deletion of namespaces of a tenant and of the volume claims in them.
 *
 * It looks at `oldObject`, because the deletion of a collection asks for each object without naming it in the request.
 */
export class DeletionProtection extends Construct {
  /**
   * Creates the policy and its binding.
   *
   * @param scope the tenant's chart
   * @param id the construct id
   * @param tenantName the tenant
   * @param protectedNames the names of its namespaces that are protected in the end, sorted
   */
  constructor(scope: Construct, id: string, tenantName: string, protectedNames: () => readonly string[]) {
    super(scope, id);
    const name = `tenant-${tenantName}-deletion-protection`;
    const common = { apiVersion: 'admissionregistration.k8s.io/v1', metadata: { name }, madeFrom: 'deletionProtection' };
    createIntended(this, 'policy', { ...common, kind: 'ValidatingAdmissionPolicy', parts: { spec: () => policySpec(name, protectedNames()) } });
    createIntended(this, 'binding', {
      ...common,
      kind: 'ValidatingAdmissionPolicyBinding',
      parts: { spec: () => ({ policyName: name, validationActions: ['Deny'] }) },
    });
  }
}

/** Claims of a pod or a StatefulSet go with it: that is what generic ephemeral volumes and retention policies are. */
const GOES_WITH_OWNER = 'request.resource.resource == "persistentvolumeclaims" && oldObject.metadata.?ownerReferences.orValue([]).exists(owner, owner.kind in ["Pod", "StatefulSet"])';

function policySpec(name: string, namespaces: readonly string[]): any {
  const resourceRule = (resource: string) => ({ apiGroups: [''], apiVersions: ['v1'], operations: ['DELETE'], resources: [resource] });
  return {
    failurePolicy: 'Fail',
    matchConstraints: { resourceRules: ['namespaces', 'persistentvolumeclaims'].map(resourceRule) },
    matchConditions: [
      { name: 'is-protected', expression: `(request.resource.resource == "namespaces" ? oldObject.metadata.name : oldObject.metadata.namespace) in ${JSON.stringify(namespaces)}` },
      { name: 'does-not-go-with-its-owner', expression: `!(${GOES_WITH_OWNER})` },
    ],
    validations: [{
      expression: 'false',
      message: `It is protected from deletion. To lift this, set deletionProtection of its namespace to false and apply; delete ValidatingAdmissionPolicy ${name} if it is left over.`,
      reason: 'Forbidden',
    }],
  };
}
