import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { RenderedKind } from './hardened-workload';
import { ScalableWorkload, ScalableWorkloadProps } from './scalable-workload';
import { VolumeClaimTemplate, claimMistakes, mountClaims, renderClaims } from './volume-claim-template';
import { WorkloadService } from './workload-service';
import { refuseAll } from '../errors';

/** Props of a hardened StatefulSet. */
export interface HardenedStatefulSetProps extends ScalableWorkloadProps {
  /**
   * Volumes that every pod gets for itself. They outlive the pods and the StatefulSet.
   *
   * @default - none
   */
  readonly volumeClaimTemplates?: VolumeClaimTemplate[];
  /**
   * In which order pods are created and ended.
   *
   * @default PodManagementPolicy.ORDERED_READY
   */
  readonly podManagementPolicy?: kplus.PodManagementPolicy;
  /**
   * How pods are replaced by those of a new revision.
   *
   * @default - rolling update, one pod at a time
   */
  readonly strategy?: kplus.StatefulSetUpdateStrategy;
  /**
   * How long a new pod must be ready before it counts as available.
   *
   * @default - 0 seconds
   */
  readonly minReady?: Duration;
}

/**
 * A StatefulSet whose pods satisfy the restricted Pod Security Standard and the practices of this library's table of
 * defaults. A headless Service with its name gives the pods their DNS names, where they have a port.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class HardenedStatefulSet extends ScalableWorkload {
  /** The headless Service; none where no port is declared at construction. */
  public readonly service?: WorkloadService;
  private readonly stateful: HardenedStatefulSetProps;

  constructor(scope: Construct, id: string, props: HardenedStatefulSetProps) {
    super(scope, id, props);
    this.stateful = props;
    refuseAll(claimMistakes(this, props.volumeClaimTemplates ?? [], props.volumes ?? []));
    if (this.declaredPorts.length > 0) {
      this.service = this.addService({ headless: true });
    }
  }

  /** @internal */
  public _kind(): RenderedKind {
    return { apiVersion: 'apps/v1', kind: 'StatefulSet', serves: true, restartPolicy: kplus.RestartPolicy.ALWAYS, maxNameLength: LONGEST_NAME };
  }

  /** @internal */
  public _defaultReplicas(): number {
    return 1;
  }

  /** @internal */
  public _revisionLabel(): string {
    return 'controller-revision-hash';
  }

  /** @internal */
  public _extendPodSpec(podSpec: any): any {
    return mountClaims(super._extendPodSpec(podSpec), this.stateful.volumeClaimTemplates ?? []);
  }

  /** @internal */
  public _renderSpec(template: any): any {
    const { volumeClaimTemplates, podManagementPolicy, strategy, minReady } = this.stateful;
    return {
      replicas: this._renderReplicas(),
      minReadySeconds: minReady?.toSeconds() ?? 0,
      podManagementPolicy: podManagementPolicy ?? kplus.PodManagementPolicy.ORDERED_READY,
      selector: { matchLabels: this.podLabels },
      serviceName: this.service?.name,
      template,
      updateStrategy: (strategy ?? kplus.StatefulSetUpdateStrategy.rollingUpdate())._toKube(),
      ...volumeClaimTemplates?.length ? { volumeClaimTemplates: renderClaims(volumeClaimTemplates) } : {},
    };
  }
}

/** Pods carry the name with an ordinal and a revision hash in labels of at most 63 characters. */
const LONGEST_NAME = 52;
