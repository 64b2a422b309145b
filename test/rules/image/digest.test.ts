import { digest } from '../../../src/rules/image/digest';
import { describeRule } from '../describe-rule';
import { DIGEST, using } from './images';

describeRule(digest, {
  breaks: using(['registry.example.com/shop/web:1.4.2']),
  keeps: using([`registry.example.com/shop/web${DIGEST}`, 'Not An Image']),
});
