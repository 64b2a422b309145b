import { meshMtls } from '../../../src/rules/exposure/mesh-mtls';
import { describeRule } from '../describe-rule';

const PORT = 'spec.portLevelMtls["8080"]';

describeRule(meshMtls, {
  breaks: [
    ...['DISABLE', 'PERMISSIVE'].map((to) => ({ check: 0, set: 'spec.mtls.mode', to })),
    ...['DISABLE', 'PERMISSIVE'].map((to) => ({ check: 1, whole: true, set: `${PORT}.mode`, to, path: PORT })),
  ],
  keeps: [{ check: 0, set: 'spec.mtls', to: undefined }, { check: 0, set: 'spec.mtls.mode', to: 'UNSET' }, { check: 1, whole: true, set: 'spec.portLevelMtls', to: undefined }],
});
