import { hostPort } from '../../../src/rules/pod/host-port';
import { describeRule } from '../describe-rule';
import { inEachContainerList } from './in-each-container-list';

const withPort = (container: string) => ({ given: [{ set: `${container}.ports`, to: [{ name: 'http', containerPort: 8080 }] }], set: `${container}.ports[0].hostPort` });

describeRule(hostPort, {
  breaks: inEachContainerList((container) => ({ ...withPort(container), to: 8080, path: `${container}.ports[0].hostPort` })),
  keeps: [0, null].flatMap((port) => inEachContainerList((container) => ({ ...withPort(container), to: port }))),
});
