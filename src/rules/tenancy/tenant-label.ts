/** The label of a Namespace that carries the name of its tenant. */
export const TENANT_LABEL = 'cdk8s-bulwark/tenant';

/** As CEL: whether a Namespace belongs to a tenant. */
export const IS_OF_TENANT = `"${TENANT_LABEL}" in object.metadata.?labels.orValue({})`;
