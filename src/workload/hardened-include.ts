import { ApiObject, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { IncludedManifestsProps, includeManifests } from './included-manifests';

/** Props of hardened YAML. */
export interface HardenedIncludeProps extends IncludedManifestsProps {
  /** Path or URL of a YAML file, which may hold several documents and Lists. */
  readonly url: string;
}

/**
 * Third-party YAML whose pods are hardened as those of our own workloads are: what is absent is set, what is weaker
 * is refused with all conflicts in one error, unless it is exempted.
 *
 * User and group ids are not set, since the images were built for their own.
 */
export class HardenedInclude extends Construct {
  /** The objects, in the order of the source. */
  public readonly apiObjects: ApiObject[];

  constructor(scope: Construct, id: string, props: HardenedIncludeProps) {
    super(scope, id);
    this.apiObjects = includeManifests(this, Yaml.load(props.url), props);
  }
}
