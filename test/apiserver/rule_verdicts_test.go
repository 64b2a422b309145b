package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A line says of the rule's own evaluation what the case passes; the object is
// whole enough for the API server to decode it.
const (
	deploymentCase = `{"name":"plain","passes":true,"object":{"apiVersion":"apps/v1","kind":"Deployment",` +
		`"metadata":{"name":"web","namespace":"shop"},"spec":{"selector":{"matchLabels":{"app":"web"}},` +
		`"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web","image":"web:1",` +
		`"ports":[{"containerPort":80,"hostPort":0}],"resources":{"limits":{"memory":"1024Mi"}}}]}}}}}`
	kubeletCase = `{"name":"plain","passes":true,"object":{"apiVersion":"kubelet.config.k8s.io/v1beta1",` +
		`"kind":"KubeletConfiguration","readOnlyPort":0}}`
)

func checkLine(t *testing.T, apiVersion, kind, expression, cases string, variables ...string) string {
	t.Helper()
	check := map[string]any{
		"rule": "a-rule", "check": 0, "apiVersion": apiVersion, "kind": kind, "expression": expression,
		"cases": json.RawMessage("[" + cases + "]"),
	}
	var declared []ruleVariable
	for _, variable := range variables {
		name, expression, _ := strings.Cut(variable, " = ")
		declared = append(declared, ruleVariable{name, expression})
	}
	check["variables"] = declared
	text, err := json.Marshal(check)
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

func TestRuleVerdicts(t *testing.T) {
	const (
		podSpec    = "podSpec = object.spec.template.spec"
		containers = "containers = variables.podSpec.containers + variables.podSpec.?initContainers.orValue([])"
	)
	cases := []struct {
		name, expression string
		variables        []string
		disagreements    []string // environment, form and a part of the error of each
	}{
		{"right", `variables.podSpec.containers.all(c, c.?securityContext.?privileged.orValue(false) == false)`,
			[]string{podSpec}, nil},
		{"right about a sum of lists", `variables.containers.all(c, c.?ports.orValue([]).all(p, p.?hostPort.orValue(0) == 0))`,
			[]string{podSpec, containers}, nil},
		{"right about a quantity", `variables.containers.all(c, quantity(c.resources.limits["memory"]).isLessThan(quantity("2Gi")))`,
			[]string{podSpec, containers}, nil},
		{"no CEL", `object.spec.(`, nil,
			[]string{"schema||Syntax error", "1.30||Syntax error", "1.37||Syntax error"}},
		{"no bool", `object.spec.replicas`, nil,
			[]string{"1.30||must evaluate to bool", "1.37||must evaluate to bool"}},
		{"list of two types", `1 in [1, "1"]`, nil,
			[]string{"schema||expected type 'int'", "1.30||expected type 'int'", "1.37||expected type 'int'"}},
		{"function of 1.30, which 1.30 does not take yet", `!isIP(object.metadata.name)`, nil,
			[]string{"1.30||undeclared reference to 'isIP'"}},
		{"function of 1.34", `[["a"]].flatten() == ["a"]`, nil,
			[]string{"1.30||undeclared reference to 'flatten'"}},
		{"macro with two variables", `object.spec.template.metadata.labels.all(key, value, value != "")`, nil,
			[]string{"1.30||undeclared reference"}},
		{"function of a newer CEL", `[1].first().hasValue()`, nil,
			[]string{"1.30||first() does not work"}},
		{"macro that an older CEL fails to type", `object.?metadata.?name.optMap(n, n != "").orValue(true)`, nil,
			[]string{"1.30||optMap() does not work"}},
		{"name between backticks", "object.metadata.`name` != ''", nil,
			[]string{"1.30||backticks"}},
		{"too new in a variable", `variables.a`, []string{`a = !isIP("a")`},
			[]string{"1.30||variable a: compilation failed"}},
		{"variable before its declaration", `variables.a`, []string{"a = variables.b", "b = true"},
			[]string{"schema, variables written out||undefined field 'b'", "schema, variables written out||undefined field 'b'",
				"1.30||undefined field 'b'", "1.37||undefined field 'b'"}},
		{"undeclared variable", `variables.a == 1`, nil,
			[]string{"schema||undefined field 'a'", "1.30||undefined field 'a'", "1.37||undefined field 'a'"}},
		{"misspelt field", `object.spec.?replica.orValue(1) > 0`, nil,
			[]string{"schema||undefined field 'replica'"}},
		{"misspelt field in a variable", `variables.a != 0`, []string{"a = object.spec.?replica.orValue(1)"},
			[]string{"schema, variables written out||replica.orValue(1)\n", "schema, variables written out||replica.orValue(1) != 0\n"}},
		{"misspelt field of a variable", `variables.podSpec.?container.orValue([]).size() == 0`, []string{podSpec},
			[]string{"schema, variables written out||undefined field 'container'"}},
		{"misspelt field of a sum of lists", `variables.containers.all(c, !has(c.securityContexts))`, []string{podSpec, containers},
			[]string{"schema, variables written out||initContainers.orValue", "schema, variables written out||containers.all"}},
		{"quantity that the schema hides", `object.spec.template.spec.containers.all(c, has(c.resources.limits))`, nil,
			[]string{"schema||undefined field 'limits'"}},
		{"field whose name is a keyword", `object.metadata.?namespace.orValue("default") != "default"`, nil,
			[]string{"schema as in 1.30||undefined field 'namespace'"}},
		{"field whose name is a keyword, of a variable", `variables.metadata.?namespace.orValue("default") != "default"`,
			[]string{"metadata = object.metadata"}, nil},
		{"object for an object", `variables.meta.?name.orValue("") == ""`, []string{"meta = object.spec.template.?metadata.orValue({})"},
			[]string{"schema, variables written out||'orValue'", "schema, variables written out||'orValue'"}},
		{"wrong verdict", `object.metadata.name == "api"`, nil, []string{
			"1.30|given|", "1.37|given|", "1.30|defaulted|", "1.37|defaulted|", "1.30|typed|", "1.37|typed|"}},
		{"error for a pass", `object.metadata.labels["app"] == "web"`, nil, []string{
			"1.30|given|no such key", "1.37|given|no such key", "1.30|defaulted|no such key", "1.37|defaulted|no such key",
			"1.30|typed|no such key", "1.37|typed|no such key"}},
		{"pass before the defaults", `!has(object.spec.replicas)`, nil, []string{
			"1.30|defaulted|", "1.37|defaulted|", "1.30|typed|", "1.37|typed|"}},
		{"pass after the defaults", `object.spec.?replicas.orValue(0) == 1`, nil, []string{"1.30|given|", "1.37|given|"}},
		{"over the budget", `[1,2,3,4,5,6,7,8].all(a, [1,2,3,4,5,6,7,8].all(b, [1,2,3,4,5,6,7,8].all(c, [1,2,3,4,5,6,7,8].all(d, ` +
			`[1,2,3,4,5,6,7,8].all(e, [1,2,3,4,5,6,7,8].all(f, [1,2,3,4,5,6,7,8].all(g, a + b + c + d + e + f + g > 0)))))))`, nil, []string{
			"1.30|given|cost limit", "1.37|given|cost limit", "1.30|defaulted|cost limit", "1.37|defaulted|cost limit",
			"1.30|typed|cost limit", "1.37|typed|cost limit"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			line := checkLine(t, "apps/v1", "Deployment", c.expression, deploymentCase, c.variables...)
			code, out := runOnLines(t, "rule-verdicts", line)
			wantCode := exitAgreed
			if len(c.disagreements) > 0 {
				wantCode = exitDisagreed
			}
			if code != wantCode {
				t.Errorf("exit code %d, want %d", code, wantCode)
			}
			found := disagreementsIn[ruleDisagreement](t, out)
			if len(found) != len(c.disagreements) {
				t.Fatalf("%d disagreements, want %d\n%s", len(found), len(c.disagreements), out)
			}
			for i, want := range c.disagreements {
				parts := strings.Split(want, "|")
				if found[i].Environment != parts[0] || found[i].Form != parts[1] || !strings.Contains(found[i].Error, parts[2]) {
					t.Errorf("found %+v\n want %s", found[i], want)
				}
			}
		})
	}
}

func TestRuleVerdictsCommand(t *testing.T) {
	right := checkLine(t, "apps/v1", "Deployment", `object.metadata.name == "web"`, deploymentCase)
	failing := checkLine(t, "apps/v1", "Deployment", `object.metadata.labels["app"] == "web"`, strings.Replace(deploymentCase, "true", "false", 1))
	custom := checkLine(t, "kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", `object.?readOnlyPort.orValue(0) == 0`, kubeletCase)
	unknownKind := checkLine(t, "apps/v1", "Deploymnt", `true`, deploymentCase)
	unknownField := strings.Replace(right, `"image":`, `"imagine":`, 1)
	cases := []struct {
		name, content string
		code          int
		out           string
	}{
		{"right", right + "\n" + right, exitAgreed,
			"2 checks compiled in 1.30 and 1.37 without warning, 12 verdicts agree, 0 disagree (largest cost 4)\n"},
		{"error and no pass", failing, exitAgreed,
			"1 checks compiled in 1.30 and 1.37 without warning, 6 verdicts agree, 0 disagree (largest cost 4)\n"},
		{"kind without a schema", custom, exitAgreed,
			"1 checks compiled in 1.30 and 1.37 without warning, 2 verdicts agree, 0 disagree " +
				"(largest cost 3, 1 checks of kinds without a schema, 1 objects only as given)\n"},
		{"object that does not decode", unknownField, exitAgreed,
			"1 checks compiled in 1.30 and 1.37 without warning, 2 verdicts agree, 0 disagree (largest cost 4, 1 objects only as given)\n"},
		{"kind that its group does not have", unknownKind, exitDisagreed,
			"0 of 1 checks compiled in 1.30 and 1.37 without warning, 2 verdicts agree, 0 disagree (largest cost 0, 1 objects only as given)\n"},
		{"one of two wrong", right + strings.Replace(right, "true", "false", 1), exitDisagreed,
			"2 checks compiled in 1.30 and 1.37 without warning, 6 verdicts agree, 6 disagree (largest cost 4)\n"},
		{"no checks", "\n", exitFailed, ""},
		{"no cases", checkLine(t, "v1", "Pod", "true", ""), exitFailed, ""},
		{"no JSON", right + "{\n", exitFailed, ""},
		{"no expression", checkLine(t, "v1", "Pod", "", deploymentCase), exitFailed, ""},
		{"no verdict", strings.Replace(right, `"passes":true,`, "", 1), exitFailed, ""},
		{"no object", checkLine(t, "v1", "Pod", "true", `{"name":"a","passes":true}`), exitFailed, ""},
		{"unknown field", strings.Replace(right, `"passes"`, `"pass"`, 1), exitFailed, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, out := runOnLines(t, "rule-verdicts", c.content)
			if code != c.code || !strings.HasSuffix(out, c.out) {
				t.Errorf("exit code %d, want %d\n%s", code, c.code, out)
			}
		})
	}
}

func TestStrictExpressions(t *testing.T) {
	check := &ruleCheck{
		Expression: `variables.all.exists(a, a.x == "variables.b") && has(variables.b.y)`,
		Variables: []ruleVariable{
			{"b", `object.b`},
			{"all", `variables.b.c + variables.b.?d.orValue([]) + variables.b.c`},
		},
	}
	found, err := strictExpressions(check)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`object.b`,
		`object.b.?d.orValue([])`,
		`object.b.c`,
		`object.b.?d.orValue([]).exists(a, a.x == "variables.b") && has(object.b.y)`,
		`object.b.c.exists(a, a.x == "variables.b") && has(object.b.y)`,
	}
	if strings.Join(found, "\n") != strings.Join(want, "\n") {
		t.Errorf("found %q\n want %q", found, want)
	}
}

// runOnLines returns the exit code of a command on a file of lines and all that it prints.
func runOnLines(t *testing.T, command, content string) (code int, out string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "lines.jsonl")
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	code = run([]string{command, file}, &stdout, &stderr)
	return code, stderr.String() + stdout.String()
}

func disagreementsIn[T any](t *testing.T, out string) (found []T) {
	t.Helper()
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, "{") {
			continue
		}
		var disagreement T
		if err := decodeJSONLine([]byte(line), &disagreement); err != nil {
			t.Fatal(err)
		}
		found = append(found, disagreement)
	}
	return found
}
