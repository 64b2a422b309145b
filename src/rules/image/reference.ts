import { everyImage, isReadable } from './every-image';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const reference = podRule({
  id: 'image-reference',
  title: 'Images are named by references that runtimes can read',
  severity: Severity.MEDIUM,
  description: 'A reference with capitals in its path, a scheme, blanks or a digest of the wrong length is found out by the kubelet only, when the pod does not start. A bare image id is refused as well: runtimes do not pull by it. The other rules of images say nothing of what cannot be read.',
  fix: 'Write <registry>/<repository>:<tag>, with the repository in lower case, and @sha256:<64 digits> for a digest.',
  sources: ['https://kubernetes.io/docs/concepts/containers/images/#image-names', 'https://github.com/distribution/reference'],
  frameworks: {},
  checks: everyImage(isReadable),
});
