import * as fc from 'fast-check';
import { Autoscalers, autoscalersOf, podPeak } from '../../src/tenant/pod-peak';

const NONE: Autoscalers = new Map();

function deployment(spec: any): any {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec };
}

function autoscaler(maxReplicas: number, target: any = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, name = 'web'): any {
  return { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name }, spec: { maxReplicas, scaleTargetRef: target } };
}

function scaledObject(spec: any): any {
  return { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 'queue' }, spec };
}

function surge(maxSurge: number | string): any {
  return { type: 'RollingUpdate', rollingUpdate: { maxSurge } };
}

test.each<[string, any, number]>([
  ['a quarter of its replicas where it does not say', deployment({ replicas: 8 }), 10],
  ['a quarter of its replicas rounded up', deployment({ replicas: 5 }), 7],
  ['a number', deployment({ replicas: 5, strategy: surge(3) }), 8],
  ['a percentage rounded up', deployment({ replicas: 3, strategy: surge('10%') }), 4],
  ['all of its replicas', deployment({ replicas: 3, strategy: surge('100%') }), 6],
  ['nothing where it may not surge', deployment({ replicas: 5, strategy: surge(0) }), 5],
  ['nothing where it may not surge by a percentage', deployment({ replicas: 5, strategy: surge('0%') }), 5],
  ['nothing where it is recreated', deployment({ replicas: 5, strategy: { type: 'Recreate' } }), 5],
  ['nothing where it has no replicas', deployment({ replicas: 0, strategy: surge(3) }), 0],
])('a rolling update of a Deployment adds %s', (_, manifest, pods) => {
  expect(podPeak(manifest, NONE).pods).toBe(pods);
});

test.each<[string, any, number]>([
  ['no pod of a StatefulSet', { kind: 'StatefulSet', spec: { replicas: 4 } }, 4],
  ['no pod of a DaemonSet where it does not say', { kind: 'DaemonSet', spec: {} }, 1],
  ['a second pod of a DaemonSet on its node', { kind: 'DaemonSet', spec: { updateStrategy: { rollingUpdate: { maxSurge: 5 } } } }, 2],
  ['a second pod of a DaemonSet by a percentage', { kind: 'DaemonSet', spec: { updateStrategy: { rollingUpdate: { maxSurge: '10%' } } } }, 2],
])('a rolling update adds %s', (_, manifest, pods) => {
  expect(podPeak(manifest, NONE).pods).toBe(pods);
});

test.each<[string, any, any[], number]>([
  ['the maximum of its autoscaler', deployment({ replicas: 2, strategy: surge(0) }), [autoscaler(6)], 6],
  ['the surge of that maximum', deployment({ replicas: 2 }), [autoscaler(8)], 10],
  ['its replicas where they are more', deployment({ replicas: 9, strategy: surge(0) }), [autoscaler(6)], 9],
  ['the maximum where it has no replicas of its own', deployment({ strategy: surge(0) }), [autoscaler(6)], 6],
  ['the highest of several autoscalers', deployment({ strategy: surge(0) }), [autoscaler(6), autoscaler(7), autoscaler(3)], 7],
  ['nothing of the autoscaler of another', deployment({ replicas: 2, strategy: surge(0) }), [autoscaler(6, { kind: 'Deployment', name: 'api' })], 2],
  ['nothing of the autoscaler of another kind', deployment({ replicas: 2, strategy: surge(0) }), [autoscaler(6, { kind: 'StatefulSet', name: 'web' })], 2],
  ['the maximum of KEDA', deployment({ replicas: 2, strategy: surge(0) }), [scaledObject({ scaleTargetRef: { name: 'web' }, maxReplicaCount: 20 })], 20],
  ['100 where KEDA has no maximum', deployment({ replicas: 2, strategy: surge(0) }), [scaledObject({ scaleTargetRef: { name: 'web' } })], 100],
  ['the maximum of KEDA for a kind of its own', { kind: 'StatefulSet', metadata: { name: 'web' }, spec: {} }, [scaledObject({ scaleTargetRef: { kind: 'StatefulSet', name: 'web' }, maxReplicaCount: 4 })], 4],
  ['nothing of a kind that has the same name only', deployment({ replicas: 2, strategy: surge(0) }), [{ ...autoscaler(6), apiVersion: 'example.com/v1' }], 2],
])('a workload counts for %s', (_, manifest, autoscalers, pods) => {
  expect(podPeak(manifest, autoscalersOf([...autoscalers, manifest])).pods).toBe(pods);
});

test('an autoscaler of the first version counts too', () => {
  expect(podPeak(deployment({ strategy: surge(0) }), autoscalersOf([{ ...autoscaler(5), apiVersion: 'autoscaling/v1' }])).pods).toBe(5);
});

test.each<[string, any, number]>([
  ['for two runs where they may overlap', { jobTemplate: { spec: {} } }, 2],
  ['for two runs with all of their pods', { concurrencyPolicy: 'Allow', jobTemplate: { spec: { parallelism: 3 } } }, 6],
  ['for one run where they may not', { concurrencyPolicy: 'Forbid', jobTemplate: { spec: { parallelism: 3 } } }, 3],
  ['for one run where each replaces the one before', { concurrencyPolicy: 'Replace', jobTemplate: { spec: {} } }, 1],
])('a CronJob counts %s', (_, spec, pods) => {
  expect(podPeak({ kind: 'CronJob', spec }, NONE).pods).toBe(pods);
});

test('a ScaledJob counts for as many runs as KEDA makes', () => {
  const job = (spec: any) => podPeak({ kind: 'ScaledJob', metadata: { name: 'q' }, spec }, NONE).pods;
  expect([job({ maxReplicaCount: 5, jobTargetRef: { parallelism: 2 } }), job({})]).toEqual([10, 100]);
});

test('says why there are more pods than a workload asks for, whatever the order of autoscalers', () => {
  const autoscalers = [autoscaler(6, undefined, 'b'), autoscaler(6, undefined, 'a')];
  for (const order of [autoscalers, [...autoscalers].reverse()]) {
    expect(podPeak(deployment({ replicas: 2 }), autoscalersOf(order)).parts).toEqual([
      { pods: 4, reason: 'by HorizontalPodAutoscaler a' },
      { pods: 2, reason: 'while it is rolled out' },
    ]);
  }
});

test('the peak never falls when replicas, surge or the maximum of an autoscaler rise', () => {
  const few = fc.integer({ min: 0, max: 40 });
  const settings = fc.record({ replicas: few, maximum: few, surge: few, isPercent: fc.boolean() });
  const peak = ({ replicas, maximum, surge: by, isPercent }: { replicas: number; maximum: number; surge: number; isPercent: boolean }) =>
    podPeak(deployment({ replicas, strategy: surge(isPercent ? `${by}%` : by) }), autoscalersOf([autoscaler(maximum)])).pods;
  fc.assert(fc.property(settings, few, (one, more) => {
    for (const field of ['replicas', 'maximum', 'surge'] as const) {
      expect(peak({ ...one, [field]: one[field] + more })).toBeGreaterThanOrEqual(peak(one));
    }
    expect(peak(one)).toBeGreaterThanOrEqual(Math.max(one.replicas, one.maximum));
  }));
});
