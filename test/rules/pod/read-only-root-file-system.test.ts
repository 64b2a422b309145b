import { readOnlyRootFileSystem } from '../../../src/rules/pod/read-only-root-file-system';
import { describeRule } from '../describe-rule';

describeRule(readOnlyRootFileSystem, {
  breaks: [{ set: 'securityContext.readOnlyRootFilesystem', to: undefined }, { set: 'securityContext.readOnlyRootFilesystem', to: false }],
  keeps: [{ whole: true, given: [{ set: 'os.name', to: 'windows' }], set: 'containers[0].securityContext.readOnlyRootFilesystem', to: undefined }],
});
