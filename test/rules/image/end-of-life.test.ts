import { endOfLife } from '../../../src/rules/image/end-of-life';
import { describeRule } from '../describe-rule';
import { DIGEST, using } from './images';

describeRule(endOfLife, {
  breaks: using([
    'ingress-nginx/controller:v1.14.0', 'kubernetes-ingress-controller/nginx-ingress-controller-amd64:0.33.0', 'kubernetesui/dashboard-api:1.10.1', 'kubernetes-helm/tiller:v2.17.0',
    'heapster-amd64:v1.5.4', 'hyperkube:v1.18.0', 'weaveworks/weave-kube:2.8.1', 'grafana/promtail:3.5.0', 'bitnamilegacy/redis:8.0',
  ].map((image) => `registry.example.com/${image}${DIGEST}`)),
  keeps: using(['nginx/nginx-ingress:5.0', 'grafana/agent-operator:1', 'bitnami/redis:8.0', 'shop/my-tiller:1', 'tiller/web:1', 'ingress-nginx/controller-of-ours:1']
    .map((image) => `registry.example.com/${image}${DIGEST}`)),
});
