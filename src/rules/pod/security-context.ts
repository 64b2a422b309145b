import { PodCheck } from '../rule';
import { Scope } from '../scope';

/**
 * Checks of a field that stands in the security context of the pod, which holds for its containers, and in that of each container.
 *
 * A value of the pod counts even where every container has its own: the Pod Security Standards read it so.
 *
 * @param check the check around the path of the security context in CEL, such as `container.?securityContext`
 */
export function everySecurityContext(check: (securityContext: string) => Omit<PodCheck, 'scope'>): PodCheck[] {
  return [Scope.POD, Scope.CONTAINER].map((scope) => ({ scope, ...check(`${scope.variable}.?securityContext`) }));
}
