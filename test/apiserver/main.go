// Command apiserver answers whether the Kubernetes API server would create the
// objects of a set of manifests, by running the API server's own code on them.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

const usage = `usage:
  apiserver accept [--custom-group GROUP]... PATH...
  apiserver yaml-roundtrip FILE
  apiserver rule-verdicts FILE
  apiserver pod-verdicts FILE
  apiserver access-answers FILE
  apiserver built-in-roles
  apiserver version
`

const (
	exitAgreed    = 0
	exitDisagreed = 1
	exitFailed    = 2
)

// lineCommands read a file of one JSON object a line.
var lineCommands = map[string]func(path string, stdout io.Writer) (bad int, err error){
	"yaml-roundtrip": roundTripFile,
	"rule-verdicts":  ruleVerdicts,
	"pod-verdicts":   podVerdicts,
	"access-answers": writeAccessAnswers,
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run returns the exit code: a refusal or a mismatch is an answer, an error
// means that there is none.
func run(args []string, stdout, stderr io.Writer) int {
	bad, err := dispatch(args, stdout)
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "apiserver: %v\n", err)
		return exitFailed
	case bad > 0:
		return exitDisagreed
	default:
		return exitAgreed
	}
}

func dispatch(args []string, stdout io.Writer) (bad int, err error) {
	if len(args) == 0 {
		return 0, errors.New("no command\n" + usage)
	}
	command, args := args[0], args[1:]
	if review, ok := lineCommands[command]; ok {
		if len(args) != 1 {
			return 0, fmt.Errorf("%s takes one file\n%s", command, usage)
		}
		return review(args[0], stdout)
	}
	switch command {
	case "accept":
		paths, customGroups, err := parseAcceptArgs(args)
		if err != nil {
			return 0, err
		}
		return accept(paths, customGroups, stdout)
	case "built-in-roles":
		return 0, writeBuiltInRoles(stdout)
	case "version":
		version, err := kubernetesVersion()
		if err != nil {
			return 0, err
		}
		_, err = fmt.Fprintln(stdout, version)
		return 0, err
	default:
		return 0, fmt.Errorf("unknown command %q\n%s", command, usage)
	}
}

// parseAcceptArgs lets flags stand before, between and after the paths, where
// the flag package alone stops at the first path.
func parseAcceptArgs(args []string) (paths []string, customGroups map[string]bool, err error) {
	customGroups = map[string]bool{}
	flags := flag.NewFlagSet("accept", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("custom-group", "API group of custom resources", func(group string) error {
		customGroups[group] = true
		return nil
	})
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return nil, nil, fmt.Errorf("%w\n%s", err, usage)
		}
		if args = flags.Args(); len(args) > 0 {
			paths, args = append(paths, args[0]), args[1:]
		}
	}
	if len(paths) == 0 {
		return nil, nil, errors.New("accept takes at least one path\n" + usage)
	}
	return paths, customGroups, nil
}

// kubernetesVersion reads the version from the build, as the version package of
// Kubernetes is only filled in by its own release scripts.
func kubernetesVersion() (string, error) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "", errors.New("built without module information")
	}
	for _, module := range info.Deps {
		if module.Path == "k8s.io/kubernetes" {
			return module.Version, nil
		}
	}
	return "", errors.New("k8s.io/kubernetes is not among the modules of this build")
}
