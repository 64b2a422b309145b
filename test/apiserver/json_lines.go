package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// eachJSONLine hands the lines of a file on, empty ones left out and counted from 1.
func eachJSONLine(path string, each func(number int, line []byte) error) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for i, line := range bytes.Split(content, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := each(i+1, line); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, i+1, err)
		}
	}
	return nil
}

// decodeJSONLine refuses what the target does not know: a misspelt field would
// otherwise take a part of the line out of the comparison.
func decodeJSONLine(line []byte, target any) error {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(target); err != nil {
		return err
	}
	if decoder.More() {
		return errors.New("more than one value")
	}
	return nil
}

// newReport writes a line of JSON for each value, with texts as they are.
func newReport(stdout io.Writer) *json.Encoder {
	report := json.NewEncoder(stdout)
	report.SetEscapeHTML(false)
	return report
}
