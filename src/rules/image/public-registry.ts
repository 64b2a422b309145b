import { everyReadableImage, namesRegistry } from './every-image';
import { podRule } from '../rule';
import { Severity } from '../severity';

const PUBLIC = [
  'docker.io', 'index.docker.io', 'registry-1.docker.io', 'gcr.io', 'ghcr.io', 'k8s.gcr.io', 'lscr.io', 'mcr.microsoft.com', 'public.ecr.aws', 'quay.io',
  'registry.gitlab.com', 'registry.k8s.io',
].map((host) => host.replaceAll('.', '[.]')).join('|');

export const publicRegistry = podRule({
  id: 'image-public-registry',
  title: 'Images come from registries that are not open to everyone',
  severity: Severity.LOW,
  description: 'Anybody publishes to a public registry, names there change hands, and its limits and outages stop the start of pods. A registry of your own, or a mirror, holds what you have looked at. Images without a registry are of Docker Hub. In a tenant image-registry holds images to the list that you give.',
  fix: 'Copy the image to a registry of your own, and name it from there.',
  sources: ['https://kubernetes.io/docs/concepts/security/security-checklist/#images'],
  frameworks: { nsa: ['Building secure container images'], owasp: ['2022:K02'], mitre: ['T1204.003'] },
  checks: everyReadableImage((image) => `${namesRegistry(image)} && !${image}.matches("^(${PUBLIC})/")`),
});
