package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/capabilities"
)

// Installers start the API server with --allow-privileged: which pods may be
// privileged is for admission to say, and not for validation.
func init() {
	capabilities.Setup(true, 0)
}

// The API server serves no alpha and no beta version unless told to.
var stableVersion = regexp.MustCompile(`^v[0-9]+$`)

// create takes the way of a POST to the API server, from the decoder to the
// last validation before the object would be stored.
func create(gvk schema.GroupVersionKind, namespace, name string, raw []byte) (errs []string) {
	// Validation reads a few things that only a cluster has; the API server, too,
	// turns a panic into a failed request.
	defer func() {
		if reason := recover(); reason != nil {
			errs = []string{fmt.Sprintf("panic in the API server's code: %v", reason)}
		}
	}()

	if !stableVersion.MatchString(gvk.Version) {
		return []string{fmt.Sprintf("apiVersion: %s is not served by default", gvk.GroupVersion())}
	}
	strategy, ok := strategies[gvk.GroupKind()]
	if !ok {
		return []string{fmt.Sprintf("kind %s of %s cannot be created from a manifest", gvk.Kind, gvk.GroupVersion())}
	}
	switch {
	case strategy.NamespaceScoped() && namespace == "":
		return []string{fmt.Sprintf("metadata.namespace: Required value: %s is namespaced", gvk.Kind)}
	case !strategy.NamespaceScoped() && namespace != "":
		return []string{fmt.Sprintf("metadata.namespace: Forbidden: %s is cluster-scoped", gvk.Kind)}
	}

	obj, err := decode(gvk, raw)
	if err != nil {
		return explain(err)
	}
	// The strategies ask the request for the version the client speaks.
	ctx := request.WithRequestInfo(context.Background(), &request.RequestInfo{
		IsResourceRequest: true,
		Verb:              "create",
		APIGroup:          gvk.Group,
		APIVersion:        gvk.Version,
		Namespace:         namespace,
		Name:              name,
	})
	ctx = request.WithNamespace(ctx, namespace)
	return explain(beforeStorage(ctx, strategy, obj))
}

// decode refuses unknown and repeated fields, sets the defaults of the version
// and returns the internal type, as the API server does for a strict client.
func decode(gvk schema.GroupVersionKind, raw []byte) (runtime.Object, error) {
	info, ok := runtime.SerializerInfoForMediaType(legacyscheme.Codecs.SupportedMediaTypes(), runtime.ContentTypeJSON)
	if !ok {
		return nil, errors.New("no JSON serializer")
	}
	internal := schema.GroupVersion{Group: gvk.Group, Version: runtime.APIVersionInternal}
	obj, _, err := legacyscheme.Codecs.DecoderToVersion(info.StrictSerializer, internal).Decode(raw, &gvk, nil)
	return obj, err
}

// beforeStorage repeats what the generic registry does ahead of storing.
func beforeStorage(ctx context.Context, strategy rest.RESTCreateStrategy, obj runtime.Object) error {
	metadata, err := meta.Accessor(obj)
	if err != nil {
		return err
	}
	rest.WipeObjectMetaSystemFields(metadata)
	rest.FillObjectMetaSystemFields(metadata)
	if metadata.GetName() == "" && metadata.GetGenerateName() != "" {
		metadata.SetName(strategy.GenerateName(metadata.GetGenerateName()))
	}
	if err := allocateService(ctx, obj); err != nil {
		return err
	}
	return rest.BeforeCreate(strategy, ctx, obj)
}

// explain takes an error of the API server apart into one line per field.
func explain(err error) []string {
	if err == nil {
		return nil
	}
	var lines []string
	if strict, ok := runtime.AsStrictDecodingError(err); ok {
		for _, err := range strict.Errors() {
			lines = append(lines, err.Error())
		}
		return lines
	}
	var status apierrors.APIStatus
	if errors.As(err, &status) && status.Status().Details != nil {
		for _, cause := range status.Status().Details.Causes {
			lines = append(lines, strings.TrimPrefix(cause.Field+": "+cause.Message, ": "))
		}
	}
	if len(lines) == 0 {
		lines = []string{err.Error()}
	}
	return lines
}
