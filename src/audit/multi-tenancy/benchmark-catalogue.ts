import { Benchmark, BenchmarkType, Judgement } from './benchmark';
import { judgeNetwork } from './judge-network';
import { judgeNodePorts, judgeProbes, judgeProbesOrRule } from './judge-probes';
import { COMPUTE, OBJECTS, judgeBounds } from './judge-quotas';
import { SELF_SERVICE, judgeClusterResources, judgeOtherTenants, judgeProtectedObjects, judgeQuotaRights } from './judge-rights';
import { judgeExistingVolumes, judgeReclaimPolicy } from './judge-storage';
import { PROBES, Probe } from './probes';
import { TenantScene } from './tenant-scene';

/** A benchmark, how it is judged, and what it tries. */
export interface JudgedBenchmark extends Benchmark {
  readonly judge: (scene: TenantScene) => Judgement;
  readonly probes: readonly Probe[];
}

function benchmark(
  id: string, level: Benchmark['level'], type: BenchmarkType, title: string, judge: JudgedBenchmark['judge'], probes: readonly Probe[] = [],
): JudgedBenchmark {
  return { id, title, level, type, judge, probes };
}

function probed(id: string, title: string, probes: readonly Probe[]): JudgedBenchmark {
  return benchmark(id, 1, 'behaviour', title, judgeProbes(probes), probes);
}

/**
 * The Multi-Tenancy Benchmarks: those that have an id, then those that were planned and never written, under the number
 * of their issue. Two have the id HI-1, so that these say what they are about.
 *
 * @see https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks
 */
export const BENCHMARKS: readonly JudgedBenchmark[] = [
  benchmark('MTB-PL1-CC-CPI-1', 1, 'configuration', 'Block access to cluster resources', judgeClusterResources),
  benchmark('MTB-PL1-BC-CPI-2', 1, 'behaviour', 'Block modification of multitenant resources', judgeProtectedObjects),
  probed('MTB-PL1-BC-CPI-3', 'Block add capabilities', PROBES.capabilities),
  probed('MTB-PL1-BC-CPI-4', 'Require run as non-root user', PROBES.root),
  probed('MTB-PL1-BC-CPI-5', 'Block privileged containers', PROBES.privileged),
  probed('MTB-PL1-BC-CPI-6', 'Block privilege escalation', PROBES.escalation),
  benchmark('MTB-PL1-CC-TI-1', 1, 'configuration', 'Block modification of resource quotas', judgeQuotaRights),
  benchmark('MTB-PL1-CC-TI-2', 1, 'configuration', 'Block access to other tenant resources', judgeOtherTenants),
  benchmark('MTB-PL1-CC-FNS-1', 1, 'configuration', 'Configure namespace resource quotas', judgeBounds(COMPUTE)),
  benchmark('MTB-PL1-CC-FNS-2', 1, 'configuration', 'Configure namespace object limits', judgeBounds(OBJECTS)),
  probed('MTB-PL1-BC-HI-1 (host path)', 'Block use of host path volumes', PROBES.hostPath),
  benchmark('MTB-PL1-BC-HI-1 (node ports)', 1, 'behaviour', 'Block use of NodePort services', judgeNodePorts(PROBES.nodePort), PROBES.nodePort),
  probed('MTB-PL1-BC-HI-3', 'Block use of host networking and ports', PROBES.hostNetwork),
  probed('MTB-PL1-BC-HI-4', 'Block use of host PID', PROBES.hostPid),
  probed('MTB-PL1-BC-HI-5', 'Block use of host IPC', PROBES.hostIpc),
  benchmark('MTB-PL1-CC-DI-1', 1, 'configuration', 'Require always imagePullPolicy', judgeProbesOrRule(PROBES.pullPolicy, 'image-pull-policy'), PROBES.pullPolicy),
  benchmark('MTB-PL2-BC-OPS-3', 2, 'behaviour', 'Create Role Bindings', SELF_SERVICE.rolesAndBindings),
  benchmark('MTB-PL2-BC-OPS-4', 2, 'behaviour', 'Create Network Policies', SELF_SERVICE.policies),
  probed('MTB pending 1198', 'Require PersistentVolumeClaim for storage', PROBES.directVolume),
  benchmark('MTB pending 1199', 1, 'configuration', 'Require PersistentVolume reclaim policy of delete', judgeReclaimPolicy),
  benchmark('MTB pending 1200', 1, 'behaviour', 'Block use of existing PersistentVolumes', judgeExistingVolumes, PROBES.existingVolume),
  benchmark('MTB pending 1201', 1, 'behaviour', 'Block network access across tenant namespaces', judgeNetwork),
  benchmark('MTB pending 1202', 2, 'behaviour', 'Allow self-service management of Roles', SELF_SERVICE.roles),
  benchmark('MTB pending 1203', 2, 'behaviour', 'Allow self-service management of RoleBindings', SELF_SERVICE.bindings),
];
