package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestAccessAggregation(t *testing.T) {
	verb := func(verb string) string {
		return fmt.Sprintf(`{"verbs":[%q],"apiGroups":[""],"resources":["pods"]}`, verb)
	}
	cases := []struct {
		name    string
		objects []string
		want    string // the verbs of the rules of the role "a"
	}{
		{"no selectors", []string{roleOf("", "a", verb("get"))}, "get"},
		{"what is selected", []string{clusterRoleOf("a", "", "", "x"), clusterRoleOf("b", verb("get"), "x", ""), roleOf("", "c", verb("list"))}, "get"},
		{"rules of its own are overwritten", []string{clusterRoleOf("a", verb("list"), "", "x"), clusterRoleOf("b", verb("get"), "x", "")}, "get"},
		{"rules of its own stay where none are gathered", []string{clusterRoleOf("a", verb("list"), "", "x"), clusterRoleOf("b", "", "x", "")}, "list"},
		{"selectors of what is selected", []string{
			clusterRoleOf("a", "", "", "x"), clusterRoleOf("b", "", "x", "y"), clusterRoleOf("c", verb("get"), "y", ""),
		}, "get"},
		{"rules that were there before they came", []string{
			clusterRoleOf("a", "", "", "x"), clusterRoleOf("b", verb("list"), "x", "y"), clusterRoleOf("c", verb("get"), "y", ""),
		}, "get"},
		{"a circle", []string{
			clusterRoleOf("a", "", "y", "x"), clusterRoleOf("b", "", "x", "y"),
			clusterRoleOf("c", verb("get"), "x", ""), clusterRoleOf("d", verb("list"), "y", ""),
		}, "get list"},
		{"itself", []string{clusterRoleOf("a", verb("get"), "x", "x")}, "get"},
		{"the same rule twice", []string{
			clusterRoleOf("a", "", "", "x"), clusterRoleOf("b", verb("get"), "x", ""), clusterRoleOf("c", verb("get"), "x", ""),
		}, "get"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			rules, _ := answersTo(t, false, c.objects, `{"kind":"rules","clusterRole":"a"}`)[0].([]any)
			seen := map[string]bool{}
			for _, rule := range rules {
				for _, verb := range rule.(map[string]any)["verbs"].([]any) {
					if seen[verb.(string)] {
						t.Errorf("%v is there twice", verb)
					}
					seen[verb.(string)] = true
				}
			}
			if got := strings.Join(slices.Sorted(maps.Keys(seen)), " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAccessAnswersHeedAggregation(t *testing.T) {
	objects := []string{clusterRoleOf("a", "", "", "x"), clusterRoleOf("b", getPods, "x", ""), bindingOf("n1", "a", toAlice)}
	request := `{"verb":"get","resource":"pods","namespace":"n1","name":"a"}`
	for i, answer := range answersTo(t, false, objects, allowedOf(alice, request), writeRoleOf(alice, roleOf("n1", "new", getPods)), writeBindingOf(alice, bindingOf("n1", "b", toAlice))) {
		if answer != true {
			t.Errorf("question %d: got %v", i+1, answer)
		}
	}
}
