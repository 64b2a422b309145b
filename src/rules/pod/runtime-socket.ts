import { hostPathMatches, isExactly, isOrBelow } from './host-path-pattern';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Holds for volumes of the socket of a container runtime, or of a directory with one in it. */
export const IS_RUNTIME_SOCKET = hostPathMatches(
  isExactly('/run', '/var/run'),
  isOrBelow(...['/run', '/var/run'].map((folder) => `${folder}/(containerd|crio|cri-dockerd.sock|docker|docker.sock|dockershim.sock|k0s|k3s|podman)`), '/var/snap/microk8s/common/run'),
);

export const runtimeSocket = podRule({
  id: 'pod-runtime-socket',
  title: 'The socket of the container runtime is not mounted',
  severity: Severity.CRITICAL,
  description: 'Whoever speaks to the runtime of a node starts any container there, a privileged one included, and enters every other: neither admission nor RBAC is asked. Mounting the socket read-only does not help, since a socket is spoken to, not written. Directories that hold sockets count as well, which most tools do not see.',
  fix: 'Remove the volume. Build images without a daemon, and read logs and metrics through the kubelet.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath', 'https://attack.mitre.org/techniques/T1611/'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1609', 'T1611', 'T1612'] },
  checks: [
    { scope: Scope.VOLUME, field: 'hostPath.path', assert: `!${IS_RUNTIME_SOCKET}` },
  ],
});
