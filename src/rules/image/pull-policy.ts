import { hasDigest, isLatest } from './every-image';
import { PodCheck, podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

function pullsOrPins(scope: Scope, field: string, image: string, policy: string): PodCheck {
  return { scope, field, assert: `${policy} == "Always" || ${hasDigest(image)} || ${policy} == "" && ${isLatest(image)}` };
}

export const pullPolicy = podRule({
  id: 'image-pull-policy',
  title: 'Images are pulled at every start, or pinned by digest',
  severity: Severity.LOW,
  description: 'With IfNotPresent a pod gets whatever its node has under that name: an image that has moved since, or a private one of another tenant, for which nobody asked the registry. Always asks it at every start and loads only what is new. The benchmark asks for Always alone; a digest names the content, which who may not pull it cannot guess, so we let it stand for that. Where the policy is not set, the API server takes Always for latest only. Ordinary charts name a tag and no policy, and only nodes that tenants share are at stake: hence a low severity.',
  fix: 'Set the pull policy to Always, or add the digest to the image.',
  sources: ['https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy', 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages'],
  frameworks: { owasp: ['2022:K02'], mitre: ['T1525'], multiTenancy: ['MTB-PL1-CC-DI-1'] },
  checks: [
    pullsOrPins(Scope.CONTAINER, 'imagePullPolicy', 'container.?image.orValue("")', 'container.?imagePullPolicy.orValue("")'),
    { ...pullsOrPins(Scope.VOLUME, 'image.pullPolicy', 'volume.?image.?reference.orValue("")', 'volume.?image.?pullPolicy.orValue("")'), unless: '!volume.?image.hasValue()' },
  ],
});
