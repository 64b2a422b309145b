import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** What is made for pods to ask for by themselves: Secrets and identities of their own. */
const DRIVERS = ['csi.cert-manager.io', 'csi.spiffe.io', 'secrets-store.csi.k8s.io', 'spiffe.csi.cert-manager.io'];

export const inlineCsi = podRule({
  id: 'pod-inline-csi',
  title: 'Inline CSI volumes are of drivers that bring secrets and identities',
  severity: Severity.MEDIUM,
  description: 'With an inline volume whoever writes the pod chooses the driver and its attributes, which elsewhere only a StorageClass may say: some drivers mount any share, or a path of the node. Drivers of Secrets and certificates are made for it.',
  fix: 'Use a persistentVolumeClaim, or an ephemeral volume with a storage class.',
  sources: ['https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-driver-restrictions'],
  frameworks: { owasp: ['2025:K01'] },
  checks: [
    { scope: Scope.VOLUME, field: 'csi.driver', assert: `volume.?csi.?driver.orValue("") in ${JSON.stringify(DRIVERS)}`, unless: '!volume.?csi.hasValue()' },
  ],
});
