import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { IncludedManifestsProps, includeManifests } from './included-manifests';
import { loadManifests } from './manifest-source';

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
 *
 * Refused with an error: a file that is not there, YAML that is broken or has a key twice in a map, documents that are no Kubernetes objects or stand twice.
 */
export class HardenedInclude extends Construct {
  /** The objects, in the order of the source. */
  public readonly apiObjects: ApiObject[];

  constructor(scope: Construct, id: string, props: HardenedIncludeProps) {
    super(scope, id);
    this.apiObjects = includeManifests(this, loadManifests(this, props.url), props);
  }
}
