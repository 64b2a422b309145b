/** What the script tells of itself, and of arguments that it does not understand. */
export const USAGE = `usage() {
  cat <<'USAGE'
Runs the Multi-Tenancy Benchmarks against a cluster, as one role of one tenant. It changes nothing there: it asks for
rights (kubectl auth can-i), reads quotas and storage classes, and tries objects with --dry-run=server.

  tenancy-conformance.sh --tenant NAME --role owner|developer|viewer|deployer [options]

Who is asked about (the identity of the current context otherwise):
  --impersonate           the first subject that holds the role, which takes the right to impersonate
  --as USER               somebody in particular; may be given with --as-group GROUP, once or more
  --kubeconfig FILE       how the cluster is reached, and by whom where nobody is impersonated
  --context NAME          the context of it

Who tries objects that the role may not create:
  --admin-kubeconfig FILE, --admin-context NAME
                          the platform. With --impersonate or --as it is whoever impersonates. Pod Security judges a pod
                          whoever creates it, unless its configuration exempts them: take an identity that it does not.
                          Roles create pods by way of workloads, which Pod Security only warns of.

How much is asked:
  --only TEXT             benchmarks with this in their title, such as CPI-2
  --other-tenant NAME     one other tenant instead of all others
  --quick                 get and update only, as the published benchmarks ask, instead of eight verbs

Output is TAP. Refusals count only if the same object without the tried field is admitted; otherwise a benchmark is
inconclusive, which is no success. What is marked TODO is held where the app is made and not by the cluster.
Exit codes: 0 all is well, 1 something is not or is inconclusive, 2 wrong arguments.
USAGE
}

mistaken() {
  printf 'tenancy-conformance.sh: %s\\n' "$1" >&2
  usage >&2
  exit 2
}
`;
