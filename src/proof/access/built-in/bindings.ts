/**
 * Who holds the roles.
 *
 * @see https://github.com/kubernetes/kubernetes/tree/v1.37.2/plugin/pkg/auth/authorizer/rbac/bootstrappolicy
 */
export const BINDINGS = `
cluster-admin binds cluster-admin to Group system:masters
system:monitoring binds system:monitoring to Group system:monitoring
system:discovery binds system:discovery to Group system:authenticated
system:basic-user binds system:basic-user to Group system:authenticated
system:public-info-viewer binds system:public-info-viewer to Group system:authenticated, Group system:unauthenticated
system:node-proxier binds system:node-proxier to User system:kube-proxy
system:kube-controller-manager binds system:kube-controller-manager to User system:kube-controller-manager
system:kube-dns binds system:kube-dns to ServiceAccount kube-system/kube-dns
system:kube-scheduler binds system:kube-scheduler to User system:kube-scheduler
system:volume-scheduler binds system:volume-scheduler to User system:kube-scheduler
system:node binds system:node to nobody
system:service-account-issuer-discovery binds system:service-account-issuer-discovery to Group system:serviceaccounts
system:cluster-trust-bundle-discovery binds system:cluster-trust-bundle-discovery to Group system:serviceaccounts
system:controller:attachdetach-controller binds system:controller:attachdetach-controller to ServiceAccount kube-system/attachdetach-controller
system:controller:clusterrole-aggregation-controller binds system:controller:clusterrole-aggregation-controller to ServiceAccount kube-system/clusterrole-aggregation-controller
system:controller:cronjob-controller binds system:controller:cronjob-controller to ServiceAccount kube-system/cronjob-controller
system:controller:daemon-set-controller binds system:controller:daemon-set-controller to ServiceAccount kube-system/daemon-set-controller
system:controller:deployment-controller binds system:controller:deployment-controller to ServiceAccount kube-system/deployment-controller
system:controller:disruption-controller binds system:controller:disruption-controller to ServiceAccount kube-system/disruption-controller
system:controller:endpoint-controller binds system:controller:endpoint-controller to ServiceAccount kube-system/endpoint-controller
system:controller:endpointslice-controller binds system:controller:endpointslice-controller to ServiceAccount kube-system/endpointslice-controller
system:controller:endpointslicemirroring-controller binds system:controller:endpointslicemirroring-controller to ServiceAccount kube-system/endpointslicemirroring-controller
system:controller:expand-controller binds system:controller:expand-controller to ServiceAccount kube-system/expand-controller
system:controller:ephemeral-volume-controller binds system:controller:ephemeral-volume-controller to ServiceAccount kube-system/ephemeral-volume-controller
system:controller:resource-claim-controller binds system:controller:resource-claim-controller to ServiceAccount kube-system/resource-claim-controller
system:controller:device-taint-eviction-controller binds system:controller:device-taint-eviction-controller to ServiceAccount kube-system/device-taint-eviction-controller
system:controller:generic-garbage-collector binds system:controller:generic-garbage-collector to ServiceAccount kube-system/generic-garbage-collector
system:controller:horizontal-pod-autoscaler binds system:controller:horizontal-pod-autoscaler to ServiceAccount kube-system/horizontal-pod-autoscaler
system:controller:job-controller binds system:controller:job-controller to ServiceAccount kube-system/job-controller
system:controller:namespace-controller binds system:controller:namespace-controller to ServiceAccount kube-system/namespace-controller
system:controller:node-controller binds system:controller:node-controller to ServiceAccount kube-system/node-controller
system:controller:persistent-volume-binder binds system:controller:persistent-volume-binder to ServiceAccount kube-system/persistent-volume-binder
system:controller:pod-garbage-collector binds system:controller:pod-garbage-collector to ServiceAccount kube-system/pod-garbage-collector
system:controller:replicaset-controller binds system:controller:replicaset-controller to ServiceAccount kube-system/replicaset-controller
system:controller:replication-controller binds system:controller:replication-controller to ServiceAccount kube-system/replication-controller
system:controller:resourcequota-controller binds system:controller:resourcequota-controller to ServiceAccount kube-system/resourcequota-controller
system:controller:route-controller binds system:controller:route-controller to ServiceAccount kube-system/route-controller
system:controller:service-account-controller binds system:controller:service-account-controller to ServiceAccount kube-system/service-account-controller
system:controller:service-controller binds system:controller:service-controller to ServiceAccount kube-system/service-controller
system:controller:service-cidrs-controller binds system:controller:service-cidrs-controller to ServiceAccount kube-system/service-cidrs-controller
system:controller:statefulset-controller binds system:controller:statefulset-controller to ServiceAccount kube-system/statefulset-controller
system:controller:ttl-controller binds system:controller:ttl-controller to ServiceAccount kube-system/ttl-controller
system:controller:certificate-controller binds system:controller:certificate-controller to ServiceAccount kube-system/certificate-controller
system:controller:podcertificaterequestcleaner binds system:controller:podcertificaterequestcleaner to ServiceAccount kube-system/podcertificaterequestcleaner
system:controller:pvc-protection-controller binds system:controller:pvc-protection-controller to ServiceAccount kube-system/pvc-protection-controller
system:controller:pv-protection-controller binds system:controller:pv-protection-controller to ServiceAccount kube-system/pv-protection-controller
system:controller:volumeattributesclass-protection-controller binds system:controller:volumeattributesclass-protection-controller to ServiceAccount kube-system/volumeattributesclass-protection-controller
system:controller:ttl-after-finished-controller binds system:controller:ttl-after-finished-controller to ServiceAccount kube-system/ttl-after-finished-controller
system:controller:root-ca-cert-publisher binds system:controller:root-ca-cert-publisher to ServiceAccount kube-system/root-ca-cert-publisher
system:controller:kube-apiserver-serving-clustertrustbundle-publisher binds system:controller:kube-apiserver-serving-clustertrustbundle-publisher to ServiceAccount kube-system/kube-apiserver-serving-clustertrustbundle-publisher
system:controller:validatingadmissionpolicy-status-controller binds system:controller:validatingadmissionpolicy-status-controller to ServiceAccount kube-system/validatingadmissionpolicy-status-controller
system:controller:legacy-service-account-token-cleaner binds system:controller:legacy-service-account-token-cleaner to ServiceAccount kube-system/legacy-service-account-token-cleaner
system:controller:storage-version-migrator-controller binds system:controller:storage-version-migrator-controller to ServiceAccount kube-system/storage-version-migrator-controller
system:controller:selinux-warning-controller binds system:controller:selinux-warning-controller to ServiceAccount kube-system/selinux-warning-controller
kube-public/system:controller:bootstrap-signer binds system:controller:bootstrap-signer to ServiceAccount kube-system/bootstrap-signer
kube-system/system::extension-apiserver-authentication-reader binds extension-apiserver-authentication-reader to User system:kube-controller-manager, User system:kube-scheduler
kube-system/system::leader-locking-kube-controller-manager binds system::leader-locking-kube-controller-manager to User system:kube-controller-manager, ServiceAccount kube-system/kube-controller-manager, ServiceAccount kube-system/leader-election-controller
kube-system/system::leader-locking-kube-scheduler binds system::leader-locking-kube-scheduler to User system:kube-scheduler, ServiceAccount kube-system/kube-scheduler
kube-system/system:controller:bootstrap-signer binds system:controller:bootstrap-signer to ServiceAccount kube-system/bootstrap-signer
kube-system/system:controller:cloud-provider binds system:controller:cloud-provider to ServiceAccount kube-system/cloud-provider
kube-system/system:controller:token-cleaner binds system:controller:token-cleaner to ServiceAccount kube-system/token-cleaner
`;
