package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	alice = `{"name":"alice","groups":["system:authenticated"]}`
	root  = `{"name":"root","groups":["system:masters"]}`
	robot = `{"name":"system:serviceaccount:n1:robot","groups":["system:serviceaccounts","system:serviceaccounts:n1"]}`

	toAlice = `{"kind":"User","name":"alice","apiGroup":"rbac.authorization.k8s.io"}`

	getPods = `{"verbs":["get"],"apiGroups":[""],"resources":["pods"]}`
	anyRule = `{"verbs":["*"],"apiGroups":["*"],"resources":["*"]},{"verbs":["*"],"nonResourceURLs":["*"]}`
)

// roleOf is a ClusterRole, or a Role where there is a namespace.
func roleOf(namespace, name, rules string) string {
	if namespace == "" {
		return clusterRoleOf(name, rules, "", "")
	}
	return fmt.Sprintf(`{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":%q,"namespace":%q},"rules":[%s]}`, name, namespace, rules)
}

// clusterRoleOf has a label and gathers what has another, where they are not empty.
func clusterRoleOf(name, rules, label, gathered string) string {
	labels, aggregation := "", ""
	if label != "" {
		labels = fmt.Sprintf(`,"labels":{%q:"true"}`, label)
	}
	if gathered != "" {
		aggregation = fmt.Sprintf(`,"aggregationRule":{"clusterRoleSelectors":[{"matchLabels":{%q:"true"}}]}`, gathered)
	}
	return fmt.Sprintf(`{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","metadata":{"name":%q%s},"rules":[%s]%s}`, name, labels, rules, aggregation)
}

// bindingOf binds a ClusterRole, or a Role if the name is one of a namespace's, as in "Role/name".
func bindingOf(namespace, role string, subjects ...string) string {
	kind, in, roleKind := "ClusterRoleBinding", "", "ClusterRole"
	if namespace != "" {
		kind, in = "RoleBinding", fmt.Sprintf(`,"namespace":%q`, namespace)
	}
	if name, ok := strings.CutPrefix(role, "Role/"); ok {
		roleKind, role = "Role", name
	}
	return fmt.Sprintf(`{"apiVersion":"rbac.authorization.k8s.io/v1","kind":%q,"metadata":{"name":%q%s},`+
		`"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":%q,"name":%q},"subjects":[%s]}`,
		kind, "to-"+role, in, roleKind, role, strings.Join(subjects, ","))
}

func allowedOf(user, request string) string {
	return fmt.Sprintf(`{"kind":"allowed","user":%s,"request":%s}`, user, request)
}

func writeRoleOf(user, role string) string {
	return fmt.Sprintf(`{"kind":"writeRole","user":%s,"role":%s}`, user, role)
}

func writeBindingOf(user, binding string) string {
	return fmt.Sprintf(`{"kind":"writeBinding","user":%s,"binding":%s}`, user, binding)
}

// accessAnswersTo runs the command on one cluster.
func accessAnswersTo(t *testing.T, cluster string) (code int, stdout, stderr string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "clusters.jsonl")
	if err := os.WriteFile(path, []byte(cluster+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	code = run([]string{"access-answers", path}, &out, &errs)
	return code, out.String(), errs.String()
}

func clusterOf(builtIn bool, objects []string, questions ...string) string {
	return fmt.Sprintf(`{"builtIn":%t,"objects":[%s],"questions":[%s]}`, builtIn, strings.Join(objects, ","), strings.Join(questions, ","))
}

func answersTo(t *testing.T, builtIn bool, objects []string, questions ...string) []any {
	t.Helper()
	code, stdout, stderr := accessAnswersTo(t, clusterOf(builtIn, objects, questions...))
	if code != exitAgreed {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	var line accessAnswers
	if err := json.Unmarshal([]byte(stdout), &line); err != nil {
		t.Fatal(err)
	}
	return line.Answers
}

func TestAccessAllowed(t *testing.T) {
	in := func(rules string) []string {
		return []string{roleOf("n1", "r", rules), bindingOf("n1", "Role/r", toAlice)}
	}
	everywhere := func(rules string) []string { return []string{roleOf("", "r", rules), bindingOf("", "r", toAlice)} }
	names := func(verb string) string {
		return fmt.Sprintf(`{"verbs":[%q],"apiGroups":[""],"resources":["pods"],"resourceNames":["a"]}`, verb)
	}
	urls := func(url string) string { return fmt.Sprintf(`{"verbs":["get"],"nonResourceURLs":[%q]}`, url) }
	resources := func(resource string) string {
		return fmt.Sprintf(`{"verbs":["get"],"apiGroups":[""],"resources":[%q]}`, resource)
	}
	exec := `{"verb":"get","resource":"pods","subresource":"exec","namespace":"n1","name":"a"}`
	getNamespace := `{"verb":"get","resource":"namespaces","name":"n1"}`
	cases := []struct {
		name    string
		objects []string
		user    string
		request string
		want    bool
	}{
		{"nothing is there", nil, alice, `{"verb":"get","resource":"pods","namespace":"n1","name":"a"}`, false},
		{"in the namespace", in(getPods), alice, `{"verb":"get","resource":"pods","namespace":"n1","name":"a"}`, true},
		{"in another namespace", in(getPods), alice, `{"verb":"get","resource":"pods","namespace":"n2","name":"a"}`, false},
		{"of another user", in(getPods), robot, `{"verb":"get","resource":"pods","namespace":"n1","name":"a"}`, false},
		{"everywhere", everywhere(getPods), alice, `{"verb":"get","resource":"pods","namespace":"n2","name":"a"}`, true},
		{"masters need nothing", nil, root, `{"verb":"get","resource":"pods","namespace":"n2","name":"a"}`, true},
		{"a resource is without its subresource", in(resources("pods")), alice, exec, false},
		{"a subresource of any", in(resources("*/exec")), alice, exec, true},
		{"any subresource is a name like others", in(resources("pods/*")), alice, exec, false},
		{"everything has its subresources", in(resources("*")), alice, exec, true},
		{"a name", in(names("get")), alice, `{"verb":"get","resource":"pods","namespace":"n1","name":"a"}`, true},
		{"another name", in(names("get")), alice, `{"verb":"get","resource":"pods","namespace":"n1","name":"b"}`, false},
		{"a list of one name", in(names("list")), alice, `{"verb":"list","resource":"pods","namespace":"n1","name":"a"}`, true},
		{"a list of all names", in(names("list")), alice, `{"verb":"list","resource":"pods","namespace":"n1"}`, false},
		{"a watch of one name", in(names("watch")), alice, `{"verb":"watch","resource":"pods","namespace":"n1","name":"a"}`, true},
		{"what is created has no name", in(names("create")), alice, `{"verb":"create","resource":"pods","namespace":"n1"}`, false},
		{"a collection has no name", in(names("deletecollection")), alice, `{"verb":"deletecollection","resource":"pods","namespace":"n1"}`, false},
		{"a path", everywhere(urls("/a")), alice, `{"verb":"get","path":"/a"}`, true},
		{"a path below", everywhere(urls("/a/*")), alice, `{"verb":"get","path":"/a/b"}`, true},
		{"a path above", everywhere(urls("/a/*")), alice, `{"verb":"get","path":"/a"}`, false},
		{"a star in the middle", everywhere(urls("/a/*/c")), alice, `{"verb":"get","path":"/a/b/c"}`, false},
		{"the cluster's in a Role", in(resources("nodes")), alice, `{"verb":"get","resource":"nodes","name":"a"}`, false},
		{"a Namespace is in itself", in(resources("namespaces")), alice, getNamespace, true},
		{"a list of one Namespace is not", in(`{"verbs":["list"],"apiGroups":[""],"resources":["namespaces"]}`), alice,
			`{"verb":"list","resource":"namespaces","name":"n1"}`, false},
		{"a verb of no request", in(`{"verbs":["use"],"apiGroups":["policy"],"resources":["x"],"resourceNames":["a"]}`), alice,
			`{"verb":"use","group":"policy","resource":"x","namespace":"n1","name":"a"}`, true},
		{"a ClusterRole in a namespace", []string{roleOf("", "r", anyRule), bindingOf("n1", "r", toAlice)}, alice, `{"verb":"get","path":"/a"}`, false},
		{"a role that is not there", []string{bindingOf("n1", "r", toAlice)}, alice, `{"verb":"get","resource":"pods","namespace":"n1","name":"a"}`, false},
		{"a service account of the namespace", []string{roleOf("", "r", getPods), bindingOf("n1", "r", `{"kind":"ServiceAccount","name":"robot"}`)}, robot,
			`{"verb":"get","resource":"pods","namespace":"n1","name":"a"}`, true},
		{"a service account of another", []string{roleOf("", "r", getPods), bindingOf("n2", "r", `{"kind":"ServiceAccount","name":"robot"}`)}, robot,
			`{"verb":"get","resource":"pods","namespace":"n2","name":"a"}`, false},
		{"a group", []string{roleOf("", "r", getPods), bindingOf("", "r",
			`{"apiGroup":"rbac.authorization.k8s.io","kind":"Group","name":"system:serviceaccounts:n1"}`)}, robot,
			`{"verb":"get","resource":"pods","namespace":"n2","name":"a"}`, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := answersTo(t, false, c.objects, allowedOf(c.user, c.request))[0]; got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAccessWriteRole(t *testing.T) {
	escalate := func(names string) string {
		return fmt.Sprintf(`{"verbs":["escalate"],"apiGroups":["rbac.authorization.k8s.io"],"resources":["roles","clusterroles"]%s}`, names)
	}
	in := func(rules string) []string {
		return []string{roleOf("n1", "r", rules), bindingOf("n1", "Role/r", toAlice)}
	}
	everywhere := func(rules string) []string { return []string{roleOf("", "r", rules), bindingOf("", "r", toAlice)} }
	aggregated := clusterRoleOf("new", getPods, "", "x")
	cases := []struct {
		name    string
		objects []string
		user    string
		role    string
		want    bool
	}{
		{"what is held", in(getPods), alice, roleOf("n1", "new", getPods), true},
		{"nothing", nil, alice, roleOf("n1", "new", ""), true},
		{"what is held elsewhere", in(getPods), alice, roleOf("n2", "new", getPods), false},
		{"what is held in a namespace, for the cluster", in(getPods), alice, roleOf("", "new", getPods), false},
		{"one name of what is held", in(getPods), alice, roleOf("n1", "new", `{"verbs":["get"],"apiGroups":[""],"resources":["pods"],"resourceNames":["a"]}`), true},
		{"a subresource of what is held", in(getPods), alice, roleOf("n1", "new", `{"verbs":["get"],"apiGroups":[""],"resources":["pods/log"]}`), false},
		{"escalate", in(escalate("")), alice, roleOf("n1", "new", getPods), true},
		{"escalate that name, by PUT", in(escalate(`,"resourceNames":["new"]`)), alice, roleOf("n1", "new", getPods), true},
		{"escalate another name", in(escalate(`,"resourceNames":["old"]`)), alice, roleOf("n1", "new", getPods), false},
		{"escalate in a namespace, for the cluster", in(escalate("")), alice, roleOf("", "new", getPods), false},
		{"masters", nil, root, roleOf("", "new", anyRule), true},
		{"selectors with less than everything", everywhere(getPods), alice, aggregated, false},
		{"selectors with everything", everywhere(anyRule), alice, aggregated, true},
		{"selectors with every resource, which is to escalate", everywhere(`{"verbs":["*"],"apiGroups":["*"],"resources":["*"]}`), alice, aggregated, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := answersTo(t, false, c.objects, writeRoleOf(c.user, c.role))[0]; got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAccessWriteBinding(t *testing.T) {
	bind := func(names string) string {
		return fmt.Sprintf(`{"verbs":["bind"],"apiGroups":["rbac.authorization.k8s.io"],"resources":["clusterroles"],"resourceNames":[%s]}`, names)
	}
	in := func(rules string) []string {
		return []string{roleOf("n1", "r", rules), bindingOf("n1", "Role/r", toAlice), roleOf("", "wanted", getPods), roleOf("n1", "wanted", getPods)}
	}
	cases := []struct {
		name    string
		objects []string
		user    string
		binding string
		want    bool
	}{
		{"a role that is held", in(getPods), alice, bindingOf("n1", "wanted", toAlice), true},
		{"a role that is not held", in(getPods), alice, bindingOf("n2", "wanted", toAlice), false},
		{"a role that is held in a namespace, for the cluster", in(getPods), alice, bindingOf("", "wanted", toAlice), false},
		{"bind", in(bind(`"wanted"`)), alice, bindingOf("n1", "wanted", toAlice), true},
		{"bind in another namespace", in(bind(`"wanted"`)), alice, bindingOf("n2", "wanted", toAlice), false},
		{"bind the ClusterRole, for the Role", in(bind(`"wanted"`)), alice, bindingOf("n1", "Role/wanted", toAlice), false},
		{"bind another", in(bind(`"other"`)), alice, bindingOf("n1", "wanted", toAlice), false},
		{"a role that is not there", in(getPods), alice, bindingOf("n1", "gone", toAlice), false},
		{"bind a role that is not there", in(bind(`"gone"`)), alice, bindingOf("n1", "gone", toAlice), true},
		{"masters, a role that is not there", nil, root, bindingOf("", "gone", toAlice), true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := answersTo(t, false, c.objects, writeBindingOf(c.user, c.binding))[0]; got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAccessRefuses(t *testing.T) {
	cases := []struct{ name, cluster, want string }{
		{"an object that the API server refuses", clusterOf(false, []string{roleOf("n1", "r", `{"verbs":["get"],"nonResourceURLs":["/a"]}`)}), "namespaced rules cannot apply"},
		{"an object of another kind", clusterOf(false, []string{`{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"n1"}}`}), "none of RBAC's kinds"},
		{"two objects of one name", clusterOf(false, []string{roleOf("", "r", ""), roleOf("", "r", getPods)}), "two objects for ClusterRole r"},
		{"a second built-in role", clusterOf(true, []string{roleOf("", "edit", "")}), "two objects for ClusterRole edit"},
		{"the path of a resource", clusterOf(false, nil, allowedOf(alice, `{"verb":"get","path":"/api/v1/pods"}`)), "is the path of a resource"},
		{"a request that is read as another", clusterOf(false, nil, allowedOf(alice, `{"verb":"create","resource":"pods","namespace":"n1","name":"a/b"}`)), "was read as"},
		{"a role that is a binding", clusterOf(false, nil, writeRoleOf(alice, bindingOf("", "r", toAlice))), "none of [Role ClusterRole]"},
		{"a question without its fields", clusterOf(false, nil, `{"kind":"allowed","user":`+alice+`}`), "lacks its fields"},
		{"a question of nobody", clusterOf(false, nil, `{"kind":"allowed","request":{"verb":"get","path":"/a"}}`), `needs the field "user"`},
		{"a question of an unknown kind", clusterOf(false, nil, `{"kind":"guess","user":`+alice+`}`), `kind "guess" is unknown`},
		{"a misspelt field", `{"builtIns":true,"objects":[],"questions":[]}`, "unknown field"},
		{"no cluster", "", "no clusters"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, _, stderr := accessAnswersTo(t, c.cluster)
			if code != exitFailed || !strings.Contains(stderr, c.want) {
				t.Errorf("exit code %d, want %q in: %s", code, c.want, stderr)
			}
		})
	}
}
