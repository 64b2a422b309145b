import { hostPathMixed } from '../../../src/rules/pod/host-path-mixed';
import { describeRule } from '../describe-rule';

const CLAIM = { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } };
const beside = (sources: any, ...implies: string[]) => ({ set: '', to: { name: 'tmp', hostPath: {}, ...sources }, implies: ['pod-writable-host-path', ...implies] });

describeRule(hostPathMixed, {
  breaks: [
    beside({ configMap: { name: 'web' } }),
    beside({ csi: { driver: 'inline.example.com' } }, 'pod-inline-csi'),
    beside({ downwardAPI: {} }),
    beside({ emptyDir: { sizeLimit: '64Mi' } }),
    beside({ ephemeral: { volumeClaimTemplate: { spec: CLAIM } } }),
    beside({ image: { reference: `registry.example.com/web@sha256:${'0'.repeat(64)}` } }),
    beside({ persistentVolumeClaim: { claimName: 'web' } }),
    beside({ projected: { sources: [] } }),
    beside({ secret: { secretName: 'web', defaultMode: 256 } }, 'secrets-mount-read-only'),
    beside({ configMap: { name: 'web' }, nfs: {} }),
  ],
  keeps: [
    { set: '', to: { name: 'tmp', hostPath: {} } },
    { set: '', to: { name: 'tmp', hostPath: {}, nfs: {} } },
    { set: '', to: { name: 'tmp', hostPath: {}, emptyDir: null } },
    { set: '', to: { name: 'tmp', emptyDir: {}, secret: {} } },
    { set: 'hostPath', to: null },
  ],
});
