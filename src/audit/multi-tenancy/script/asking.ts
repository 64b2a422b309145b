/** Asks for rights, and tells how a benchmark came out. */
export const ASKING = `# Who asks, as options of kubectl: the role, the platform, and whoever it is at the moment.
as_role=() as_platform=() identity=() creator=()

# Prints yes, no, or why it is not known.
ask() {
  local answer
  answer=$(kubectl "\${identity[@]}" auth can-i "$@" 2>&1 </dev/null)
  case $'\\n'"$answer"$'\\n' in
  *$'\\nyes\\n'*) printf 'yes\\n' ;;
  *$'\\nno\\n'* | *$'\\nno - '*) printf 'no\\n' ;;
  *) printf 'unknown: %s\\n' "\${answer##*$'\\n'}" ;;
  esac
}

# What the benchmark at hand came to.
problems=() doubts=() tried=0 unfit='' title=''
number=0 passed=0 failed=0 unsure=0 skipped=0 expected=0

# Whether it is asked for at all.
begin() {
  case $1 in *"$only"*) ;; *) return 1 ;; esac
  title=$1
  problems=() doubts=() tried=0 unfit=''
  identity=("\${as_role[@]}")
}

shown() {
  local text
  text=$(printf '%q ' "$@")
  printf '%s' "\${text% }"
}

# The identity at hand must not have a right.
deny() {
  local answer
  answer=$(ask "$@")
  tried=$((tried + 1))
  case $answer in
  yes) problems+=("allowed: $(shown "$@")") ;;
  no) ;;
  *) doubts+=("$(shown "$@"): \${answer#unknown: }") ;;
  esac
}

is_among() {
  local wanted=$1 item
  shift
  for item in "$@"; do
    [ "$item" = "$wanted" ] && return 0
  done
  return 1
}

# Tells how the benchmark at hand came out, and at most ten reasons.
finish() {
  local line reasons=("\${problems[@]}" "\${doubts[@]}")
  number=$((number + 1))
  if [ \${#problems[@]} -gt 0 ] && is_among "\${title%%: *}" "\${held_at_synth[@]}"; then
    expected=$((expected + 1))
    line="not ok $number - $title # TODO held at synth only: the cluster admits it"
  elif [ \${#problems[@]} -gt 0 ]; then
    failed=$((failed + 1))
    line="not ok $number - $title"
  elif [ \${#doubts[@]} -gt 0 ]; then
    unsure=$((unsure + 1))
    line="not ok $number - $title # inconclusive"
  elif [ "$tried" -eq 0 ]; then
    skipped=$((skipped + 1))
    line="ok $number - $title # SKIP \${unfit:-there is nothing to ask for}"
  else
    passed=$((passed + 1))
    line="ok $number - $title"
  fi
  printf '%s\\n' "$line"
  # Messages of the cluster may hold line ends, which would be lines of the test protocol.
  [ \${#reasons[@]} -eq 0 ] || printf '%s\\n' "\${reasons[@]//$'\\n'/ }" | head -n 10 | sed 's/^/#   /'
}
`;
