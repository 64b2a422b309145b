import { RuleCase } from '../describe-rule';

/** What a rule of a role grants. */
export interface Granted {
  readonly verbs: readonly string[];
  /** @default - the core group */
  readonly group?: string;
  /** @default - every object */
  readonly names?: readonly string[];
  readonly check?: number;
  readonly kinds?: readonly string[];
  readonly minor?: number;
  readonly implies?: readonly string[];
}

/** A role that grants verbs on a resource, against one that grants them on a resource of no interest. */
export function granting(resource: unknown, { verbs, group = '', names, ...rest }: Granted): RuleCase {
  const rule = { apiGroups: [group], resources: ['widgets'], verbs, ...names ? { resourceNames: names } : {} };
  return { givenInObject: [{ set: 'rules', to: [rule] }], set: '', to: resource, ...rest };
}
