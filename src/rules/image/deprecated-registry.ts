import { everyReadableImage } from './every-image';
import { podRule } from '../rule';
import { Severity } from '../severity';

const FROZEN = [
  'k8s[.]gcr[.]io',
  '((asia|eu|us)[.])?gcr[.]io/(google_containers|google-containers|k8s-artifacts-prod)',
  'docker[.]pkg[.]github[.]com',
].join('|');

export const deprecatedRegistry = podRule({
  id: 'image-deprecated-registry',
  title: 'Images do not come from registries that were closed',
  severity: Severity.MEDIUM,
  description: 'The old registries of Kubernetes have had no new images since April 2023, so what is pulled there is old, and they may go at any time. The same images and all later ones are at registry.k8s.io. The first registry of GitHub gave way to ghcr.io.',
  fix: 'Name the image from registry.k8s.io, or from where its project publishes today.',
  sources: ['https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/', 'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/'],
  frameworks: { owasp: ['2022:K10', '2025:K07'] },
  checks: everyReadableImage((image) => `!${image}.matches("^(${FROZEN})/")`),
});
