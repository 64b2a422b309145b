import { KINDS } from '../../../src/manifest';
import { apparmorProfile } from '../../../src/rules/pod/apparmor-profile';
import { describeRule } from '../describe-rule';

const ANNOTATION = 'annotations["container.apparmor.security.beta.kubernetes.io/web"]';

/** Where the metadata of pods stands in the kinds, in the order of the checks. */
const PLACES = [...new Set(KINDS.flatMap(({ podSpec }) => podSpec ? [[...podSpec.slice(0, -1), 'metadata'].join('.')] : []))];

describeRule(apparmorProfile, {
  breaks: [
    ...[0, 1].flatMap((check) => ['Unconfined', 'runtime/default', ''].map((type) => ({ check, set: 'securityContext.appArmorProfile.type', to: type }))),
    ...PLACES.flatMap((metadata, index) => ['unconfined', 'RuntimeDefault', ' '].map((profile) => ({
      check: 2 + index, whole: true, set: `${metadata}.${ANNOTATION}`, to: profile, path: `${metadata}.${ANNOTATION}`,
    }))),
  ],
  keeps: [
    ...[0, 1].flatMap((check) => ['RuntimeDefault', 'Localhost'].map((type) => ({ check, set: 'securityContext.appArmorProfile.type', to: type }))),
    { check: 0, set: 'securityContext.appArmorProfile', to: null },
    ...PLACES.flatMap((metadata, index) => ['runtime/default', 'localhost/web', ''].map((profile) => ({ check: 2 + index, whole: true, set: `${metadata}.${ANNOTATION}`, to: profile }))),
    ...PLACES.map((metadata, index) => ({ check: 2 + index, whole: true, set: `${metadata}.annotations["example.com/apparmor"]`, to: 'unconfined' })),
  ],
});
