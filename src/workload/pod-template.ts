import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';

/** Props of the pod template. */
export interface PodTemplateProps extends kplus.WorkloadProps {
  /** Labels by which everything selects the pods. */
  readonly selectorLabels: { [key: string]: string };
  /** The object that the template is rendered into. */
  readonly owner: ApiObject;
}

/**
 * The cdk8s-plus workload behind a hardened one: it holds containers, volumes, environment, probes,
 * DNS and scheduling. What is rendered around the pod, and its hardening, is ours.
 */
export class PodTemplate extends kplus.Workload {
  public readonly resourceType: string = 'podtemplates';
  protected readonly apiObject: ApiObject;
  private readonly selectorLabels: { [key: string]: string };

  constructor(scope: Construct, id: string, props: PodTemplateProps) {
    super(scope, id, { ...props, select: false });
    this.apiObject = props.owner;
    this.selectorLabels = props.selectorLabels;
  }

  /** cdk8s-plus selects by a label that changes when a construct moves; ours does not. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return {
      labelSelector: kplus.LabelSelector.of({ labels: this.selectorLabels }),
      namespaces: this.metadata.namespace ? { names: [this.metadata.namespace] } : undefined,
    };
  }

  /** The template's metadata without the label that cdk8s-plus derives from the construct path. */
  public renderMetadata(): any {
    const { labels, ...metadata } = this.podMetadata.toJson() ?? {};
    const { [kplus.Pod.ADDRESS_LABEL]: _, ...kept } = labels ?? {};
    return { ...metadata, labels: kept };
  }

  /** The pod spec as the JSON that Kubernetes reads. */
  public renderSpec(): any {
    return kplus.k8s.KubePod.manifest({ spec: this._toPodSpec() }).spec;
  }
}
