/** Tries objects on the server without creating them. */
export const TRYING = `# Who may create a resource in a namespace: the role, or else the platform.
choose_creator() {
  identity=("\${as_role[@]}")
  creator=("\${as_role[@]}")
  [ "$(ask create "$1" --namespace="$2")" = yes ] && return 0
  creator=("\${as_platform[@]}")
  [ "$has_platform" = yes ]
}

# Tries an object in the namespace of a place: verdict is admitted, refused or unknown, and message what was said.
verdict='' message=''
try() {
  local object=$2
  case $object in
  *'"@IMAGE@"'*) object=\${object%%'"@IMAGE@"'*}\${images[$1]}\${object#*'"@IMAGE@"'} ;;
  esac
  if message=$(printf '%s\\n' "$object" | kubectl "\${creator[@]}" create --dry-run=server --namespace="\${namespaces[$1]}" --output=name --filename=- 2>&1); then
    verdict=admitted
    return
  fi
  case $message in
  # A quota that is used up says nothing; one of none does.
  *'exceeded quota'*'limited: '*'services.nodeports=0'*) verdict=refused ;;
  *'violates PodSecurity'* | *'denied request'* | *'denied the request'*) verdict=refused ;;
  *) verdict=unknown ;;
  esac
}

# In every namespace an object is refused that differs in one field from one that is admitted: refuses RESOURCE ADMITTED TRIED PATTERN
refuses() {
  local place
  for place in "\${!namespaces[@]}"; do
    if ! choose_creator "$1" "\${namespaces[place]}"; then
      unfit="the role may not create $1: give --admin-kubeconfig or --admin-context"
      continue
    fi
    tried=$((tried + 1))
    try "$place" "$2"
    if [ "$verdict" != admitted ]; then
      doubts+=("$(shown "\${namespaces[place]}"): what is to be admitted is not: $message")
      continue
    fi
    try "$place" "$3"
    # shellcheck disable=SC2254 # it is a pattern
    case "$verdict $message" in
    admitted*) problems+=("$(shown "\${namespaces[place]}") admits $3") ;;
    "refused "$4) ;;
    *) doubts+=("$(shown "\${namespaces[place]}"): $message") ;;
    esac
  done
}

# Reads as the role, or else as the platform: read_as RESOURCE ARGUMENTS…
read_from_cluster() {
  kubectl "\${as_role[@]}" get "$@" 2>/dev/null && return 0
  [ "$has_platform" = yes ] && kubectl "\${as_platform[@]}" get "$@" 2>/dev/null
}
`;
