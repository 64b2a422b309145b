import { reference } from '../../../src/rules/image/reference';
import { describeRule } from '../describe-rule';
import { DIGEST, mounting, running, using } from './images';

describeRule(reference, {
  breaks: using([
    '', 'nginx latest', 'registry.example.com/Shop/web:1.4.2', 'https://registry.example.com/shop/web:1.4.2', 'registry.example.com/shop/web:', 'registry.example.com/shop/web@sha256:abc',
    'a'.repeat(64), 'foo.bar_baz/web:1.0', 'registry.example.com//web:1.0', '-web:1.0',
  ]).concat(running(undefined), mounting(undefined, 'Always')),
  keeps: using(['nginx', 'nginx:1.29', 'shop/web_x__y--z:v1', 'localhost/web:1', 'registry:5000/web:1', '[2001:db8::1]:5000/web:1', 'Registry.example.com/web', `web${DIGEST}`, `a/b:latest${DIGEST}`]),
});
