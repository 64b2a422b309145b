import { publicRegistry } from '../../../src/rules/image/public-registry';
import { describeRule } from '../describe-rule';
import { DIGEST, using } from './images';

describeRule(publicRegistry, {
  breaks: using([`docker.io/library/nginx:1.29${DIGEST}`, `registry.k8s.io/pause${DIGEST}`]).concat(using([`nginx${DIGEST}`], { implies: ['image-qualified-name'] })),
  keeps: using([`registry.example.com/docker.io/web${DIGEST}`, `docker.io.example.com/web${DIGEST}`, `docker.io:5000/web${DIGEST}`, 'Not An Image']),
});
