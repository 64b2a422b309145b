package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"

	"sigs.k8s.io/yaml"
)

// sample is one line of the file: a text and the value it must come back as.
type sample struct {
	YAML *string         `json:"yaml"`
	JSON json.RawMessage `json:"json"`
}

// mismatch is one line of the report.
type mismatch struct {
	Line  int             `json:"line"`
	Mode  string          `json:"mode"`
	YAML  string          `json:"yaml"`
	Want  json.RawMessage `json:"want"`
	Got   json.RawMessage `json:"got,omitempty"`
	Error string          `json:"error,omitempty"`
}

// kubectl converts without strictness; a strict client must see the same value.
var conversions = []struct {
	mode   string
	toJSON func([]byte) ([]byte, error)
}{
	{"plain", yaml.YAMLToJSON},
	{"strict", yaml.YAMLToJSONStrict},
}

// roundTripFile prints a line for each conversion that came back different, and
// returns how many of the samples did.
func roundTripFile(path string, stdout io.Writer) (different int, err error) {
	report := newReport(stdout)
	equal := 0
	err = eachJSONLine(path, func(number int, line []byte) error {
		mismatches, err := roundTrip(line)
		if err != nil {
			return err
		}
		for _, mismatch := range mismatches {
			mismatch.Line = number
			if err := report.Encode(mismatch); err != nil {
				return err
			}
		}
		if len(mismatches) == 0 {
			equal++
		} else {
			different++
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	if equal+different == 0 {
		return 0, errors.New("no samples")
	}
	_, err = fmt.Fprintf(stdout, "round trip %d equal, %d different\n", equal, different)
	return different, err
}

func roundTrip(line []byte) ([]mismatch, error) {
	var s sample
	if err := decodeJSONLine(line, &s); err != nil {
		return nil, err
	}
	if s.YAML == nil || s.JSON == nil {
		return nil, errors.New(`needs the fields "yaml" and "json"`)
	}
	want, err := decodeJSON(s.JSON)
	if err != nil {
		return nil, err
	}
	var mismatches []mismatch
	for _, conversion := range conversions {
		m := mismatch{Mode: conversion.mode, YAML: *s.YAML, Want: s.JSON}
		raw, err := conversion.toJSON([]byte(*s.YAML))
		if err != nil {
			m.Error = err.Error()
			mismatches = append(mismatches, m)
			continue
		}
		got, err := decodeJSON(raw)
		if err != nil {
			return nil, err
		}
		if !equalJSON(got, want) {
			m.Got = raw
			mismatches = append(mismatches, m)
		}
	}
	return mismatches, nil
}

// decodeJSON keeps the text of numbers, which a float64 would round.
func decodeJSON(raw []byte) (value any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

func equalJSON(a, b any) bool {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for key, value := range a {
			if other, ok := b[key]; !ok || !equalJSON(value, other) {
				return false
			}
		}
		return true
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			return false
		}
		for i := range a {
			if !equalJSON(a[i], b[i]) {
				return false
			}
		}
		return true
	case json.Number:
		b, ok := b.(json.Number)
		return ok && equalNumbers(a.String(), b.String())
	default:
		return a == b
	}
}

// equalNumbers compares integers to the last digit. As soon as one side has a
// fraction or an exponent both are the float64 that Go reads them as.
func equalNumbers(a, b string) bool {
	if !strings.ContainsAny(a+b, ".eE") {
		x, okX := new(big.Int).SetString(a, 10)
		y, okY := new(big.Int).SetString(b, 10)
		return okX && okY && x.Cmp(y) == 0
	}
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && x == y
}
