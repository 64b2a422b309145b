import { Duration, Size } from 'cdk8s';
import { Cpu, Probe } from 'cdk8s-plus-28';
import { HardenedStatefulSet, TenantNamespace } from '../../src';

/** Redis with the carts of the shop, which outlive it on a volume of its own. */
export function redisCart(namespace: TenantNamespace): HardenedStatefulSet {
  return new HardenedStatefulSet(namespace, 'redis-cart', {
    image: 'docker.io/library/redis:8.2.1-alpine',
    args: ['--appendonly', 'yes'],
    port: 6379,
    liveness: Probe.fromTcpSocket({ port: 6379, periodSeconds: Duration.seconds(5) }),
    cpu: { request: Cpu.millis(70), limit: Cpu.millis(125) },
    memory: { request: Size.mebibytes(200), limit: Size.mebibytes(256) },
    ephemeralStorage: { request: Size.mebibytes(128) },
    volumeClaimTemplates: [{ name: 'data', mountPath: '/data', size: Size.gibibytes(1), storageClassName: 'standard' }],
  });
}
