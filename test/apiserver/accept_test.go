package main

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// originals returns the valid objects of testdata, by "Kind/name".
func originals(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no testdata: %v", err)
	}
	texts := map[string]string{}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for text := range strings.SplitSeq(string(content), "---\n") {
			object, errs := identify(splitDocuments(file, []byte(text))[0])
			if len(errs) > 0 {
				t.Fatalf("%s: %v", file, errs)
			}
			key := object.Kind + "/" + object.Name
			if texts[key] != "" {
				t.Fatalf("testdata holds two objects %s", key)
			}
			texts[key] = text
		}
	}
	return texts
}

func TestOriginalsAreAccepted(t *testing.T) {
	documents, err := readDocuments([]string{"testdata"})
	if err != nil {
		t.Fatal(err)
	}
	for _, refusal := range review(documents, nil) {
		t.Errorf("%s/%s: %v", refusal.Kind, refusal.Name, refusal.Errors)
	}
	t.Logf("%d valid objects", len(documents))
}

func TestBrokenObjectsAreRefused(t *testing.T) {
	texts := originals(t)
	cases := slices.Concat(decodingCases, metadataCases, podCases, workloadCases, coreCases, networkCases, policyCases, clusterCases)
	seen := map[string]bool{}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if seen[c.name] {
				t.Fatal("two cases have this name")
			}
			seen[c.name] = true
			text := c.apply(t, texts)
			refusals := review(splitDocuments("broken.yaml", []byte(text)), nil)
			if len(refusals) != 1 {
				t.Fatalf("accepted:\n%s", text)
			}
			if found := strings.Join(refusals[0].Errors, "\n"); !strings.Contains(found, c.want) {
				t.Errorf("refused for another reason\nfound %s\n want %s", found, c.want)
			}
		})
	}
	t.Logf("%d broken objects", len(cases))
}

func TestUnusualObjectsAreAccepted(t *testing.T) {
	texts := originals(t)
	for _, c := range unusualCases {
		t.Run(c.name, func(t *testing.T) {
			for _, refusal := range review(splitDocuments("unusual.yaml", []byte(c.apply(t, texts))), nil) {
				t.Error(refusal.Errors)
			}
		})
	}
	t.Logf("%d unusual objects", len(unusualCases))
}

// apply makes the change to the original, which must have one place for it.
func (c change) apply(t *testing.T, texts map[string]string) string {
	t.Helper()
	original, ok := texts[c.object]
	if !ok || strings.Count(original, c.old) != 1 {
		t.Fatalf("%s of testdata does not hold %q exactly once", c.object, c.old)
	}
	return strings.Replace(original, c.old, c.new, 1)
}

func TestDuplicates(t *testing.T) {
	const object = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  namespace: shop\n"
	cases := []struct {
		name, second string
		refused      int
	}{
		{"same object", object, 1},
		{"other name", strings.Replace(object, "name: a", "name: b", 1), 0},
		{"other namespace", strings.Replace(object, "shop", "edge", 1), 0},
		{"other kind", strings.Replace(object, "ConfigMap", "Secret", 1), 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			documents := append(splitDocuments("a.yaml", []byte(object)), splitDocuments("b.yaml", []byte(c.second))...)
			refusals := review(documents, nil)
			if len(refusals) != c.refused {
				t.Fatalf("found %d refusals, want %d", len(refusals), c.refused)
			}
			if c.refused > 0 && refusals[0].Errors[0] != "duplicate of document 1 of a.yaml" {
				t.Error(refusals[0].Errors)
			}
		})
	}
}

func TestCustomGroups(t *testing.T) {
	const object = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n"
	custom := map[string]bool{"example.com": true}
	cases := []struct {
		name, old, new string
		groups         map[string]bool
		want           string
	}{
		{"group is not passed", "", "", nil, "unknown kind Widget in example.com/v1"},
		{"group is passed", "", "", custom, ""},
		{"kind of a known group", "example.com", "apps", custom, "unknown kind Widget in apps/v1"},
		{"name", "name: a", "name: A_b", custom, "metadata.name: Invalid value"},
		{"no name", "name: a", "labels: {}", custom, "metadata.name: Required value"},
		{"unknown metadata field", "name: a", "name: a\n  owner: me", custom, `metadata: unknown field "owner"`},
		{"label", "name: a", "name: a\n  labels: {team: a b}", custom, "metadata.labels: Invalid value"},
		{"namespace", "name: a", "name: a\n  namespace: A_b", custom, "metadata.namespace: Invalid value"},
		{"kind", "kind: Widget", "kind: My_Widget", custom, "kind: a DNS-1035 label"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(object, c.old, c.new, 1)
			found := ""
			if refusals := review(splitDocuments("a.yaml", []byte(text)), c.groups); len(refusals) > 0 {
				found = strings.Join(refusals[0].Errors, "\n")
			}
			if (c.want == "") != (found == "") || !strings.Contains(found, c.want) {
				t.Errorf("found %q, want %q", found, c.want)
			}
		})
	}
}

// Objects that hold certificates have no original, as these expire.
var withoutOriginal = []string{"CertificateSigningRequest", "ClusterTrustBundle", "PodCertificateRequest"}

func TestEachKindHasAnOriginal(t *testing.T) {
	kinds := map[schema.GroupKind]bool{}
	documents, err := readDocuments([]string{"testdata"})
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range documents {
		object, _ := identify(doc)
		kinds[schema.FromAPIVersionAndKind(object.APIVersion, object.Kind).GroupKind()] = true
	}
	for kind := range strategies {
		if !kinds[kind] && !slices.Contains(withoutOriginal, kind.Kind) {
			t.Errorf("no %s in testdata", kind)
		}
	}
}

// Requests, parts of other objects and what only the API server itself writes.
var withoutStrategy = []string{
	"AdmissionReview", "Binding", "ComponentStatus", "Eviction", "LocalSubjectAccessReview", "PodStatusResult",
	"RangeAllocation", "Scale", "SelfSubjectAccessReview", "SelfSubjectReview", "SelfSubjectRulesReview",
	"SubjectAccessReview", "TokenRequest", "TokenReview",
}

// A new version of Kubernetes may bring new kinds: this names them.
func TestEachStableKindHasAStrategy(t *testing.T) {
	for gvk, goType := range legacyscheme.Scheme.AllKnownTypes() {
		_, isObject := reflect.New(goType).Interface().(metav1.Object)
		if !isObject || !stableVersion.MatchString(gvk.Version) || slices.Contains(withoutStrategy, gvk.Kind) {
			continue
		}
		if _, ok := strategies[gvk.GroupKind()]; !ok {
			t.Errorf("no strategy for %s", gvk)
		}
	}
}

func TestAcceptCommand(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const custom = "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\n"
	empty := write("empty.txt", "# nothing\n---\n")
	valid := write("valid.json", `{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}}`)
	repeated := write("repeated.txt", "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"a\",\"name\":\"b\"}}\n")
	widget := write("widget.txt", custom)
	cases := []struct {
		name string
		args []string
		code int
		out  string
	}{
		{"no command", nil, exitFailed, ""},
		{"no path", []string{"accept"}, exitFailed, ""},
		{"no such path", []string{"accept", filepath.Join(folder, "none")}, exitFailed, ""},
		{"no documents", []string{"accept", empty}, exitFailed, ""},
		{"unknown flag", []string{"accept", "--strict", valid}, exitFailed, ""},
		{"folder", []string{"accept", folder}, exitAgreed, "accepted 1, refused 0\n"},
		{"repeated key", []string{"accept", repeated}, exitDisagreed, "accepted 0, refused 1\n"},
		{"custom group", []string{"accept", widget, "--custom-group", "example.com", valid}, exitAgreed, "accepted 2, refused 0\n"},
		{"other custom group", []string{"accept", "--custom-group=example.org", widget, valid}, exitDisagreed, "accepted 1, refused 1\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run(c.args, &stdout, &stderr)
			if code != c.code || !strings.HasSuffix(stdout.String(), c.out) {
				t.Errorf("exit code %d, want %d\n%s%s", code, c.code, &stdout, &stderr)
			}
		})
	}
}
