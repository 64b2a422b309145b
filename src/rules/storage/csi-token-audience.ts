import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CSI_DRIVER } from './storage-kinds';

export const csiTokenAudience = objectRule({
  id: 'storage-csi-token-audience',
  title: 'CSI drivers get no tokens for the API server',
  severity: Severity.HIGH,
  description: 'With an empty audience the kubelet hands the driver tokens that the API server takes, of the account of every pod that mounts one of its volumes: whoever has the driver on a node acts as all of them.',
  fix: 'Set the audience of the service that the driver calls.',
  sources: ['https://kubernetes-csi.github.io/docs/token-requests.html'],
  frameworks: { nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K02'], mitre: ['T1528'] },
  checks: [
    {
      kinds: [CSI_DRIVER],
      scope: Scope.OBJECT.each('spec.tokenRequests', 'request'),
      field: 'audience',
      assert: 'request.?audience.orValue("") != "" && !request.audience.contains("kubernetes.default")',
    },
  ],
});
