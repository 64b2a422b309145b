import { everyReadableImage, namesRegistry } from './every-image';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const qualifiedName = podRule({
  id: 'image-qualified-name',
  title: 'Images name their registry',
  severity: Severity.LOW,
  description: 'Where an image names no registry, its node decides: containerd asks Docker Hub, CRI-O may search several registries, of which any may have the name, and newer versions of it refuse such names.',
  fix: 'Write the registry before the repository, such as docker.io/library/ for images of Docker Hub.',
  sources: ['https://kubernetes.io/docs/concepts/containers/images/#image-names', 'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md'],
  frameworks: { nsa: ['Building secure container images'], owasp: ['2022:K02'], mitre: ['T1204.003'] },
  checks: everyReadableImage(namesRegistry),
});
