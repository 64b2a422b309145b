import { backendMissing } from '../../../src/rules/exposure/backend-missing';
import { describeGraphRule } from '../describe-graph-rule';
import { httpRoute, ingress } from './claims';
import { WEB, service } from './services';

const BACKEND = 'spec.rules[0].http.paths[0].backend.service';
const REFERENCE = 'spec.rules[0].backendRefs[0]';

describeGraphRule(backendMissing, {
  clean: [ingress('web', 'shop-web', ['a.example.com']), httpRoute('route', 'shop-web', { rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] }), WEB],
  breaks: [
    { name: 'a Service that does not exist', object: 0, edit: { set: `${BACKEND}.name`, to: 'wbe' }, finds: [`Ingress/web ${BACKEND}`] },
    { name: 'a port that does not exist', object: 0, edit: { set: `${BACKEND}.port`, to: { number: 8080 } }, finds: [`Ingress/web ${BACKEND}`] },
    { name: 'a port name that does not exist', object: 0, edit: { set: `${BACKEND}.port`, to: { name: 'https' } }, finds: [`Ingress/web ${BACKEND}`] },
    { name: 'a route to a Service that does not exist', object: 1, edit: { set: `${REFERENCE}.name`, to: 'wbe' }, finds: [`HTTPRoute/route ${REFERENCE}`] },
    { name: 'a route to a port that does not exist', object: 1, edit: { set: `${REFERENCE}.port`, to: 8080 }, finds: [`HTTPRoute/route ${REFERENCE}`] },
  ],
  keeps: [
    { name: 'the name of the port', object: 0, edit: { set: `${BACKEND}.port`, to: { name: 'http' } } },
    { name: 'a namespace whose Services are not here', object: 1, edit: { set: `${REFERENCE}.namespace`, to: 'other' } },
    { name: 'a backend that is no Service', object: 0, edit: { set: 'spec.rules[0].http.paths[0].backend', to: { resource: { kind: 'Bucket', name: 'a' } } } },
    { name: 'any port of an external name', add: [service('far', { type: 'ExternalName', externalName: 'a.example.com' })], object: 0, edit: { set: `${BACKEND}.name`, to: 'far' } },
  ],
});
