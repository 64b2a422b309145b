import { KINDS, kindName } from '../../manifest';
import { POD_KINDS, objectRule } from '../rule';
import { Scope } from '../scope';
import { everySecurityContext } from './security-context';
import { Severity } from '../severity';

const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/**
 * Where kinds have the annotations of their pods. The variable podAnnotations is the same in all of them,
 * but a finding could not name the annotation.
 */
const PLACES = new Map<string, string[]>();
for (const { group, kind, podSpec } of KINDS) {
  if (podSpec) {
    const path = [...podSpec.slice(0, -1), 'metadata', 'annotations'].join('.');
    PLACES.set(path, [...PLACES.get(path) ?? [], kindName(group, kind)]);
  }
}

export const apparmorProfile = objectRule({
  id: 'pod-apparmor-profile',
  title: 'AppArmor is not switched off',
  severity: Severity.HIGH,
  description: 'Nodes with AppArmor confine containers by the profile of their runtime. The type Unconfined takes it away, as the annotation of Kubernetes before 1.30 does, which is still obeyed. Only RuntimeDefault and Localhost are profiles; annotations may say runtime/default, localhost/… or nothing.',
  fix: 'Set securityContext.appArmorProfile.type to RuntimeDefault or remove the profile, and remove the annotation.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/tutorials/security/apparmor/'],
  frameworks: { podSecurity: ['baseline/appArmorProfile'], nsa: ['Hardening container environments', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    ...everySecurityContext((securityContext) => ({
      field: 'securityContext.appArmorProfile.type',
      assert: `!${securityContext}.?appArmorProfile.hasValue() || ${securityContext}.?appArmorProfile.?type.orValue("") in ["RuntimeDefault", "Localhost"]`,
    })).map((check) => ({ ...check, kinds: POD_KINDS })),
    ...[...PLACES].map(([path, kinds]) => ({
      kinds,
      scope: Scope.OBJECT.eachKey(path, 'annotation'),
      field: '',
      assert: `!annotation.startsWith("${ANNOTATION}") || object.${path}[annotation] in ["", "runtime/default"] || object.${path}[annotation].startsWith("localhost/")`,
    })),
  ],
});
