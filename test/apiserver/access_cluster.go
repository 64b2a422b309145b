package main

import (
	"encoding/json"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	"k8s.io/apiserver/pkg/authorization/authorizerfactory"
	"k8s.io/apiserver/pkg/authorization/union"
	rbaclisters "k8s.io/client-go/listers/rbac/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/registry/rbac/validation"
	"k8s.io/kubernetes/plugin/pkg/auth/authorizer/rbac"
)

// accessCluster answers from stored objects, with aggregated roles filled in.
type accessCluster struct {
	clusterRoles rbaclisters.ClusterRoleLister
	resolver     validation.AuthorizationRuleResolver
	authorizer   authorizer.Authorizer
}

// accessStore holds the objects of a kind by namespace and name.
type accessStore map[string]cache.Indexer

func newAccessCluster(raws []json.RawMessage, builtIn bool) (*accessCluster, error) {
	store := accessStore{}
	for _, kind := range []string{"Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"} {
		store[kind] = cache.NewIndexer(cache.MetaNamespaceKeyFunc, cache.Indexers{cache.NamespaceIndex: cache.MetaNamespaceIndexFunc})
	}
	if builtIn {
		for _, object := range builtInObjects() {
			if err := store.add(object.GetObjectKind().GroupVersionKind().Kind, object); err != nil {
				return nil, err
			}
		}
	}
	for i, raw := range raws {
		if err := store.decode(raw); err != nil {
			return nil, fmt.Errorf("object %d: %w", i+1, err)
		}
	}
	if err := aggregate(store["ClusterRole"]); err != nil {
		return nil, err
	}
	return store.cluster()
}

// cluster composes the authorizers as the API server does, which lets members of
// system:masters do everything.
func (s accessStore) cluster() (*accessCluster, error) {
	clusterRoles := rbaclisters.NewClusterRoleLister(s["ClusterRole"])
	roleGetter := &rbac.RoleGetter{Lister: rbaclisters.NewRoleLister(s["Role"])}
	bindingLister := &rbac.RoleBindingLister{Lister: rbaclisters.NewRoleBindingLister(s["RoleBinding"])}
	clusterRoleGetter := &rbac.ClusterRoleGetter{Lister: clusterRoles}
	clusterBindingLister := &rbac.ClusterRoleBindingLister{Lister: rbaclisters.NewClusterRoleBindingLister(s["ClusterRoleBinding"])}
	authz, err := union.New(
		union.NamedAuthorizer{
			AuthorizerName: "privileged-group", Authorizer: authorizerfactory.NewPrivilegedGroups(user.SystemPrivilegedGroup),
		},
		union.NamedAuthorizer{
			AuthorizerName: "rbac", Authorizer: rbac.New(roleGetter, bindingLister, clusterRoleGetter, clusterBindingLister),
		},
	)
	return &accessCluster{
		clusterRoles: clusterRoles,
		resolver:     validation.NewDefaultRuleResolver(roleGetter, bindingLister, clusterRoleGetter, clusterBindingLister),
		authorizer:   authz,
	}, err
}

// decode takes objects that the API server would create, with its defaults.
func (s accessStore) decode(raw json.RawMessage) error {
	object, errs := identify(document{json: raw})
	gvk := schema.FromAPIVersionAndKind(object.APIVersion, object.Kind)
	if len(errs) == 0 {
		errs = create(gvk, object.Namespace, object.Name, raw)
	}
	if len(errs) > 0 {
		return fmt.Errorf("%s %s is refused: %s", object.Kind, object.Name, errs)
	}
	if gvk == corev1.SchemeGroupVersion.WithKind("ServiceAccount") {
		return nil // the user of one is there without it
	}
	if _, ok := s[object.Kind]; !ok {
		return fmt.Errorf("%s is none of RBAC's kinds", object.Kind)
	}
	internal, err := decode(gvk, raw)
	if err != nil {
		return err
	}
	stored, err := legacyscheme.Scheme.ConvertToVersion(internal, rbacv1.SchemeGroupVersion)
	if err != nil {
		return err
	}
	return s.add(object.Kind, stored)
}

func (s accessStore) add(kind string, object runtime.Object) error {
	objects := s[kind]
	if _, exists, err := objects.Get(object); err != nil || exists {
		key, _ := cache.MetaNamespaceKeyFunc(object)
		return fmt.Errorf("two objects for %s %s", kind, key)
	}
	return objects.Add(object)
}
