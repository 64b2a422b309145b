import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const hostAliases = podRule({
  id: 'pod-host-aliases',
  title: 'Names are not redefined by hostAliases',
  severity: Severity.LOW,
  description: 'Entries in the hosts file take the place of DNS for the containers of the pod, unseen by whoever looks at DNS: a name of a trusted host may lead elsewhere, and stays there when the host moves.',
  fix: 'Remove hostAliases, and have the name in DNS or in a Service.',
  sources: ['https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/'],
  frameworks: { owasp: ['2025:K01'] },
  checks: [
    { scope: Scope.POD, field: 'hostAliases', assert: 'podSpec.?hostAliases.orValue([]).size() == 0' },
  ],
});
