import { RuleCase } from '../describe-rule';
import { Edit } from '../edit';

/** A change of a container, as fields of it. */
export interface ContainerCase extends Edit {
  readonly check?: number;
  readonly given?: readonly Edit[];
  /** The path of the finding. @default - the field that is set */
  readonly path?: string;
  /** @default - every kind that makes pods */
  readonly kinds?: readonly string[];
}

/** The same change of an init, a regular and an ephemeral container. */
export function inContainers({ given = [], set, to, path = set, ...rest }: ContainerCase): RuleCase[] {
  return ['initContainers[0]', 'containers[0]', 'ephemeralContainers[0]'].map((container) => ({
    ...rest,
    whole: true,
    given: given.map((edit) => ({ set: `${container}.${edit.set}`, to: edit.to })),
    set: `${container}.${set}`,
    to,
    path: `${container}.${path}`,
  }));
}
