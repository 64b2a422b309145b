import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { createDisruptionBudget } from './disruption-budget';
import { HardenedWorkload } from './hardened-workload';
import { HardenedWorkloadProps } from './hardened-workload-props';
import { DEFAULT_SPREAD, TopologySpread, renderSpread } from './topology-spread';
import { Mistake, refuseAll } from '../errors';

/** What workloads with a number of replicas take. */
export interface ScalableWorkloadProps extends HardenedWorkloadProps {
  /**
   * How many pods run, 0 or more. Above 1 they get a disruption budget and are spread over zones and nodes.
   *
   * @default - 2 for a Deployment, 1 for a StatefulSet; left to the autoscaler where there is one
   */
  readonly replicas?: number;
  /**
   * How the pods are spread where there are several.
   *
   * @default - over zones and over nodes, as far as it is possible
   */
  readonly topologySpread?: TopologySpread[];
  /**
   * How many of several pods may be down for a voluntary disruption such as a node drain.
   *
   * @default - 1
   */
  readonly maxUnavailable?: kplus.PercentOrAbsolute;
}

/** A hardened workload with replicas: it can be the target of an autoscaler and stays available while nodes are drained. */
export abstract class ScalableWorkload extends HardenedWorkload implements kplus.IScalable {
  /** Whether an autoscaler sets the number of replicas. */
  public hasAutoscaler: boolean = false;
  /** The number of replicas that was asked for. */
  public readonly replicas?: number;
  private readonly scalable: ScalableWorkloadProps;

  constructor(scope: Construct, id: string, props: ScalableWorkloadProps) {
    super(scope, id, props);
    this.scalable = props;
    this.replicas = props.replicas;
    refuseAll(mistakesIn(this, props));
    if (this.hasSeveralReplicas) {
      this.protectFromDisruption();
    }
  }

  /** Called by an autoscaler that takes this workload as its target. */
  public markHasAutoscaler(): void {
    this.hasAutoscaler = true;
    this.protectFromDisruption();
  }

  /** What an autoscaler needs to know. */
  public toScalingTarget(): kplus.ScalingTarget {
    const { apiVersion, kind } = this._kind();
    return { apiVersion, kind, name: this.name, containers: this.containers, replicas: this.replicas };
  }

  /**
   * The number of replicas where none is asked for.
   *
   * @internal
   */
  public abstract _defaultReplicas(): number;

  /**
   * The pod label that tells revisions of the workload apart.
   *
   * @internal
   */
  public abstract _revisionLabel(): string;

  /**
   * The number of replicas as it is rendered: left out under an autoscaler.
   *
   * @internal
   */
  public _renderReplicas(): number | undefined {
    return this.hasAutoscaler ? undefined : this.replicas ?? this._defaultReplicas();
  }

  /** @internal */
  public _extendPodSpec(podSpec: any): any {
    if (!this.hasSeveralReplicas && !this.scalable.topologySpread) {
      return podSpec;
    }
    const spread = this.scalable.topologySpread ?? DEFAULT_SPREAD;
    return { ...podSpec, topologySpreadConstraints: renderSpread(spread, this.podLabels, this._revisionLabel()) };
  }

  private get hasSeveralReplicas(): boolean {
    return this.hasAutoscaler || (this.replicas ?? this._defaultReplicas()) > 1;
  }

  private protectFromDisruption(): void {
    if (!this.node.tryFindChild('PodDisruptionBudget')) {
      createDisruptionBudget(this, {
        name: this.name,
        namespace: this.namespaceName,
        labels: this.labels,
        selectorLabels: this.podLabels,
        maxUnavailable: this.scalable.maxUnavailable ? plainIntOrString(this.scalable.maxUnavailable) : 1,
      });
    }
  }
}

function plainIntOrString({ value }: kplus.PercentOrAbsolute): number | string {
  return value.value ?? value;
}

function mistakesIn(where: Construct, props: ScalableWorkloadProps): Mistake[] {
  const mistakes: Mistake[] = [];
  if (props.replicas !== undefined && !(Number.isInteger(props.replicas) && props.replicas >= 0)) {
    mistakes.push({ where, field: 'replicas', problem: 'is not a number of replicas', given: props.replicas, allowed: 'A whole number from 0 is allowed', fix: 'Correct the number' });
  }
  props.topologySpread?.forEach(({ maxSkew }, index) => {
    if (maxSkew !== undefined && !(Number.isInteger(maxSkew) && maxSkew >= 1)) {
      mistakes.push({ where, field: `topologySpread[${index}].maxSkew`, problem: 'is not a skew', given: maxSkew, allowed: 'A whole number from 1 is allowed', fix: 'Correct the number' });
    }
  });
  return mistakes;
}
