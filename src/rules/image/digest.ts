import { everyReadableImage, hasDigest } from './every-image';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const digest = podRule({
  id: 'image-digest',
  title: 'Images are pinned by their digest',
  severity: Severity.LOW,
  description: 'Whoever may push to a repository may move a tag, and with it what runs at the next start of a pod. A digest names the content itself, so that what was scanned and signed is what runs.',
  fix: 'Add @sha256:… to the image; a tag may stay before it for people to read.',
  sources: ['https://kubernetes.io/docs/concepts/containers/images/#image-names', 'https://kubernetes.io/docs/concepts/security/application-security-checklist/'],
  frameworks: { nsa: ['Building secure container images'], owasp: ['2022:K02'], mitre: ['T1525'] },
  checks: everyReadableImage(hasDigest),
});
