/** What the benchmarks do that try no objects. */
export const CHECKS = `readonly WRITE=(create update patch delete deletecollection)

# The resources of the cluster and those known where the app is made: resources true|false
resources() {
  {
    if [ "$1" = true ]; then printf '%s\\n' "\${NAMESPACED[@]}"; else printf '%s\\n' "\${OF_CLUSTER[@]}"; fi
    kubectl "\${as_role[@]}" api-resources --namespaced="$1" --output=name 2>/dev/null </dev/null
  } | grep -v '^selfsubject' | sort -u
}

# Whoever has no rights at all would pass everything else.
check_identity() {
  local namespace
  for namespace in "\${namespaces[@]}"; do
    tried=$((tried + 1))
    [ "$(ask list pods --namespace="$namespace")" = yes ] && return
  done
  problems+=("the identity does not hold the role: it may not list pods in any namespace of the tenant")
}

check_cluster_resources() {
  local resource verb
  while IFS= read -r resource; do
    for verb in "\${verbs[@]}"; do
      deny "$verb" "$resource" --all-namespaces
    done
  done < <(resources false)
}

check_protected_objects() {
  local place verb
  for ((place = 0; place < \${#protected[@]}; place += 3)); do
    for verb in update patch delete; do
      deny "$verb" "\${protected[place + 1]}/\${protected[place + 2]}" --namespace="\${protected[place]}"
    done
    [ "\${protected[place + 1]}" = namespaces ] || deny deletecollection "\${protected[place + 1]}" --namespace="\${protected[place]}"
  done
}

# In every namespace of the tenant nobody of the role may: denied_in_own VERBS… -- RESOURCES… [-- OPTIONS…]
denied_in_own() {
  local namespace verb resource what=() which=()
  while [ "$1" != -- ]; do what+=("$1"); shift; done
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do which+=("$1"); shift; done
  [ $# -eq 0 ] || shift
  for namespace in "\${namespaces[@]}"; do
    for resource in "\${which[@]}"; do
      for verb in "\${what[@]}"; do
        deny "$verb" "$resource" "$@" --namespace="$namespace"
      done
    done
  done
}

# The role in namespaces of others, and, where it can be impersonated, others in those of the tenant.
check_other_tenants() {
  local resource verb namespace place list=()
  while IFS= read -r resource; do list+=("$resource"); done < <(resources true)
  for resource in "\${list[@]}"; do
    for verb in "\${verbs[@]}"; do
      for namespace in "\${other_namespaces[@]}"; do
        deny "$verb" "$resource" --namespace="$namespace"
      done
      [ "$impersonates" = yes ] || continue
      for ((place = 0; place < \${#other_holders[@]}; place += 3)); do
        impersonate "\${other_holders[place + 1]}" "\${other_holders[place + 2]}"
        for namespace in "\${namespaces[@]}"; do
          deny "$verb" "$resource" --namespace="$namespace"
        done
      done
      identity=("\${as_role[@]}")
    done
  done
  [ \${#other_namespaces[@]} -gt 0 ] || unfit='there is no other tenant'
}

# shellcheck disable=SC2016 # a template of Go, not of the shell
readonly QUOTA_KEYS='{{range .items}}{{if not .spec.scopeSelector}}{{if not .spec.scopes}}{{range $key, $value := .spec.hard}}{{$key}}{{"\\n"}}{{end}}{{end}}{{end}}{{end}}'

# Every namespace has a quota with one of the keys of each word; keys stand with commas between: check_quotas WORDS…
check_quotas() {
  local namespace keys word key found
  for namespace in "\${namespaces[@]}"; do
    if ! keys=$(read_from_cluster resourcequotas --namespace="$namespace" --output=go-template="$QUOTA_KEYS"); then
      unfit='nobody here may read quotas'
      continue
    fi
    tried=$((tried + 1))
    for word in "$@"; do
      found=no
      for key in \${word//,/ }; do
        case $'\\n'"$keys"$'\\n' in *$'\\n'"$key"$'\\n'*) found=yes ;; esac
      done
      [ "$found" = yes ] || problems+=("$(shown "$namespace") has no quota of \${word%%,*}")
    done
  done
}

readonly CLASSES='{{range .items}}{{.metadata.name}} {{.reclaimPolicy}}{{"\\n"}}{{end}}'

check_reclaim_policy() {
  local classes name policy
  if ! classes=$(read_from_cluster storageclasses --output=go-template="$CLASSES"); then
    unfit='nobody here may read storage classes'
    return
  fi
  while read -r name policy; do
    [ -z "$name" ] && continue
    [ \${#storage_classes[@]} -eq 0 ] || is_among "$name" "\${storage_classes[@]}" || continue
    tried=$((tried + 1))
    [ "$policy" = Delete ] || problems+=("StorageClass $name has reclaimPolicy $policy")
  done <<<"$classes"
}

check_namespace_subresources() {
  local namespace verb
  for namespace in "\${namespaces[@]}"; do
    for verb in update patch; do
      deny "$verb" "namespaces/$namespace" --subresource=status --namespace="$namespace"
      deny "$verb" "namespaces/$namespace" --subresource=finalize --namespace="$namespace"
    done
  done
}

check_foreign_tokens() {
  local namespace
  for namespace in "\${other_namespaces[@]}"; do
    deny create serviceaccounts --subresource=token --namespace="$namespace"
  done
}

check_rights_over_rights() {
  local verb resource
  for resource in users groups serviceaccounts; do
    deny impersonate "$resource" --all-namespaces
  done
  for verb in bind escalate; do
    deny "$verb" clusterroles.rbac.authorization.k8s.io --all-namespaces
    denied_in_own "$verb" -- roles.rbac.authorization.k8s.io
  done
}
`;
