import { CONTAINER_PORT } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const privilegedPort = podRule({
  id: 'pod-privileged-port',
  title: 'Containers listen on ports from 1024 on',
  severity: Severity.LOW,
  description: 'Ports below 1024 were for root alone, and images that listen there tend to start as root. Today\'s runtimes open them to every user of a container, so this is a hint at old images rather than a fault.',
  fix: 'Have the program listen on a port from 1024 on, and let the Service map to it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service', 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],
  frameworks: { owasp: ['2022:K01', '2025:K01'] },
  checks: [
    { scope: CONTAINER_PORT, field: 'containerPort', assert: 'port.?containerPort.orValue(1024) >= 1024' },
  ],
});
