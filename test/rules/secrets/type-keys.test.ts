import { typeKeys } from '../../../src/rules/secrets/type-keys';
import { CLEAN_SECRETS } from '../clean/secrets';
import { describeRule } from '../describe-rule';

const SECRET = CLEAN_SECRETS.Secret;
const TYPES = ['kubernetes.io/tls', 'kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg', 'kubernetes.io/ssh-auth', 'kubernetes.io/basic-auth'];

describeRule(typeKeys, {
  breaks: TYPES.map((type, check) => ({ check, set: 'type', to: type })),
  keeps: [
    { set: '', to: { ...SECRET, type: 'kubernetes.io/tls', data: { 'tls.crt': 'YQ==', 'tls.key': 'YQ==' } } },
    { set: '', to: { ...SECRET, type: 'kubernetes.io/tls', data: { 'tls.crt': 'YQ==' }, stringData: { 'tls.key': 'a' } } },
    { check: 1, set: '', to: { ...SECRET, type: 'kubernetes.io/dockerconfigjson', data: { '.dockerconfigjson': 'e30=' } } },
    { check: 4, set: '', to: { ...SECRET, type: 'kubernetes.io/basic-auth', stringData: { password: 'a' } } },
    { set: 'type', to: 'example.com/own' },
  ],
});
