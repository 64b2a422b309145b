import { serviceSelectsNothing } from '../../../src/rules/exposure/service-selects-nothing';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { WEB } from './services';

describeGraphRule(serviceSelectsNothing, {
  clean: [WEB, workloadOf('apps/StatefulSet')],
  breaks: [
    { name: 'a misspelt label', object: 0, edit: { set: 'spec.selector["app.kubernetes.io/name"]', to: 'wbe' }, finds: ['Service/web spec.selector'] },
    { name: 'a label too many', object: 0, edit: { set: 'spec.selector.tier', to: 'front' }, finds: ['Service/web spec.selector'] },
  ],
  keeps: [
    { name: 'no selector', object: 0, edit: { set: 'spec.selector', to: undefined } },
    { name: 'a namespace whose workloads are not here', object: 0, edit: { set: 'metadata.namespace', to: 'other' } },
  ],
});
