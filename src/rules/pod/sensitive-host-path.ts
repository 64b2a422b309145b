import { ROOT, hostPathMatches, isExactly, isOrBelow } from './host-path-pattern';
import { IS_NODE_CREDENTIALS } from './node-credentials';
import { IS_RUNTIME_SOCKET } from './runtime-socket';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const SYSTEM = '/(bin|boot|dev|etc|home|lib|lib32|lib64|libx32|proc|root|run|sbin|sys|usr)';
const STATE = '/var/lib/(cni|containerd|containers|crio|docker|etcd|k0s|kubelet|rancher)';

export const sensitiveHostPath = podRule({
  id: 'pod-sensitive-host-path',
  title: 'Directories that make up the node are not mounted',
  severity: Severity.CRITICAL,
  description: 'The root, the system\'s directories and the state of kubelet, runtime and etcd are the node: who writes there owns it, and who only reads finds keys. In /var/log the kubelet follows links as root, so a pod that writes one there reads any file. Where tools list fewer paths, ours are those that lead to the node; sockets of runtimes and files of credentials are told by rules of their own.',
  fix: 'Remove the volume. What a node agent must see, mount by its exact path, read-only.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath', 'https://attack.mitre.org/techniques/T1611/'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    {
      scope: Scope.VOLUME,
      field: 'hostPath.path',
      assert: `!${hostPathMatches(
        ROOT,
        isExactly('/opt', '/var', '/var/lib'),
        isOrBelow(SYSTEM, STATE, '/opt/cni', '/var/log', '/var/run'),
      )}`,
      unless: `${IS_RUNTIME_SOCKET} || ${IS_NODE_CREDENTIALS}`,
    },
  ],
});
