package main

import (
	"context"
	"net"
	"sync"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/apiserver/pkg/storage/storagebackend/factory"
	"k8s.io/client-go/tools/cache"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
	servicestorage "k8s.io/kubernetes/pkg/registry/core/service/storage"
)

// The cluster IP ranges are wide, as each cluster has its own: an IP that fits one
// of them shall not be refused. The node ports are the API server's default.
var (
	serviceIPv4 = net.IPNet{IP: net.IPv4(10, 0, 0, 0).To4(), Mask: net.CIDRMask(8, 32)}
	serviceIPv6 = net.IPNet{IP: net.ParseIP("fd00::"), Mask: net.CIDRMask(108, 128)}
	nodePorts   = utilnet.PortRange{Base: 30000, Size: 2768}
)

// allocateService runs the allocation of cluster IPs and node ports, and does
// nothing to other kinds. The strategy of Service validates its outcome and
// would refuse a headless Service without it.
func allocateService(ctx context.Context, obj runtime.Object) error {
	if _, ok := obj.(*core.Service); !ok {
		return nil
	}
	services, err := serviceREST()
	if err != nil {
		return err
	}
	// Not a dry run, which skips the range of node ports.
	finish, err := services.BeginCreate(ctx, obj, &metav1.CreateOptions{})
	if err != nil {
		return err
	}
	// Taken back at once, as the Services of one run may be for several clusters.
	finish(ctx, false)
	return nil
}

var serviceREST = sync.OnceValues(func() (*servicestorage.REST, error) {
	ipv4, err := ipallocator.NewInMemory(&serviceIPv4)
	if err != nil {
		return nil, err
	}
	ipv6, err := ipallocator.NewInMemory(&serviceIPv6)
	if err != nil {
		return nil, err
	}
	ports, err := portallocator.NewInMemory(nodePorts)
	if err != nil {
		return nil, err
	}
	families := map[core.IPFamily]ipallocator.Interface{core.IPv4Protocol: ipv4, core.IPv6Protocol: ipv6}
	options := generic.RESTOptions{
		ResourcePrefix: "services",
		StorageConfig:  &storagebackend.ConfigForResource{},
		Decorator:      noStorage,
	}
	services, _, _, err := servicestorage.NewREST(options, core.IPv4Protocol, families, ports, nil, nil, nil)
	return services, err
})

// noStorage stands where etcd would be: nothing here gets as far as storing.
func noStorage(*storagebackend.ConfigForResource, string, func(runtime.Object) (string, error),
	func() runtime.Object, func() runtime.Object, storage.AttrFunc, storage.IndexerFuncs, *cache.Indexers,
) (storage.Interface, factory.DestroyFunc, error) {
	return nil, func() {}, nil
}
