package main

import (
	"io"
	"maps"
	"slices"

	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/kubernetes/plugin/pkg/auth/authorizer/rbac/bootstrappolicy"
)

// builtInObjects are the roles and bindings that this release of the API server
// makes when it starts, with the feature gates that are on by default.
func builtInObjects() []runtime.Object {
	var objects []runtime.Object
	for _, role := range slices.Concat(bootstrappolicy.ClusterRoles(), bootstrappolicy.ControllerRoles()) {
		objects = append(objects, typed(&role, "ClusterRole"))
	}
	for _, binding := range slices.Concat(bootstrappolicy.ClusterRoleBindings(), bootstrappolicy.ControllerRoleBindings()) {
		objects = append(objects, typed(&binding, "ClusterRoleBinding"))
	}
	for _, roles := range sortedByKey(bootstrappolicy.NamespaceRoles()) {
		for _, role := range roles {
			objects = append(objects, typed(&role, "Role"))
		}
	}
	for _, bindings := range sortedByKey(bootstrappolicy.NamespaceRoleBindings()) {
		for _, binding := range bindings {
			objects = append(objects, typed(&binding, "RoleBinding"))
		}
	}
	return objects
}

// typed says what an object is, which Kubernetes leaves out of objects in memory.
func typed(object runtime.Object, kind string) runtime.Object {
	object = object.DeepCopyObject()
	object.GetObjectKind().SetGroupVersionKind(rbacv1.SchemeGroupVersion.WithKind(kind))
	return object
}

func sortedByKey[V any](byKey map[string]V) []V {
	var values []V
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		values = append(values, byKey[key])
	}
	return values
}

// writeBuiltInRoles prints a manifest a line.
func writeBuiltInRoles(stdout io.Writer) error {
	report := newReport(stdout)
	for _, object := range builtInObjects() {
		if err := report.Encode(object); err != nil {
			return err
		}
	}
	return nil
}
