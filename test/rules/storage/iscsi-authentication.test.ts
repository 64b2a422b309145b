import { iscsiAuthentication } from '../../../src/rules/storage/iscsi-authentication';
import { describeRule } from '../describe-rule';

const DISK = { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:storage', lun: 0 };

describeRule(iscsiAuthentication, {
  breaks: [false, undefined].map((chapAuthSession) => ({ set: 'spec.iscsi', to: { ...DISK, chapAuthSession }, path: 'spec.iscsi.chapAuthSession' })),
  keeps: [{ set: 'spec.iscsi', to: { ...DISK, chapAuthSession: true } }],
});
