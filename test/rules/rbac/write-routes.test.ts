import { writeRoutes } from '../../../src/rules/rbac/write-routes';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeRoutes, {
  breaks: [
    granting('services', { verbs: ['create'] }),
    granting('ingresses', { group: 'networking.k8s.io', verbs: ['update'], check: 1 }),
    granting('httproutes', { group: 'gateway.networking.k8s.io', verbs: ['patch'], check: 2 }),
    granting('referencegrants', { group: 'gateway.networking.k8s.io', verbs: ['create'], check: 2 }),
  ],
  keeps: [granting('services', { verbs: ['get'] }), granting('ingresses/status', { group: 'networking.k8s.io', verbs: ['update'], check: 1 })],
});
