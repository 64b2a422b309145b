import { writeNamespaces } from '../../../src/rules/rbac/write-namespaces';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeNamespaces, {
  breaks: [
    granting('namespaces', { verbs: ['patch'] }),
    granting('namespaces', { verbs: ['create'] }),
    granting('namespaces', { verbs: ['delete'] }),
    granting('namespaces/status', { verbs: ['update'] }),
    granting('namespaces/finalize', { verbs: ['update'] }),
  ],
  keeps: [granting('namespaces', { verbs: ['get', 'list', 'watch'] })],
});
