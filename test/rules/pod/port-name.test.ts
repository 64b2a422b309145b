import { portName } from '../../../src/rules/pod/port-name';
import { describeRule } from '../describe-rule';

describeRule(portName, {
  breaks: ['a-name-that-is-too-long', 'Http', '8080', 'a--b', '-a', 'a-', 'a_b'].map((to) => ({ set: 'name', to })),
  keeps: ['', undefined, 'h', 'http-2', 'fifteen-letters'].map((to) => ({ set: 'name', to })),
});
