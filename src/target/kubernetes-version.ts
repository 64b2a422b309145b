import { IConstruct } from 'constructs';
import { Mistake } from '../errors';

/** The newest Kubernetes whose objects and defaults this release was written for. */
export const NEWEST_KUBERNETES = '1.37';

/** The oldest Kubernetes that this release writes objects for. */
export const OLDEST_KUBERNETES = '1.28';

const VERSION = /^1\.(0|[1-9]\d{0,2})$/;

/** The minor of a version such as '1.30', or undefined where the text is no such version. */
export function minorOf(version: string): number | undefined {
  const match = VERSION.exec(version);
  return match ? Number(match[1]) : undefined;
}

/** What is wrong with the version of a target, if anything. */
export function targetVersionMistake(where: IConstruct | string, field: string, version: string): Mistake | undefined {
  const allowed = `Versions from ${OLDEST_KUBERNETES} to ${NEWEST_KUBERNETES} are allowed, as major.minor`;
  const minor = minorOf(version);
  if (minor === undefined) {
    return { where, field, problem: 'is not a Kubernetes version', given: version, allowed, fix: `Write for example '${NEWEST_KUBERNETES}', without a v and without a patch level` };
  }
  if (minor < minorOf(OLDEST_KUBERNETES)!) {
    return { where, field, problem: 'is older than this release supports', given: version, allowed, fix: 'Upgrade the cluster' };
  }
  if (minor > minorOf(NEWEST_KUBERNETES)!) {
    return { where, field, problem: 'is newer than this release knows', given: version, allowed, fix: `Write ${NEWEST_KUBERNETES}, or upgrade cdk8s-bulwark` };
  }
  return undefined;
}
