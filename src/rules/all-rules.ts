import { AVAILABILITY_RULES } from './availability';
import { CONTROL_PLANE_RULES } from './control-plane';
import { EXPOSURE_RULES } from './exposure';
import { IMAGE_RULES } from './image';
import { MANIFEST_RULES } from './manifest';
import { NETWORK_RULES } from './network';
import { POD_RULES } from './pod';
import { RBAC_RULES } from './rbac';
import { Rule } from './rule';
import { SECRETS_RULES } from './secrets';
import { STORAGE_RULES } from './storage';
import { TENANCY_RULES } from './tenancy';

/** Every rule, by topic. */
export const ALL_RULES: readonly Rule[] = [
  ...POD_RULES,
  ...IMAGE_RULES,
  ...TENANCY_RULES,
  ...NETWORK_RULES,
  ...RBAC_RULES,
  ...EXPOSURE_RULES,
  ...SECRETS_RULES,
  ...STORAGE_RULES,
  ...AVAILABILITY_RULES,
  ...CONTROL_PLANE_RULES,
  ...MANIFEST_RULES,
];
