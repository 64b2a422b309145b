import { tag } from '../../../src/rules/image/tag';
import { describeRule } from '../describe-rule';
import { DIGEST, using } from './images';

describeRule(tag, {
  breaks: using(['registry.example.com/shop/web', 'registry.example.com:5000/shop/web', 'registry.example.com/shop/web:latest'], { implies: ['image-digest'] }),
  keeps: using([`registry.example.com/shop/web:latest${DIGEST}`, `registry.example.com/shop/web${DIGEST}`, 'registry.example.com/shop/web:1.4.2', 'registry.example.com/shop/web:latest-1', 'Not An Image']),
});
