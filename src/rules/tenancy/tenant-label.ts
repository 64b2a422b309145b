import { TENANT_LABEL } from '../../boundary';

/** As CEL: whether a Namespace belongs to a tenant. */
export const IS_OF_TENANT = `"${TENANT_LABEL}" in object.metadata.?labels.orValue({})`;
