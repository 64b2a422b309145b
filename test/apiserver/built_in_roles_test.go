package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestBuiltInAccess(t *testing.T) {
	toEdit := []string{bindingOf("n1", "edit", toAlice), clusterRoleOf("widens", `{"verbs":["get"],"apiGroups":["example.com"],"resources":["shops"]}`,
		"rbac.authorization.k8s.io/aggregate-to-view", "")}
	cases := []struct {
		user, request string
		want          bool
	}{
		{alice, `{"verb":"create","group":"apps","resource":"deployments","namespace":"n1"}`, true},
		{alice, `{"verb":"create","group":"apps","resource":"deployments","namespace":"n2"}`, false},
		{alice, `{"verb":"get","group":"example.com","resource":"shops","namespace":"n1","name":"a"}`, true},
		{alice, `{"verb":"create","group":"rbac.authorization.k8s.io","resource":"rolebindings","namespace":"n1"}`, false},
		{alice, `{"verb":"get","path":"/version"}`, true},
		{robot, `{"verb":"get","path":"/api"}`, false}, // is not said to be authenticated
	}
	for _, c := range cases {
		if got := answersTo(t, true, toEdit, allowedOf(c.user, c.request))[0]; got != c.want {
			t.Errorf("%s %s: got %v, want %v", c.user, c.request, got, c.want)
		}
	}
}

func TestBuiltInRoles(t *testing.T) {
	var out, errs strings.Builder
	if code := run([]string{"built-in-roles"}, &out, &errs); code != exitAgreed {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	counts := map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		var object struct{ APIVersion, Kind string }
		if err := json.Unmarshal([]byte(line), &object); err != nil || object.APIVersion != "rbac.authorization.k8s.io/v1" {
			t.Fatalf("%v in %s", err, line)
		}
		counts[object.Kind]++
	}
	for _, kind := range []string{"ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"} {
		if counts[kind] == 0 {
			t.Errorf("no %s among %v", kind, counts)
		}
	}
}
