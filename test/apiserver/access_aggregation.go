package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/client-go/applyconfigurations"
	rbacv1ac "k8s.io/client-go/applyconfigurations/rbac/v1"
	"k8s.io/client-go/kubernetes/scheme"
	rbacclient "k8s.io/client-go/kubernetes/typed/rbac/v1"
	rbacfake "k8s.io/client-go/kubernetes/typed/rbac/v1/fake"
	rbaclisters "k8s.io/client-go/listers/rbac/v1"
	clienttesting "k8s.io/client-go/testing"
	"k8s.io/client-go/tools/cache"
	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/controller/clusterroleaggregation"
)

// lastRole is no role: its name, which none can have, is queued behind those of
// all others, so that the controller asks for it when it has seen to them.
const lastRole = "."

// mostRounds bounds how often each role is seen to: roles that gather each other
// in a circle may pass their rules on for ever.
const mostRounds = 1000

// typeConverter knows how apply merges the fields of each kind. It is large, so
// it is made once.
var typeConverter = sync.OnceValue(func() managedfields.TypeConverter {
	return applyconfigurations.NewTypeConverter(scheme.Scheme)
})

var errAtRest = errors.New("at rest")

// aggregation is the cluster in which the controller of aggregated ClusterRoles runs.
type aggregation struct {
	stored  cache.Indexer
	client  rbacclient.ClusterRoleInterface
	changed cache.ResourceEventHandler
	stop    context.CancelCauseFunc

	writes, rounds int // writes of this round that changed more than the order
}

// aggregate runs the controller until it changes nothing any more.
func aggregate(clusterRoles cache.Indexer) error {
	client, err := applyingClient(clusterRoles)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(klog.NewContext(context.Background(), klog.Logger{}))
	defer stop(nil)
	a := &aggregation{stored: clusterRoles, client: client, stop: stop}
	controller := clusterroleaggregation.NewClusterRoleAggregation(aggregationInformer{aggregation: a}, aggregationClient{client, a})
	a.changed.OnAdd(nil, false)
	controller.Run(ctx, 1)
	if cause := context.Cause(ctx); !errors.Is(cause, errAtRest) {
		return cause
	}
	return nil
}

// applyingClient has the roles as somebody's who made them by a client of their
// own: what the controller does not write stays theirs.
func applyingClient(clusterRoles cache.Indexer) (rbacclient.ClusterRoleInterface, error) {
	tracker := clienttesting.NewFieldManagedObjectTracker(scheme.Scheme, scheme.Codecs.UniversalDecoder(), typeConverter())
	resource := rbacv1.SchemeGroupVersion.WithResource("clusterroles")
	for _, stored := range clusterRoles.List() {
		role := stored.(*rbacv1.ClusterRole)
		if role.AggregationRule == nil {
			continue // is never written
		}
		if err := tracker.Create(resource, role.DeepCopy(), "", metav1.CreateOptions{FieldManager: "author"}); err != nil {
			return nil, err
		}
	}
	client := &rbacfake.FakeRbacV1{Fake: &clienttesting.Fake{}}
	client.AddReactor("*", "*", clienttesting.ObjectReaction(tracker))
	return client.ClusterRoles(), nil
}

// roundDone tells the controller of what it has written in this round, which starts
// another, unless that was nothing.
func (a *aggregation) roundDone() {
	a.rounds++
	switch {
	case a.writes == 0:
		a.stop(errAtRest)
	case a.rounds == mostRounds:
		a.stop(fmt.Errorf("aggregation has not come to rest after %d rounds", mostRounds))
	default:
		a.writes = 0
		a.changed.OnUpdate(nil, nil)
	}
}

// aggregationInformer is told of changes by roundDone.
type aggregationInformer struct {
	cache.SharedIndexInformer
	*aggregation
}

func (i aggregationInformer) Informer() cache.SharedIndexInformer { return i }

func (i aggregationInformer) Lister() rbaclisters.ClusterRoleLister {
	return aggregationLister{rbaclisters.NewClusterRoleLister(i.stored), i.aggregation}
}

func (aggregationInformer) HasSynced() bool { return true }

func (i aggregationInformer) AddEventHandler(handler cache.ResourceEventHandler) (cache.ResourceEventHandlerRegistration, error) {
	i.changed = handler
	return nil, nil
}

type aggregationLister struct {
	rbaclisters.ClusterRoleLister
	*aggregation
}

// List has the roles in the order of their names, so that the same cluster comes
// to the same rest. The last role is aggregated, too, and thus queued.
func (l aggregationLister) List(selector labels.Selector) ([]*rbacv1.ClusterRole, error) {
	roles, err := l.ClusterRoleLister.List(selector)
	slices.SortFunc(roles, func(a, b *rbacv1.ClusterRole) int { return cmp.Compare(a.Name, b.Name) })
	last := &rbacv1.ClusterRole{ObjectMeta: metav1.ObjectMeta{Name: lastRole}, AggregationRule: &rbacv1.AggregationRule{}}
	return append(roles, last), err
}

func (l aggregationLister) Get(name string) (*rbacv1.ClusterRole, error) {
	if name == lastRole {
		l.roundDone()
	}
	return l.ClusterRoleLister.Get(name)
}

type aggregationClient struct {
	rbacclient.ClusterRoleInterface
	*aggregation
}

func (c aggregationClient) ClusterRoles() rbacclient.ClusterRoleInterface { return c }

// Apply writes what server-side apply makes of it. That leaves the author's rules
// alone where the controller has gathered none.
func (c aggregationClient) Apply(ctx context.Context, config *rbacv1ac.ClusterRoleApplyConfiguration, options metav1.ApplyOptions) (*rbacv1.ClusterRole, error) {
	applied, err := c.ClusterRoleInterface.Apply(ctx, config, options)
	if err != nil {
		c.stop(err)
		return nil, err
	}
	old, err := rbaclisters.NewClusterRoleLister(c.stored).Get(applied.Name)
	if err != nil || equality.Semantic.DeepEqual(old.Rules, applied.Rules) {
		return applied, err
	}
	if err := c.stored.Update(applied); err != nil {
		return nil, err
	}
	if !sameRules(old.Rules, applied.Rules) {
		c.writes++
	}
	return applied, nil
}

// sameRules leaves their order out: in a circle of roles it can go round for ever.
// The controller has no rule twice.
func sameRules(some, others []rbacv1.PolicyRule) bool {
	return len(some) == len(others) && !slices.ContainsFunc(some, func(rule rbacv1.PolicyRule) bool {
		return !slices.ContainsFunc(others, func(other rbacv1.PolicyRule) bool { return equality.Semantic.DeepEqual(rule, other) })
	})
}
