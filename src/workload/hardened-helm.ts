import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { IncludedManifestsProps, includeManifests } from './included-manifests';
import { renderHelmChart } from './manifest-source';
import { chartOf } from './workload-identity';

/** Props of a hardened Helm chart. */
export interface HardenedHelmProps extends IncludedManifestsProps {
  /** The chart: a folder, an archive, or a name in `repo`. */
  readonly chart: string;
  /**
   * URL of the repository that has the chart.
   *
   * @default - none
   */
  readonly repo?: string;
  /**
   * Version of the chart; pin it where `repo` is used.
   *
   * @default - the newest
   */
  readonly version?: string;
  /**
   * Name of the release.
   *
   * @default - the construct id
   */
  readonly releaseName?: string;
  /**
   * Values of the chart.
   *
   * @default - the chart's own
   */
  readonly values?: { [key: string]: any };
  /**
   * The helm program.
   *
   * @default - `helm` on the PATH
   */
  readonly helmExecutable?: string;
  /**
   * Further flags of `helm template`.
   *
   * @default - none
   */
  readonly helmFlags?: string[];
}

/**
 * A Helm chart whose pods are hardened as those of our own workloads are: what is absent is set, what is weaker is
 * refused with all conflicts of the chart in one error, unless it is exempted. It is rendered with the namespace of
 * the cdk8s chart around it.
 *
 * Refused with an error: no helm on the machine, a chart that helm cannot render.
 */
export class HardenedHelm extends Construct {
  /** The name of the release. */
  public readonly releaseName: string;
  /** The objects, in the order in which helm renders them. */
  public readonly apiObjects: ApiObject[];

  constructor(scope: Construct, id: string, props: HardenedHelmProps) {
    super(scope, id);
    this.releaseName = props.releaseName ?? id;
    const { chart, repo, version, values, helmExecutable, helmFlags } = props;
    const documents = renderHelmChart(this, {
      executable: helmExecutable ?? 'helm',
      flags: helmFlags,
      namespace: chartOf(this).namespace,
      releaseName: this.releaseName,
      chart,
      repo,
      version,
      values,
    });
    this.apiObjects = includeManifests(this, documents, props);
  }
}
