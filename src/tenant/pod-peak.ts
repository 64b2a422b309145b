/** How many pods of a workload run at once at most, and why they are more than it asks for. */
export interface PodPeak {
  readonly pods: number;
  readonly parts: readonly PeakPart[];
}

/** Pods of a peak that are there for a reason of their own. */
export interface PeakPart {
  readonly pods: number;
  readonly reason: string;
}

/** An autoscaler, and the replicas that it may raise its target to. */
interface Autoscaler {
  readonly name: string;
  readonly most: number;
}

/** The autoscalers of a namespace, the one that goes highest for each target, by `Deployment web`. */
export type Autoscalers = ReadonlyMap<string, Autoscaler>;

/** What KEDA takes where `maxReplicaCount` is left out. */
const KEDA_MAXIMUM = 100;

/**
 * HorizontalPodAutoscalers and ScaledObjects among manifests. A VerticalPodAutoscaler is not one: it changes the requests
 * of pods, by amounts that are unknown here.
 *
 * @see https://keda.sh/docs/2.18/reference/scaledobject-spec/
 */
export function autoscalersOf(manifests: readonly any[]): Autoscalers {
  const highest = new Map<string, Autoscaler>();
  for (const { target, ...autoscaler } of manifests.flatMap(autoscalerOf)) {
    const known = highest.get(target);
    if (!known || known.most < autoscaler.most || known.most === autoscaler.most && autoscaler.name < known.name) {
      highest.set(target, autoscaler);
    }
  }
  return highest;
}

function autoscalerOf({ apiVersion, kind, metadata, spec }: any): (Autoscaler & { target: string })[] {
  const ref = spec?.scaleTargetRef ?? {};
  const name = `${kind} ${metadata?.name}`;
  switch (`${String(apiVersion).split('/')[0]}/${kind}`) {
    case 'autoscaling/HorizontalPodAutoscaler':
      return [{ name, target: `${ref.kind} ${ref.name}`, most: spec?.maxReplicas ?? 0 }];
    case 'keda.sh/ScaledObject':
      return [{ name, target: `${ref.kind ?? 'Deployment'} ${ref.name}`, most: spec?.maxReplicaCount ?? KEDA_MAXIMUM }];
    default:
      return [];
  }
}

/**
 * The pods that run at once at most while nothing fails: as many replicas as an autoscaler may ask for, and those that a
 * rolling update adds to them.
 *
 * A DaemonSet counts for one node, because their number is unknown. Runs of a CronJob that may overlap count for two,
 * although nothing but the quota bounds how many do; those that may not, and Jobs, count for one run, suspended or not.
 * Pods that are being deleted are left out, although a quota counts them until their grace period is over.
 */
export function podPeak(manifest: any, autoscalers: Autoscalers): PodPeak {
  const { kind, spec = {} } = manifest;
  switch (kind) {
    case 'Deployment':
      return withSurge(scaledPods(manifest, autoscalers), (pods) => deploymentSurge(spec.strategy ?? {}, pods));
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet':
      return scaledPods(manifest, autoscalers);
    case 'DaemonSet':
      return withSurge({ pods: 1, parts: [] }, (pods) => Math.min(pods, resolved(spec.updateStrategy?.rollingUpdate?.maxSurge ?? 0, pods)));
    case 'Job':
      return { pods: parallelPods(spec), parts: [] };
    case 'CronJob':
      return overlapping(spec);
    case 'ScaledJob':
      return scaledJob(manifest);
    default:
      return { pods: kind === 'PodTemplate' ? 0 : 1, parts: [] };
  }
}

function scaledPods({ kind, metadata, spec }: any, autoscalers: Autoscalers): PodPeak {
  const replicas: number = spec?.replicas ?? 1;
  const autoscaler = autoscalers.get(`${kind} ${metadata?.name}`);
  return autoscaler && autoscaler.most > replicas
    ? { pods: autoscaler.most, parts: [{ pods: autoscaler.most - replicas, reason: `by ${autoscaler.name}` }] }
    : { pods: replicas, parts: [] };
}

function withSurge(peak: PodPeak, surgeOf: (pods: number) => number): PodPeak {
  const surge = surgeOf(peak.pods);
  return surge > 0 ? { pods: peak.pods + surge, parts: [...peak.parts, { pods: surge, reason: 'while it is rolled out' }] } : peak;
}

function deploymentSurge({ type, rollingUpdate }: any, replicas: number): number {
  return type === 'Recreate' || replicas === 0 ? 0 : resolved(rollingUpdate?.maxSurge ?? '25%', replicas);
}

/** A number, or a percentage rounded up. */
function resolved(value: number | string, total: number): number {
  const [, percent] = /^(\d+)%$/.exec(String(value)) ?? [];
  return percent === undefined ? Number(value) : Math.ceil(Number(percent) * total / 100);
}

function parallelPods({ parallelism, completions }: any): number {
  return Math.min(parallelism ?? 1, completions ?? parallelism ?? 1);
}

function overlapping({ concurrencyPolicy, jobTemplate }: any): PodPeak {
  const pods = parallelPods(jobTemplate?.spec ?? {});
  return pods === 0 || concurrencyPolicy === 'Forbid' || concurrencyPolicy === 'Replace'
    ? { pods, parts: [] }
    : { pods: 2 * pods, parts: [{ pods, reason: 'by runs that overlap' }] };
}

function scaledJob({ metadata, spec }: any): PodPeak {
  const pods = (spec?.maxReplicaCount ?? KEDA_MAXIMUM) * parallelPods(spec?.jobTargetRef ?? {});
  return { pods, parts: [{ pods, reason: `by ScaledJob ${metadata?.name}` }] };
}
