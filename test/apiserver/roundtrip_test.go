package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	cases := []struct {
		name, yaml, json string
		different        []string // the modes
	}{
		{"object", "a: 1\nb: [x, null, true]\n", `{"b":["x",null,true],"a":1}`, nil},
		{"empty", "", `null`, nil},
		{"quoted yes", `a: "yes"`, `{"a":"yes"}`, nil},
		{"bare yes", "a: yes", `{"a":"yes"}`, both},
		{"bare off as a key", "off: 1", `{"off":1}`, both},
		{"bare y", "a: y", `{"a":"y"}`, both},
		{"bare y as a key", "x: 1\ny: 2\n", `{"x":1,"y":2}`, both},
		{"octal", "a: 0440", `{"a":288}`, nil},
		{"octal for a decimal", "a: 0440", `{"a":440}`, both},
		{"quoted digits", `a: "0440"`, `{"a":"0440"}`, nil},
		{"bare digits", "a: 1", `{"a":"1"}`, both},
		{"digits with a line below", "a: 1_000", `{"a":"1_000"}`, both},
		{"bare exponent", "a: 1e3", `{"a":"1e3"}`, both},
		{"bare date", "a: 2026-01-01", `{"a":"2026-01-01"}`, nil},
		{"bare time", "a: 12:30:45", `{"a":"12:30:45"}`, nil},
		{"bare tilde", "a: ~", `{"a":"~"}`, both},
		{"bare empty", "a:", `{"a":""}`, both},
		{"integer above 2^53", "a: 9007199254740993", `{"a":9007199254740993}`, nil},
		{"integer rounded to a float", "a: 9007199254740993", `{"a":9007199254740992}`, both},
		{"largest uint64", "a: 18446744073709551615", `{"a":18446744073709551615}`, nil},
		{"integer that only a float holds", "a: 1e+21", `{"a":1e21}`, nil},
		{"float", "a: 0.1", `{"a":1e-1}`, nil},
		{"other float", "a: 0.1", `{"a":0.10000000000000002}`, both},
		{"negative zero", "a: -0", `{"a":0}`, nil},
		{"whole float", "a: 5.0", `{"a":5}`, nil},
		{"infinity", "a: .inf", `{"a":".inf"}`, both},
		{"block", "a: |\n  x\n  y\n", `{"a":"x\ny\n"}`, nil},
		{"block without the last line feed", "a: |-\n  x\n", `{"a":"x"}`, nil},
		{"escapes", `a: "\t\u0085\u2028\x00\U0001F600"`, `{"a":"\t\u0085\u2028\u0000😀"}`, nil},
		{"folded carriage return", "a: \"x\r\n  y\"", `{"a":"x y"}`, nil},
		{"anchor", "a: &x [1]\nb: *x\n", `{"a":[1],"b":[1]}`, nil},
		{"merge key", "<<: {a: 1}\nb: 2\n", `{"a":1,"b":2}`, nil},
		{"key that is no text", "1: a\n", `{"1":"a"}`, nil},
		{"missing item", "a: [1]", `{"a":[1,2]}`, both},
		{"missing field", "a: 1", `{"a":1,"b":null}`, both},
		{"list for an object", "[]", `{}`, both},
		{"repeated key", "a: 1\na: 2\n", `{"a":2}`, []string{"strict"}},
		{"no YAML", "a: [", `{}`, both},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			mismatches, err := roundTrip(line(t, c.yaml, c.json))
			if err != nil {
				t.Fatal(err)
			}
			var modes []string
			for _, mismatch := range mismatches {
				modes = append(modes, mismatch.Mode)
			}
			if strings.Join(modes, " ") != strings.Join(c.different, " ") {
				t.Errorf("different in %v, want %v\n%+v", modes, c.different, mismatches)
			}
		})
	}
	t.Logf("%d round trips", len(cases))
}

var both = []string{"plain", "strict"}

func line(t *testing.T, yaml, value string) []byte {
	t.Helper()
	text, err := json.Marshal(map[string]any{"yaml": yaml, "json": json.RawMessage(value)})
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestRoundTripCommand(t *testing.T) {
	equal := string(line(t, "a: 1", `{"a":1}`)) + "\n"
	different := string(line(t, "a: on", `{"a":"on"}`)) + "\n"
	cases := []struct {
		name, content string
		code          int
		out           string
	}{
		{"equal", equal + "\n" + equal, exitAgreed, "round trip 2 equal, 0 different\n"},
		{"different", equal + different, exitDisagreed, "round trip 1 equal, 1 different\n"},
		{"no samples", "\n", exitFailed, ""},
		{"no JSON", equal + "{\n", exitFailed, ""},
		{"no value", `{"yaml":"a"}`, exitFailed, ""},
		{"two values", strings.TrimSpace(equal) + equal, exitFailed, ""},
		{"unknown field", `{"yaml":"a","json":"a","name":"a"}`, exitFailed, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "samples.jsonl")
			if err := os.WriteFile(file, []byte(c.content), 0o600); err != nil {
				t.Fatal(err)
			}
			var stdout, stderr bytes.Buffer
			code := run([]string{"yaml-roundtrip", file}, &stdout, &stderr)
			if code != c.code || !strings.HasSuffix(stdout.String(), c.out) {
				t.Errorf("exit code %d, want %d\n%s%s", code, c.code, &stdout, &stderr)
			}
		})
	}
}
