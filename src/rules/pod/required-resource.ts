import { DECLARED_CONTAINER } from './container-scopes';
import { PodCheck } from '../rule';

/**
 * What every init and regular container has to ask for or be held to, unless the pod does it for all of them.
 *
 * A container that has only a limit requests as much.
 */
export function requiredResource(list: 'requests' | 'limits', name: string): PodCheck {
  const own = [list, ...list === 'requests' ? ['limits'] : []].map((ownList) => `container.?resources.?${ownList}[?"${name}"]`);
  const found = [...own, `podSpec.?resources.?${list}[?"${name}"]`].reduce((first, next) => `${first}.or(${next})`);
  const text = `${found}.orValue("0")`;
  return { scope: DECLARED_CONTAINER, field: `resources.${list}.${name}`, assert: `isQuantity(${text}) && quantity(${text}).isGreaterThan(quantity("0"))` };
}
