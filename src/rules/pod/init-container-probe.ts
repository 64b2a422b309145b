import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const initContainerProbe = podRule({
  id: 'pod-init-container-probe',
  title: 'Init containers have no probes',
  severity: Severity.MEDIUM,
  description: 'An init container ends before the others start, and the API server refuses probes and lifecycle hooks on it. One with restartPolicy Always is a sidecar, which may have them.',
  fix: 'Remove the probe or hook, or make the container a sidecar.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#differences-from-regular-containers', 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/'],
  frameworks: {},
  checks: [
    {
      scope: Scope.POD.each('initContainers', 'container'),
      field: '',
      assert: '!has(container.livenessProbe) && !has(container.readinessProbe) && !has(container.startupProbe) && !has(container.lifecycle)',
      unless: 'container.?restartPolicy.orValue("") == "Always"',
    },
  ],
});
