package main

// change is made to a valid object of testdata; want is a part of the error that
// the API server has for the outcome, or nothing.
type change struct {
	name, object, old, new, want string
}

var decodingCases = []change{
	{"unknown field", "Deployment/web", "replicas: 2", "replica: 2", `unknown field "spec.replica"`},
	{"unknown field of a container", "Deployment/web", "imagePullPolicy:", "pullPolicy:", `unknown field "spec.template.spec.containers[0].pullPolicy"`},
	{"unknown field of a claim template", "StatefulSet/store", "accessModes:", "accessMode:", `unknown field "spec.volumeClaimTemplates[0].spec.accessMode"`},
	{"field in other case", "Deployment/web", "revisionHistoryLimit:", "revisionhistorylimit:", `unknown field "spec.revisionhistorylimit"`},
	{"repeated field", "Deployment/web", "replicas: 2", "replicas: 2\n  replicas: 3", `key "replicas" already set in map`},
	{"repeated label", "Namespace/shop", "labels:", "labels:\n    pod-security.kubernetes.io/enforce: baseline", "already set in map"},
	{"text for a number", "Deployment/web", "replicas: 2", `replicas: "2"`, "cannot unmarshal string into Go struct field"},
	{"fraction for a number", "Deployment/web", "replicas: 2", "replicas: 2.5", "cannot unmarshal number 2.5 into Go struct field"},
	{"number for a text", "ConfigMap/settings", `"{}"`, "1", "cannot unmarshal number into Go struct field"},
	{"quantity", "Deployment/web", "memory: 128Mi", "memory: 1x", "quantities must match the regular expression"},
	{"base64", "Secret/token", "c2VjcmV0", "not base64", "illegal base64 data"},
	{"tab", "Secret/token", "  value:", "\tvalue:", "found character that cannot start any token"},
	{"unknown kind", "Deployment/web", "kind: Deployment", "kind: Deploy", "unknown kind Deploy in apps/v1"},
	{"unknown version", "Deployment/web", "apps/v1", "apps/v3", "unknown kind Deployment in apps/v3"},
	{"version of the past", "Deployment/web", "apps/v1", "apps/v1beta1", "apps/v1beta1 is not served by default"},
	{"malformed version", "Deployment/web", "apps/v1", "apps/v1/v2", "apiVersion: unexpected GroupVersion string"},
	{"no version", "Deployment/web", "apiVersion: apps/v1", "", "apiVersion: Required value"},
	{"no kind", "Deployment/web", "kind: Deployment", "", "kind: Required value"},
	{"request kind", "Namespace/shop", "kind: Namespace", "kind: Binding", "cannot be created from a manifest"},
}

var metadataCases = []change{
	{"name", "ConfigMap/settings", "name: settings", "name: A_b", "metadata.name: Invalid value"},
	{"name with a dot where a label is asked for", "Namespace/shop", "name: shop", "name: sh.op", "metadata.name: Invalid value"},
	{"no name", "ConfigMap/settings", "  name: settings\n", "", "metadata.name: Required value: name or generateName is required"},
	{"namespace", "ConfigMap/settings", "namespace: shop", "namespace: Shop", "metadata.namespace: Invalid value"},
	{"cluster-scoped object with namespace", "ClusterRole/nodes", "name: nodes", "name: nodes\n  namespace: shop", "metadata.namespace: Forbidden: ClusterRole is cluster-scoped"},
	{"namespaced object without namespace", "Deployment/web", "  namespace: shop\n", "", "metadata.namespace: Required value: Deployment is namespaced"},
	{"label value", "Deployment/web", "app.kubernetes.io/name: web", "app.kubernetes.io/name: a web", "metadata.labels: Invalid value"},
	{"label key", "Deployment/web", "app.kubernetes.io/name: web", "app/kubernetes/name: web", "metadata.labels: Invalid value"},
	{"label value of a pod template", "Job/migrate", "template:\n", "template:\n    metadata:\n      labels:\n        app: -a\n", "spec.template.labels: Invalid value"},
	{"annotation key", "ConfigMap/settings", "name: settings", "name: settings\n  annotations:\n    a b: c", "metadata.annotations: Invalid value"},
	{"finalizer", "ConfigMap/settings", "name: settings", "name: settings\n  finalizers: [own]", "metadata.finalizers[0]: Invalid value"},
	{"owner without uid", "ConfigMap/settings", "name: settings", "name: settings\n  ownerReferences: [{apiVersion: v1, kind: Pod, name: a, uid: ''}]", "metadata.ownerReferences[0].uid"},
}

var coreCases = []change{
	{"Namespace finalizer", "Namespace/shop", "metadata:", "spec:\n  finalizers: [a b]\nmetadata:", "spec.finalizers"},
	{"ResourceQuota resource", "ResourceQuota/quota", "requests.cpu:", "requests.cores:", "must be a standard resource for quota"},
	{"ResourceQuota below zero", "ResourceQuota/quota", `"20"`, `"-20"`, "must be greater than or equal to 0"},
	{"ResourceQuota scope", "ResourceQuota/quota", "NotTerminating", "Never", "spec.scopes"},
	{"LimitRange default above maximum", "LimitRange/limits", "memory: 256Mi", "memory: 2Gi", "is greater than max value"},
	{"LimitRange minimum above maximum", "LimitRange/limits", "memory: 16Mi", "memory: 2Gi", "min value 2Gi is greater than max value 1Gi"},
	{"Secret without the data of its type", "Secret/token", "type: Opaque", "type: kubernetes.io/tls", "data[tls.crt]: Required value"},
	{"Secret key", "Secret/token", "value: c2VjcmV0", "a/b: c2VjcmV0", "data[a/b]: Invalid value"},
	{"ConfigMap key", "ConfigMap/settings", "settings.json:", "set/tings:", "data[set/tings]: Invalid value"},
	{"ConfigMap key in data and binaryData", "ConfigMap/settings", "data:\n  settings", "binaryData: {settings.json: ''}\ndata:\n  settings", "duplicate of key present in"},
	{"Service port", "Service/web", "port: 80\n", "port: 99999\n", "spec.ports[0].port: Invalid value"},
	{"Service target port name", "Service/web", "targetPort: http", "targetPort: the-http-port-name", "spec.ports[0].targetPort: Invalid value"},
	{"Service node port out of range", "Service/web", "nodePort: 30080", "nodePort: 8080", "The range of valid ports is 30000-32767"},
	{"Service node port of a cluster IP", "Service/web", "type: NodePort", "type: ClusterIP", "spec.ports[0].nodePort: Forbidden"},
	{"Service type", "Service/web", "type: NodePort", "type: Headless", "spec.type: Unsupported value"},
	{"Service without ports", "Service/web", "ports:\n    - name: http\n      port: 80\n      targetPort: http\n      nodePort: 30080\n", "", "spec.ports: Required value"},
	{"Service cluster IP", "Service/store", "clusterIP: None", "clusterIP: 10.0.0.300", "spec.clusterIPs[0]: Invalid value"},
	{"Service IP family policy", "Service/store", "PreferDualStack", "DualStack", "spec.ipFamilyPolicy"},
	{"PersistentVolumeClaim access mode", "PersistentVolumeClaim/uploads", "[ReadWriteOnce]", "[ReadWrite]", "spec.accessModes: Unsupported value"},
	{"PersistentVolumeClaim without a request", "PersistentVolumeClaim/uploads", "storage: 5Gi", "cpu: 1", "spec.resources[storage]: Required value"},
	{"PersistentVolume without capacity", "PersistentVolume/disk", "  capacity:\n    storage: 5Gi\n", "", "spec.capacity: Required value"},
	{"PersistentVolume with two sources", "PersistentVolume/disk", "csi:", "nfs: {server: a, path: /}\n  csi:", "may not specify more than 1 volume type"},
	{"Endpoints address", "Endpoints/outside", "192.0.2.10", "192.0.2.300", "subsets[0].addresses[0].ip: Invalid value"},
	{"Node taint effect", "Node/node-1", "NoSchedule", "Never", "taints[0].effect: Unsupported value"},
	{"ServiceAccount secret name", "ServiceAccount/web", "name: web", "name: Web", "metadata.name: Invalid value"},
}

// What looks wrong and yet is no error to the API server.
var unusualCases = []change{
	{"RoleBinding service account without namespace, which is that of the binding", "RoleBinding/reader", "name: web\n    namespace: shop", "name: web", ""},
	{"generated name", "ConfigMap/settings", "name: settings", "generateName: settings-", ""},
	{"status, which a create drops", "Deployment/web", "spec:\n  replicas: 2", "status: {replicas: 7}\nspec:\n  replicas: 2", ""},
	{"creation timestamp", "ConfigMap/settings", "name: settings", "name: settings\n  creationTimestamp: null", ""},
	{"own cluster IP", "Service/store", "clusterIP: None", "clusterIP: 10.96.0.10", ""},
	{"cluster IPs of both families", "Service/store", "clusterIP: None\n  ipFamilyPolicy: PreferDualStack", "ipFamilyPolicy: RequireDualStack\n  ipFamilies: [IPv6, IPv4]", ""},
	{"Service name that begins with a digit", "Service/store", "name: store", "name: 1store", ""},
	{"template for pods that share the host's users", "Deployment/web", "hostUsers: false", "hostUsers: true", ""},
	{"no replicas", "Deployment/web", "replicas: 2", "replicas: 0", ""},
	{"whole number with a point", "Deployment/web", "replicas: 2", "replicas: 2.0", ""},
}
