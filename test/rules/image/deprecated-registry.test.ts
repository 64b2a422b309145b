import { deprecatedRegistry } from '../../../src/rules/image/deprecated-registry';
import { describeRule } from '../describe-rule';
import { DIGEST, using } from './images';

describeRule(deprecatedRegistry, {
  breaks: [
    ...using([`k8s.gcr.io/pause:3.9${DIGEST}`, `gcr.io/google_containers/pause${DIGEST}`], { implies: ['image-public-registry'] }),
    ...using([`eu.gcr.io/k8s-artifacts-prod/pause${DIGEST}`, `docker.pkg.github.com/shop/web/web:1${DIGEST}`]),
  ],
  keeps: using([`registry.k8s.io/pause:3.9${DIGEST}`, `gcr.io/distroless/static${DIGEST}`, `registry.example.com/k8s.gcr.io/pause${DIGEST}`]),
});
