import { CLEAN_AVAILABILITY } from './clean/availability';
import { CLEAN_CONTROL_PLANE } from './clean/control-plane';
import { CLEAN_EXPOSURE } from './clean/exposure';
import { CLEAN_NETWORK } from './clean/network';
import { CLEAN_RBAC } from './clean/rbac';
import { CLEAN_SECRETS } from './clean/secrets';
import { CLEAN_STORAGE } from './clean/storage';
import { CLEAN_TENANCY } from './clean/tenancy';
import { workloadOf } from './clean-pods';
import { POD_KINDS } from '../../src/rules/rule';

const OTHERS: { [kind: string]: any } = {
  ...CLEAN_TENANCY,
  ...CLEAN_NETWORK,
  ...CLEAN_RBAC,
  ...CLEAN_EXPOSURE,
  ...CLEAN_SECRETS,
  ...CLEAN_STORAGE,
  ...CLEAN_AVAILABILITY,
  ...CLEAN_CONTROL_PLANE,
};

/** An object of a kind, as `group/Kind`, that no rule over single objects objects to. */
export function cleanObject(kind: string): any {
  const object = POD_KINDS.includes(kind) ? workloadOf(kind) : OTHERS[kind];
  if (!object) {
    throw new Error(`there is no clean ${kind}: add one to test/rules/clean/`);
  }
  return object;
}
