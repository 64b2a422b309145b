package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// document is one object of a file, as the JSON that kubectl would send.
type document struct {
	file  string
	index int // counts from 1, empty documents left out
	json  []byte
	err   error // why there is no JSON
}

var manifestExtensions = []string{".yaml", ".yml", ".json"}

// readDocuments returns the documents of all files, in the order of the paths.
func readDocuments(paths []string) ([]document, error) {
	var documents []document
	for _, path := range paths {
		files, err := manifestFiles(path)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			documents = append(documents, splitDocuments(file, content)...)
		}
	}
	return documents, nil
}

// manifestFiles returns the path itself or, for a folder, the manifests in it.
func manifestFiles(path string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if file == path || slices.Contains(manifestExtensions, filepath.Ext(file)) {
			files = append(files, file)
		}
		return nil
	})
	return files, err
}

// splitDocuments never fails: what cannot be read is a document with an error.
// One that has no end also ends its file, as nothing after it has a beginning.
func splitDocuments(file string, content []byte) []document {
	next, toJSON := yamlDocuments(content)
	if filepath.Ext(file) == ".json" {
		next, toJSON = jsonDocuments(content)
	}
	var documents []document
	for {
		text, err := next()
		if errors.Is(err, io.EOF) {
			return documents
		}
		if err != nil {
			return append(documents, document{file: file, index: len(documents) + 1, err: err})
		}
		raw, err := toJSON(text)
		if err == nil && string(bytes.TrimSpace(raw)) == "null" {
			continue
		}
		documents = append(documents, document{file: file, index: len(documents) + 1, json: raw, err: err})
	}
}

// yamlDocuments splits where kubectl does and converts with the library that
// kubectl converts with; strict, as kubectl silently keeps the last of two equal keys.
func yamlDocuments(content []byte) (next func() ([]byte, error), toJSON func([]byte) ([]byte, error)) {
	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(content)))
	return reader.Read, yaml.YAMLToJSONStrict
}

// jsonDocuments leaves the JSON as it is: the strict decoder of the API server
// sees repeated keys itself.
func jsonDocuments(content []byte) (next func() ([]byte, error), toJSON func([]byte) ([]byte, error)) {
	decoder := json.NewDecoder(bytes.NewReader(content))
	next = func() ([]byte, error) {
		var raw json.RawMessage
		err := decoder.Decode(&raw)
		return raw, err
	}
	return next, func(raw []byte) ([]byte, error) { return raw, nil }
}
