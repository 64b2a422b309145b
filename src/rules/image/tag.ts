import { everyReadableImage, isLatest } from './every-image';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const tag = podRule({
  id: 'image-tag',
  title: 'Images have a tag other than latest, or a digest',
  severity: Severity.MEDIUM,
  description: 'An image without a tag means latest, which moves: what runs differs from node to node and from day to day, and nothing says what to go back to. A digest pins more than any tag, so with one the tag does not matter, not even latest.',
  fix: 'Add a tag that names the version, or the digest.',
  sources: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  frameworks: { nsa: ['Building secure container images'], owasp: ['2022:K02'], mitre: ['T1204.003'] },
  checks: everyReadableImage((image) => `!(${isLatest(image)})`),
});
