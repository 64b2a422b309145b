import { PodCheck } from '../rule';
import { everySecurityContext } from './security-context';

/**
 * Checks that every seccomp profile is one.
 *
 * @param unless which pods they pass over
 */
export function everySeccompType(unless: string): PodCheck[] {
  return everySecurityContext((securityContext) => ({
    field: 'securityContext.seccompProfile.type',
    assert: `!${securityContext}.?seccompProfile.hasValue() || ${securityContext}.?seccompProfile.?type.orValue("") in ["RuntimeDefault", "Localhost"]`,
    unless,
  }));
}
