import { ASKING } from './asking';
import { benchmarkRuns } from './benchmark-runs';
import { CHECKS } from './checks';
import { MAIN } from './main';
import { tenantData } from './tenant-data';
import { TRYING } from './trying';
import { USAGE } from './usage';
import { ObjectGraph } from '../../../rules';
import { scenesOf } from '../tenant-scene';

const HEADER = `#!/usr/bin/env bash
# The Multi-Tenancy Benchmarks for the tenants of this app. Made by cdk8s-bulwark: do not edit it, make it anew.
`;

/**
 * A script of bash that a team runs against its cluster, as each role of a tenant: the Multi-Tenancy Benchmarks and some
 * questions beyond. It tells who may be asked about in its `--help`.
 *
 * It changes nothing in the cluster: it asks for rights, reads quotas and storage classes, and tries objects with
 * `--dry-run=server`. Every object that has to be refused differs in one field from one that has to be admitted first; a
 * privileged container, which the API server takes only where escalation is allowed, has to be refused by its name.
 *
 * Pod Security refuses pods and only warns of workloads, and no role of ours may create pods: so objects are tried by the
 * platform where the role may not create them.
 *
 * @returns the text of the file, or undefined where no tenant has a Namespace among the objects
 */
export function conformanceScript(graph: ObjectGraph): string | undefined {
  const scenes = scenesOf(graph);
  return scenes.length === 0 ? undefined : [HEADER, USAGE, tenantData(scenes), ASKING, TRYING, CHECKS, benchmarkRuns(), MAIN].join('\n');
}
