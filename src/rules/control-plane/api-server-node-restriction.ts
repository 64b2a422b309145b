import { flagChecks, includes } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerNodeRestriction = objectRule({
  id: 'control-plane-api-server-node-restriction',
  title: 'A kubelet can change only its own node and pods',
  severity: Severity.HIGH,
  description: 'Without NodeRestriction a node that is taken over can relabel itself to attract the pods of others, and change what other nodes report. The plug-in is off by default; kubeadm enables it, unless it is given a list without it.',
  fix: 'Add NodeRestriction to --enable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction'],
  frameworks: { cis: ['1.2.14'], nsa: ['Worker node segmentation'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1078'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['enable-admission-plugins'], holds: includes('NodeRestriction'), missing: 'is set by kubeadm' }),
  ],
});
