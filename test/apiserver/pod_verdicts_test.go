package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
)

// hardenedPod passes every check, the check of volumes only thanks to a default:
// its volume is an emptyDir without a word of it. Its unknown field is dropped.
const hardenedPod = `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"unknown":1,` +
	`"securityContext":{"runAsNonRoot":true,"seccompProfile":{"type":"RuntimeDefault"}},"volumes":[{"name":"tmp"}],` +
	`"containers":[{"name":"web","image":"web:1","ports":[{"containerPort":80}],` +
	`"securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}]}}`

// checksOf130 are the ids of the checks, as the documentation of 1.30 has them.
var checksOf130 = []string{
	"allowPrivilegeEscalation", "appArmorProfile", "capabilities_baseline", "capabilities_restricted", "hostNamespaces",
	"hostPathVolumes", "hostPorts", "privileged", "procMount", "restrictedVolumes", "runAsNonRoot", "runAsUser",
	"seLinuxOptions", "seccompProfile_baseline", "seccompProfile_restricted", "sysctls", "windowsHostProcess",
}

// podLine lists all checks as passed but for those with an exclamation mark.
func podLine(t *testing.T, kubernetes, pod string, ids ...string) string {
	t.Helper()
	checks := map[string]bool{}
	for _, id := range ids {
		checks[strings.TrimPrefix(id, "!")] = !strings.HasPrefix(id, "!")
	}
	text, err := json.Marshal(map[string]any{"name": "a-pod", "kubernetes": kubernetes, "pod": json.RawMessage(pod), "checks": checks})
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

func TestPodVerdicts(t *testing.T) {
	without := func(id string) []string {
		return slices.DeleteFunc(slices.Clone(checksOf130), func(other string) bool { return other == id })
	}
	with := func(ids ...string) []string { return append(slices.Clone(checksOf130), ids...) }
	hostPort := strings.Replace(hardenedPod, `"containerPort":80`, `"containerPort":80,"hostPort":80`, 1)
	cases := []struct {
		name, kubernetes, pod string
		checks                []string
		disagreement          string // the check, our verdict and the other one
	}{
		{"hardened", "1.30", hardenedPod, checksOf130, ""},
		{"refused", "1.30", hostPort, append(without("hostPorts"), "!hostPorts"), ""},
		{"refused, we allow", "1.30", hostPort, checksOf130, "hostPorts true false"},
		{"allowed, we refuse", "1.30", hardenedPod, append(without("sysctls"), "!sysctls"), "sysctls false true"},
		{"baseline check that a restricted one overrides", "1.30", hardenedPod, without("capabilities_baseline"), "capabilities_baseline - true"},
		{"check we do not have", "1.30", hardenedPod, without("runAsUser"), "runAsUser - true"},
		{"check of our own", "1.30", hardenedPod, with("imageTag"), "imageTag true -"},
		{"check of a later version", "1.30", hardenedPod, with("hostProbesAndHostLifecycle"), "hostProbesAndHostLifecycle true -"},
		{"later version", "1.37", hardenedPod, with("hostProbesAndHostLifecycle", "procMount_restricted"), ""},
		{"older form of a check", "1.26", strings.Replace(hardenedPod, `{"runAs`,
			`{"sysctls":[{"name":"net.ipv4.ip_local_reserved_ports","value":"1"}],"runAs`, 1), append(without("sysctls"), "!sysctls"), ""},
		{"newer form of a check", "1.27", strings.Replace(hardenedPod, `{"runAs`,
			`{"sysctls":[{"name":"net.ipv4.ip_local_reserved_ports","value":"1"}],"runAs`, 1), checksOf130, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, out := runOnLines(t, "pod-verdicts", podLine(t, c.kubernetes, c.pod, c.checks...))
			var found []string
			for _, d := range disagreementsIn[podDisagreement](t, out) {
				found = append(found, d.Check+" "+verdict(d.Ours)+" "+verdict(d.PodSecurity))
			}
			if strings.Join(found, ", ") != c.disagreement {
				t.Errorf("found %q, want %q\n%s", found, c.disagreement, out)
			}
			if (code == exitAgreed) != (c.disagreement == "") {
				t.Errorf("exit code %d", code)
			}
		})
	}
}

func TestPodVerdictsOfLevels(t *testing.T) {
	windows := strings.Replace(hardenedPod, `"spec":{`, `"spec":{"os":{"name":"windows"},`, 1)
	capable := strings.Replace(windows, `"drop":["ALL"]`, `"add":["SYS_ADMIN"]`, 1)
	checks := append(slices.DeleteFunc(slices.Clone(checksOf130), func(id string) bool { return id == "capabilities_baseline" }), "!capabilities_baseline")
	cases := []struct{ name, levels, disagreement string }{
		{"not asked", "", ""},
		{"only restricted allows", `{"baseline":false,"restricted":true}`, ""},
		{"restricted as the sum of all checks", `{"baseline":false,"restricted":false}`, "restricted false true"},
		{"missing", `{"baseline":false}`, "restricted - true"},
		{"unknown", `{"baseline":false,"restricted":true,"strict":true}`, "strict true -"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			line := podLine(t, "1.30", capable, checks...)
			if c.levels != "" {
				line = strings.Replace(line, `"kubernetes"`, `"levels":`+c.levels+`,"kubernetes"`, 1)
			}
			_, out := runOnLines(t, "pod-verdicts", line)
			var found []string
			for _, d := range disagreementsIn[podDisagreement](t, out) {
				found = append(found, d.Check+" "+verdict(d.Ours)+" "+verdict(d.PodSecurity))
			}
			if strings.Join(found, ", ") != c.disagreement {
				t.Errorf("found %q, want %q\n%s", found, c.disagreement, out)
			}
		})
	}
}

func verdict(passes *bool) string {
	switch {
	case passes == nil:
		return "-"
	case *passes:
		return "true"
	default:
		return "false"
	}
}

func TestPodVerdictsCommand(t *testing.T) {
	right := podLine(t, "1.30", hardenedPod, checksOf130...)
	broken := strings.Replace(right, `{"runAsNonRoot":true`, `{"runAsNonRoot":"yes"`, 1)
	cases := []struct {
		name, content string
		code          int
		out           string
	}{
		{"right", strings.Repeat(right, 60), exitAgreed, "1,020 verdicts of 60 pods agree, 0 disagree, 0 pods did not decode\n"},
		{"wrong", right + strings.Replace(right, `"sysctls":true`, `"sysctls":false`, 1), exitDisagreed,
			"33 verdicts of 2 pods agree, 1 disagree, 0 pods did not decode\n"},
		{"undecodable", right + broken, exitAgreed, "17 verdicts of 1 pods agree, 0 disagree, 1 pods did not decode\n"},
		{"only undecodable", broken, exitFailed, ""},
		{"no pods", "\n", exitFailed, ""},
		{"no pod", podLine(t, "1.30", "null", checksOf130...), exitFailed, ""},
		{"no checks", `{"name":"a","kubernetes":"1.30","pod":{}}`, exitFailed, ""},
		{"no version", podLine(t, "", hardenedPod, checksOf130...), exitFailed, ""},
		{"unknown field", strings.Replace(right, `"checks"`, `"check"`, 1), exitFailed, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, out := runOnLines(t, "pod-verdicts", c.content)
			if code != c.code || !strings.HasSuffix(out, c.out) {
				t.Errorf("exit code %d, want %d\n%s", code, c.code, out)
			}
		})
	}
}

func TestGrouped(t *testing.T) {
	counts := map[int]string{0: "0", 999: "999", 1000: "1,000", 12345: "12,345", 190000: "190,000", 1234567: "1,234,567"}
	for _, count := range slices.Sorted(maps.Keys(counts)) {
		if found := grouped(count); found != counts[count] {
			t.Errorf("grouped(%d) is %s, want %s", count, found, counts[count])
		}
	}
}
