package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/rbac"
	clusterrole "k8s.io/kubernetes/pkg/registry/rbac/clusterrole/policybased"
	clusterrolebinding "k8s.io/kubernetes/pkg/registry/rbac/clusterrolebinding/policybased"
	role "k8s.io/kubernetes/pkg/registry/rbac/role/policybased"
	rolebinding "k8s.io/kubernetes/pkg/registry/rbac/rolebinding/policybased"
)

// nothingStored stands where the registry would store: whatever comes this far
// has passed the guard. What is updated is not there yet.
type nothingStored struct {
	rest.StandardStorage
	missing runtime.Object
}

func (nothingStored) Create(_ context.Context, object runtime.Object, _ rest.ValidateObjectFunc, _ *metav1.CreateOptions) (runtime.Object, error) {
	return object, nil
}

func (s nothingStored) Update(ctx context.Context, _ string, info rest.UpdatedObjectInfo, _ rest.ValidateObjectFunc, _ rest.ValidateObjectUpdateFunc,
	_ bool, _ *metav1.UpdateOptions) (runtime.Object, bool, error) {
	object, err := info.UpdatedObject(ctx, s.missing)
	return object, true, err
}

// guard is the storage that the API server puts in front of the registry of a kind.
func (c *accessCluster) guard(kind string, storage rest.StandardStorage) rest.CreaterUpdater {
	switch kind {
	case "Role":
		return role.NewStorage(storage, c.authorizer, c.resolver)
	case "ClusterRole":
		return clusterrole.NewStorage(storage, c.authorizer, c.resolver)
	case "RoleBinding":
		return rolebinding.NewStorage(storage, c.authorizer, c.resolver)
	default:
		return clusterrolebinding.NewStorage(storage, c.authorizer, c.resolver)
	}
}

// mayWrite says whether the guard against escalation lets somebody make an object,
// by POST or by PUT. The right to do either is another question. Only the URL of
// the PUT has the name, so that "escalate" on one name is of use there.
func (c *accessCluster) mayWrite(user user.Info, raw json.RawMessage, kinds ...string) (bool, error) {
	object, errs := identify(document{json: raw})
	gvk := schema.FromAPIVersionAndKind(object.APIVersion, object.Kind)
	if len(errs) == 0 {
		errs = create(gvk, object.Namespace, object.Name, raw)
	}
	if len(errs) > 0 || !slices.Contains(kinds, object.Kind) {
		return false, fmt.Errorf("%s %s is refused or none of %s: %s", object.Kind, object.Name, kinds, errs)
	}
	internal, err := decode(gvk, raw)
	if err != nil {
		return false, err
	}
	missing, err := legacyscheme.Scheme.New(rbac.SchemeGroupVersion.WithKind(object.Kind))
	if err != nil {
		return false, err
	}
	guard := c.guard(object.Kind, nothingStored{missing: missing})
	for _, method := range []string{http.MethodPost, http.MethodPut} {
		passed, err := passes(guard, user, method, object, internal)
		if passed || err != nil {
			return passed, err
		}
	}
	return false, nil
}

func passes(guard rest.CreaterUpdater, user user.Info, method string, object refusal, internal runtime.Object) (bool, error) {
	target := collection(object)
	if method == http.MethodPut {
		target += "/" + object.Name
	}
	ctx, err := requestContext(user, method, &url.URL{Path: target})
	if err != nil {
		return false, err
	}
	ctx = request.WithNamespace(ctx, object.Namespace)
	if method == http.MethodPut {
		_, _, err = guard.Update(ctx, object.Name, rest.DefaultUpdatedObjectInfo(internal), nil, nil, true, &metav1.UpdateOptions{})
	} else {
		_, err = guard.Create(ctx, internal, nil, &metav1.CreateOptions{})
	}
	// A role that is not there cannot be compared: the binding to it is not found, rather than forbidden.
	if err != nil && !apierrors.IsForbidden(err) && !apierrors.IsNotFound(err) {
		return false, err
	}
	return err == nil, nil
}

// collection is the path that objects of a kind of RBAC are posted to.
func collection(object refusal) string {
	path := "/apis/" + object.APIVersion
	if object.Namespace != "" {
		path += "/namespaces/" + object.Namespace
	}
	return path + "/" + strings.ToLower(object.Kind) + "s"
}
