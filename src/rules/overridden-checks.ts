/**
 * The baseline checks that Pod Security admission leaves out at the restricted level, by the restricted check that runs in their
 * place: the `OverrideCheckIDs` of `k8s.io/pod-security-admission/policy`. They hold in every version but for procMount's, which
 * came in 1.35; rule sets are of no version, so every rule of procMount has to be one of procMount_restricted as well.
 */
export const OVERRIDDEN_CHECKS: { readonly [baseline: string]: string } = {
  capabilities_baseline: 'capabilities_restricted',
  hostPathVolumes: 'restrictedVolumes',
  procMount: 'procMount_restricted',
  seccompProfile_baseline: 'seccompProfile_restricted',
};
