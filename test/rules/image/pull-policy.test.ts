import { pullPolicy } from '../../../src/rules/image/pull-policy';
import { describeRule } from '../describe-rule';
import { DIGEST, mounting, running } from './images';

describeRule(pullPolicy, {
  breaks: [
    ...['IfNotPresent', 'Never', undefined].map((policy) => ({
      given: [{ set: 'imagePullPolicy', to: policy }], ...running('registry.example.com/shop/web:1.4.2'), path: 'imagePullPolicy', implies: ['image-digest'],
    })),
    ...['IfNotPresent', undefined].map((policy) => ({ ...mounting('registry.example.com/shop/web:1.4.2', policy), implies: ['image-digest'] })),
  ],
  keeps: [
    running('registry.example.com/shop/web:1.4.2'),
    mounting('registry.example.com/shop/web:1.4.2', 'Always'),
    { set: 'imagePullPolicy', to: 'IfNotPresent' },
    mounting(`registry.example.com/shop/web${DIGEST}`, 'IfNotPresent'),
    ...['registry.example.com/shop/web', 'registry.example.com:5000/shop/web:latest'].flatMap((image) => [{ given: [{ set: 'imagePullPolicy', to: undefined }], ...running(image) }, mounting(image)]),
  ],
});
