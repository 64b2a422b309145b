package main

import (
	"strconv"
	"strings"
)

// grouped writes a count with a comma between thousands.
func grouped(count int) string {
	digits := strconv.Itoa(count)
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	return strings.Join(append([]string{digits}, groups...), ",")
}
