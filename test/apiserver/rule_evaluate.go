package main

import (
	"context"

	celtypes "github.com/google/cel-go/common/types"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// ruleObject is the object of a case in one of the forms that a rule meets it in.
type ruleObject struct {
	form string
	runtime.Object
}

// ruleObjects returns the object as given and, if the API server knows its kind and
// decodes it, as admission sees it, with the defaults set. An older API server turns
// that into maps to evaluate it, this one evaluates the Go type itself.
func ruleObjects(check *ruleCheck, c ruleCase) (objects []ruleObject, decoded bool, err error) {
	objects = []ruleObject{{"given", &unstructured.Unstructured{Object: c.content}}}
	if !legacyscheme.Scheme.Recognizes(check.gvk) {
		return objects, false, nil
	}
	internal, err := decode(check.gvk, c.Object)
	if err != nil {
		return objects, false, nil
	}
	typed, err := admission.ConvertToGVK(internal, check.gvk, admission.NewObjectInterfacesFromScheme(legacyscheme.Scheme))
	if err != nil {
		return nil, false, err
	}
	maps, err := admission.ConvertObjectToUnstructured(typed)
	if err != nil {
		return nil, false, err
	}
	return append(objects, ruleObject{"defaulted", maps}, ruleObject{"typed", typed}), true, nil
}

// evaluate returns the verdict, what it cost with the variables, and why there was
// none. As under the failure policy Fail, no verdict is no pass.
func evaluate(evaluator plugincel.ConditionEvaluator, check *ruleCheck, object ruleObject) (passes bool, cost int64, failure string) {
	metadata, err := meta.Accessor(object.Object)
	if err != nil {
		return false, 0, err.Error()
	}
	resource, _ := meta.UnsafeGuessKindToResource(check.gvk)
	attributes := admission.NewAttributesRecord(object.Object, nil, check.gvk, metadata.GetNamespace(), metadata.GetName(),
		resource, "", admission.Create, &metav1.CreateOptions{}, false, nil)
	versioned := &admission.VersionedAttributes{
		Attributes:      attributes,
		VersionedObject: admission.NewLazyObject(object.Object),
		VersionedKind:   check.gvk,
	}
	request := plugincel.CreateAdmissionRequest(attributes, metav1.GroupVersionResource(resource), metav1.GroupVersionKind(check.gvk))
	results, remaining, err := evaluator.ForInput(context.Background(), versioned, request,
		plugincel.OptionalVariableBindings{}, nil, celconfig.RuntimeCELCostBudget)
	if err != nil {
		return false, 0, err.Error()
	}
	result := results[0]
	if result.Error != nil {
		failure = result.Error.Error()
	}
	return result.EvalResult == celtypes.True, celconfig.RuntimeCELCostBudget - remaining, failure
}
