/** Reads the arguments and runs the benchmarks. */
export const MAIN = `# Options of kubectl by which one is somebody: impersonate KIND NAME
impersonate() {
  case $1 in
  Group) identity=("\${reach[@]}" --as=tenancy-conformance --as-group="$2") ;;
  *) identity=("\${reach[@]}" --as="$2") ;;
  esac
}

tenant='' role='' other='' only='' impersonates=no has_platform=no has_user=no
reach=() named=() admin=() verbs=(get list watch create update patch delete deletecollection)
while [ $# -gt 0 ]; do
  case $1 in
  -h | --help) usage; exit 0 ;;
  --impersonate) impersonates=yes; shift; continue ;;
  --quick) verbs=(get update); shift; continue ;;
  esac
  [ $# -ge 2 ] || mistaken "$1 is unknown or has no value"
  case $1 in
  --tenant) tenant=$2 ;;
  --role) role=$2 ;;
  --other-tenant) other=$2 ;;
  --only) only=$2 ;;
  --as) named+=("--as=$2") has_user=yes ;;
  --as-group) named+=("--as-group=$2") ;;
  --kubeconfig) reach+=("--kubeconfig=$2") ;;
  --context) reach+=("--context=$2") ;;
  --admin-kubeconfig) admin+=("--kubeconfig=$2") ;;
  --admin-context) admin+=("--context=$2") ;;
  *) mistaken "$1 is unknown" ;;
  esac
  shift 2
done

is_among "$tenant" "\${TENANTS[@]}" || mistaken "--tenant has to be one of $(shown "\${TENANTS[@]}")"
is_among "$role" owner developer viewer deployer || mistaken '--role has to be owner, developer, viewer or deployer'
[ -z "$other" ] || { is_among "$other" "\${TENANTS[@]}" && [ "$other" != "$tenant" ]; } || mistaken '--other-tenant has to be another tenant'
[ "$impersonates" = no ] || [ \${#named[@]} -eq 0 ] || mistaken '--impersonate and --as are one too many'
[ \${#named[@]} -eq 0 ] || [ "$has_user" = yes ] || mistaken '--as-group takes --as'

other_namespaces=() other_holders=()
for name in "\${TENANTS[@]}"; do
  if [ "$name" != "$tenant" ] && { [ -z "$other" ] || [ "$name" = "$other" ]; }; then
    load_tenant "$name"
    other_namespaces+=("\${namespaces[@]}")
    other_holders+=("\${holders[@]}")
  fi
done
load_tenant "$tenant"

as_role=("\${reach[@]}" "\${named[@]}")
if [ "$impersonates" = yes ]; then
  for ((place = 0; place < \${#holders[@]}; place += 3)); do
    if [ "\${holders[place]}" = "$role" ]; then
      impersonate "\${holders[place + 1]}" "\${holders[place + 2]}"
      as_role=("\${identity[@]}")
      break
    fi
  done
  [ \${#as_role[@]} -gt \${#reach[@]} ] || mistaken "nobody holds the role $role in tenant $(shown "$tenant")"
fi
if [ \${#admin[@]} -gt 0 ]; then
  as_platform=("\${admin[@]}") has_platform=yes
elif [ "$impersonates" = yes ] || [ \${#named[@]} -gt 0 ]; then
  as_platform=("\${reach[@]}") has_platform=yes
fi

printf 'TAP version 13\\n'
identity=("\${as_role[@]}")
answer=$(ask list pods --namespace="\${namespaces[0]}")
case $answer in
unknown:*)
  printf 'Bail out! kubectl gets no answer: %s\\n' "\${answer#unknown: }"
  exit 1
  ;;
esac

run_benchmarks

[ "$number" -gt 0 ] || mistaken '--only has to be part of the title of a benchmark'
printf '1..%s\\n' "$number"
printf '# tenant %s as %s: %s passed, %s failed, %s inconclusive, %s held at synth only, %s skipped\\n' \\
  "$(shown "$tenant")" "$role" "$passed" "$failed" "$unsure" "$expected" "$skipped"
[ "$failed" -eq 0 ] && [ "$unsure" -eq 0 ]
`;
