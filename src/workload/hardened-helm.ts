import { ApiObject, App, Chart, Helm } from 'cdk8s';
import { Construct } from 'constructs';
import { IncludedManifestsProps, includeManifests } from './included-manifests';
import { chartOf } from './workload-identity';
import { BulwarkError, refuse } from '../errors';

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
    this.apiObjects = includeManifests(this, this.renderChart(props), props);
  }

  private renderChart(props: HardenedHelmProps): any[] {
    const { chart, repo, version, values, helmExecutable, helmFlags } = props;
    const { namespace } = chartOf(this);
    const aside = new Chart(new App(), 'helm');
    try {
      const helm = new Helm(aside, 'release', { chart, repo, version, values, helmExecutable, helmFlags, releaseName: this.releaseName, namespace });
      return helm.apiObjects.map((object) => object.toJson());
    } catch (error) {
      if (error instanceof BulwarkError) {
        throw error;
      }
      return this.refuseChart(props, error instanceof Error ? error.message : String(error));
    }
  }

  private refuseChart(props: HardenedHelmProps, message: string): never {
    const program = props.helmExecutable ?? 'helm';
    if (message.includes(`unable to execute '${program}'`)) {
      refuse({ where: this, field: 'helmExecutable', problem: 'cannot be run', given: program, allowed: 'A helm program on the PATH, or the path of one, is allowed', fix: 'Install helm, or set helmExecutable' });
    }
    refuse({ where: this, field: 'chart', problem: `cannot be rendered (${message.trim()})`, given: props.chart, allowed: 'A chart that `helm template` renders is allowed', fix: 'Run helm template with the same values to see more' });
  }
}
