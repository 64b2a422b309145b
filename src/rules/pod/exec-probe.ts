import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const TOOLS = ['gdb', 'jcmd', 'jmap', 'jstack', 'kubectl', 'ls', 'lsof', 'nsenter', 'ps', 'strace', 'tcpdump', 'top'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe) => `${probe}.exec.command`);

export const execProbe = podRule({
  id: 'pod-exec-probe',
  title: 'Probes do not run tools of debugging',
  severity: Severity.LOW,
  description: 'A probe runs every few seconds for as long as the pod lives. Tools that list or stop processes cost much, say little about health, and have to lie in the image, where they serve intruders. The tools count as a word of a script too.',
  fix: 'Probe the program itself by httpGet, grpc or tcpSocket, or by a command of its own.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  frameworks: { owasp: ['2025:K01'], mitre: ['T1609'] },
  checks: [
    { scope: Scope.CONTAINER.each(PROBES, 'word'), field: '', assert: `!word.matches("(^|[^A-Za-z0-9_.-])(${TOOLS.join('|')})([^A-Za-z0-9_.-]|$)")` },
  ],
});
