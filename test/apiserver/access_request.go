package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"k8s.io/apimachinery/pkg/util/sets"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	"k8s.io/apiserver/pkg/endpoints/filters"
	"k8s.io/apiserver/pkg/endpoints/request"
)

// accessRequest is a request for a resource, or for a path that is none.
type accessRequest struct {
	Verb        string `json:"verb"`
	Group       string `json:"group"`
	Resource    string `json:"resource"`
	Subresource string `json:"subresource"`
	Namespace   string `json:"namespace"`
	Name        string `json:"name"`
	Path        string `json:"path"`
}

// requestInfos is how the API server reads a URL, with its prefixes.
var requestInfos = request.RequestInfoFactory{
	APIPrefixes:          sets.NewString("api", "apis"),
	GrouplessAPIPrefixes: sets.NewString("api"),
}

// methods are the HTTP methods that the API server derives verbs from.
var methods = map[string]string{
	"create": http.MethodPost, "get": http.MethodGet, "list": http.MethodGet, "watch": http.MethodGet,
	"update": http.MethodPut, "patch": http.MethodPatch, "delete": http.MethodDelete, "deletecollection": http.MethodDelete,
}

// attributes is what the authorizers see. A request that a client can send goes
// through the API server's own reader of URLs, so that the namespace is that
// reader's: the request for a namespace is in the namespace, a list of them is not.
// What no URL says, such as the verb "bind", stands as given, as in a SubjectAccessReview.
func (r *accessRequest) attributes(user user.Info) (authorizer.Attributes, error) {
	if r.Path != "" {
		return r.pathAttributes(user)
	}
	if r.Verb == "" || r.Resource == "" {
		return nil, errors.New("a request needs a verb and a resource, or a verb and a path")
	}
	if !r.hasURL() {
		return authorizer.AttributesRecord{
			User: user, Verb: r.Verb, APIGroup: r.Group, APIVersion: "*", Resource: r.Resource, Subresource: r.Subresource,
			Namespace: r.Namespace, Name: r.Name, ResourceRequest: true,
		}, nil
	}
	attributes, err := urlAttributes(user, methods[r.Verb], r.url())
	if err != nil {
		return nil, err
	}
	return attributes, r.sameAs(attributes)
}

func (r *accessRequest) pathAttributes(user user.Info) (authorizer.Attributes, error) {
	attributes, err := urlAttributes(user, strings.ToUpper(r.Verb), &url.URL{Path: r.Path})
	switch {
	case err != nil:
		return nil, err
	case attributes.IsResourceRequest():
		return nil, fmt.Errorf("%s is the path of a resource", r.Path)
	default:
		return attributes, nil
	}
}

// hasURL says whether a client can ask for this by HTTP: get needs a name,
// deletecollection has none, and a subresource needs the object it is of.
func (r *accessRequest) hasURL() bool {
	switch {
	case strings.Contains(r.Resource+r.Subresource, "*") || r.Subresource != "" && r.Name == "":
		return false
	case r.Verb == "list" || r.Verb == "watch":
		return r.Subresource == ""
	case r.Verb == "deletecollection":
		return r.Name == ""
	case r.Verb == "get" || r.Verb == "delete":
		return r.Name != ""
	default:
		return methods[r.Verb] != ""
	}
}

// url leaves the namespace of a namespace out, as it is the name. The name for list and watch is a field selector.
func (r *accessRequest) url() *url.URL {
	path := "/api/v1"
	if r.Group != "" {
		path = "/apis/" + r.Group + "/v1"
	}
	if r.Namespace != "" && !r.ofNamespace() {
		path += "/namespaces/" + r.Namespace
	}
	path += "/" + r.Resource
	query := url.Values{}
	switch {
	case r.Name == "":
	case methods[r.Verb] == http.MethodGet && r.Verb != "get":
		query.Set("fieldSelector", "metadata.name="+r.Name)
	default:
		path += "/" + r.Name
	}
	if r.Subresource != "" {
		path += "/" + r.Subresource
	}
	if r.Verb == "watch" {
		query.Set("watch", "true")
	}
	return &url.URL{Path: path, RawQuery: query.Encode()}
}

// ofNamespace says whether the reader of URLs takes the name for the namespace, which it does in every group.
func (r *accessRequest) ofNamespace() bool {
	return r.Resource == "namespaces"
}

// sameAs refuses to answer another question than the one that was asked.
func (r *accessRequest) sameAs(a authorizer.Attributes) error {
	same := a.IsResourceRequest() && a.GetVerb() == r.Verb && a.GetAPIGroup() == r.Group && a.GetResource() == r.Resource &&
		a.GetSubresource() == r.Subresource && a.GetName() == r.Name && (a.GetNamespace() == r.Namespace || r.ofNamespace())
	if !same {
		return fmt.Errorf("%+v was read as %+v", *r, a)
	}
	return nil
}

func urlAttributes(user user.Info, method string, target *url.URL) (authorizer.Attributes, error) {
	ctx, err := requestContext(user, method, target)
	if err != nil {
		return nil, err
	}
	return filters.GetAuthorizerAttributes(ctx)
}

// requestContext is what the API server's filters know of a request when it is authorized.
func requestContext(user user.Info, method string, target *url.URL) (context.Context, error) {
	info, err := requestInfos.NewRequestInfo(&http.Request{Method: method, URL: target})
	if err != nil {
		return nil, err
	}
	return request.WithRequestInfo(request.WithUser(context.Background(), user), info), nil
}
