package main

import (
	"encoding/json"
	"strings"

	"k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utilvalidation "k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/registry/rest"
	kjson "sigs.k8s.io/json"
)

// checkCustom knows no schema of the object: it checks what the API server asks
// of every custom resource, its type and its metadata.
func checkCustom(gvk schema.GroupVersionKind, raw []byte) []string {
	// A custom resource has no Go type, so the metadata is decoded apart from the rest.
	var object map[string]any
	repeated, err := kjson.UnmarshalStrict(raw, &object, kjson.DisallowDuplicateFields)
	if err != nil {
		return []string{err.Error()}
	}
	rawMetadata, err := json.Marshal(object["metadata"])
	if err != nil {
		return []string{err.Error()}
	}
	var metadata metav1.ObjectMeta
	unknown, err := kjson.UnmarshalStrict(rawMetadata, &metadata)
	if err != nil {
		return []string{"metadata: " + err.Error()}
	}
	rest.WipeObjectMetaSystemFields(&metadata)

	var errs []string
	for _, err := range repeated {
		errs = append(errs, err.Error())
	}
	for _, err := range unknown {
		errs = append(errs, "metadata: "+err.Error())
	}
	for _, message := range utilvalidation.IsDNS1035Label(gvk.Version) {
		errs = append(errs, "apiVersion: "+message)
	}
	for _, message := range utilvalidation.IsDNS1035Label(strings.ToLower(gvk.Kind)) {
		errs = append(errs, "kind: "+message)
	}
	// Only the definition knows the scope; the object is taken at its word.
	namespaced := metadata.Namespace != ""
	for _, err := range validation.ValidateObjectMeta(&metadata, namespaced, validation.NameIsDNSSubdomain, field.NewPath("metadata")) {
		errs = append(errs, err.Error())
	}
	return errs
}
