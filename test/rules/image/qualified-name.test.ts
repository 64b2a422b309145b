import { qualifiedName } from '../../../src/rules/image/qualified-name';
import { describeRule } from '../describe-rule';
import { DIGEST, using } from './images';

describeRule(qualifiedName, {
  breaks: using([`nginx:1.29${DIGEST}`, `shop/web${DIGEST}`], { implies: ['image-public-registry'] }),
  keeps: using(['localhost/web:1', 'registry:5000/web:1', 'docker.io/library/nginx:1.29', 'Registry/web:1', 'Not An Image']),
});
