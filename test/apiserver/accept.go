package main

import (
	"errors"
	"fmt"
	"io"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	kjson "sigs.k8s.io/json"
)

// refusal is one line of the report.
type refusal struct {
	File       string   `json:"file"`
	Document   int      `json:"document"`
	APIVersion string   `json:"apiVersion"`
	Kind       string   `json:"kind"`
	Namespace  string   `json:"namespace"`
	Name       string   `json:"name"`
	Errors     []string `json:"errors"`
}

// accept prints a line for each refused document, and returns how many there are.
func accept(paths []string, customGroups map[string]bool, stdout io.Writer) (refused int, err error) {
	documents, err := readDocuments(paths)
	if err != nil {
		return 0, err
	}
	if len(documents) == 0 {
		return 0, errors.New("no documents")
	}
	report := newReport(stdout)
	refusals := review(documents, customGroups)
	for _, refusal := range refusals {
		if err := report.Encode(refusal); err != nil {
			return 0, err
		}
	}
	_, err = fmt.Fprintf(stdout, "accepted %d, refused %d\n", len(documents)-len(refusals), len(refusals))
	return len(refusals), err
}

// identity is what makes two documents the same object; the version is no part
// of it, as all versions of a kind are one object to the API server.
type identity struct {
	group, kind, namespace, name string
}

func review(documents []document, customGroups map[string]bool) []refusal {
	var refusals []refusal
	first := map[identity]document{}
	for _, doc := range documents {
		object, errs := identify(doc)
		if len(errs) == 0 {
			errs = check(object, doc.json, customGroups)
		}
		if id, ok := object.identity(); ok {
			if original, repeated := first[id]; repeated {
				errs = append(errs, fmt.Sprintf("duplicate of document %d of %s", original.index, original.file))
			} else {
				first[id] = doc
			}
		}
		if len(errs) > 0 {
			object.File, object.Document, object.Errors = doc.file, doc.index, errs
			refusals = append(refusals, object)
		}
	}
	return refusals
}

// identify reads only what the report needs, so that a document which does not
// decode can still be named.
func identify(doc document) (object refusal, errs []string) {
	if doc.err != nil {
		return object, []string{doc.err.Error()}
	}
	var content map[string]any
	if err := kjson.UnmarshalCaseSensitivePreserveInts(doc.json, &content); err != nil {
		return object, []string{err.Error()}
	}
	for field, path := range map[*string][]string{
		&object.APIVersion: {"apiVersion"},
		&object.Kind:       {"kind"},
		&object.Namespace:  {"metadata", "namespace"},
		&object.Name:       {"metadata", "name"},
	} {
		// A wrong type is left to the decoder, which knows how to report it.
		*field, _, _ = unstructured.NestedString(content, path...)
	}
	if object.APIVersion == "" {
		errs = append(errs, "apiVersion: Required value")
	}
	if object.Kind == "" {
		errs = append(errs, "kind: Required value")
	}
	return object, errs
}

func (r refusal) identity() (id identity, ok bool) {
	gvk := schema.FromAPIVersionAndKind(r.APIVersion, r.Kind)
	return identity{gvk.Group, gvk.Kind, r.Namespace, r.Name}, r.Kind != "" && r.Name != ""
}

func check(object refusal, raw []byte, customGroups map[string]bool) []string {
	gv, err := schema.ParseGroupVersion(object.APIVersion)
	if err != nil {
		return []string{"apiVersion: " + err.Error()}
	}
	gvk := gv.WithKind(object.Kind)
	switch {
	case legacyscheme.Scheme.Recognizes(gvk):
		return create(gvk, object.Namespace, object.Name, raw)
	case customGroups[gvk.Group]:
		return checkCustom(gvk, raw)
	default:
		return []string{fmt.Sprintf("unknown kind %s in %s", gvk.Kind, gv)}
	}
}
