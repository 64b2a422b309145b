import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedIngressClasses } from '../../../src/rules/tenancy/allowed-ingress-classes';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { ingress } from '../exposure/claims';

const OLD = 'metadata.annotations["kubernetes.io/ingress.class"]';
const FOUND = ['Ingress/web spec.ingressClassName'];
const namespace = tenantNamespace({ 'ingress-classes': ['nginx', 'internal'] });
const web = ingress('web', 'shop-web', ['shop.example.com']);
const ingressClass = (name: string, isDefault: string) => ({
  apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name, annotations: { 'ingressclass.kubernetes.io/is-default-class': isDefault } },
});
const named = (to: any) => ({ object: 1, edit: { set: 'spec.ingressClassName', to } });

describeGraphRule(allowedIngressClasses, {
  clean: [namespace, web],
  breaks: [
    { name: 'a class that is not listed', ...named('public'), finds: FOUND },
    { name: 'no class', ...named(undefined), finds: FOUND },
    { name: 'an empty class', ...named(''), finds: FOUND },
    { name: 'no class, where the default one is not listed', add: [ingressClass('public', 'true')], ...named(undefined), finds: FOUND },
    { name: 'no class, where one of two default ones is not listed', add: [ingressClass('nginx', 'true'), ingressClass('public', 'true')], ...named(undefined), finds: FOUND },
    { name: 'no class, where a listed one is not the default', add: [ingressClass('nginx', 'false')], ...named(undefined), finds: FOUND },
    { name: 'an annotation with a class that is not listed', object: 1, edit: { set: OLD, to: 'public' }, finds: [`Ingress/web ${OLD}`] },
    withoutList('ingress-classes', FOUND),
  ],
  keeps: [
    { name: 'another class of the list', ...named('internal') },
    { name: 'no class, where the default one is listed', ...named(undefined), add: [ingressClass('nginx', 'true'), ingressClass('public', 'false')] },
    { name: 'an annotation alone', given: [{ object: 1, edit: { set: OLD, to: 'nginx' } }], ...named(undefined) },
    ...keptElsewhere('ingress-classes'),
  ],
});

test('a missing class is told by what takes its place', () => {
  const { ingressClassName, ...spec } = web.spec;
  const messages = (...classes: any[]) => graphFindings(allowedIngressClasses, [namespace, { ...web, spec }, ...classes])
    .map(({ message }) => message);
  expect(messages()).toEqual(['The default ingress class of the cluster, which the objects do not tell, is not allowed in namespace shop-web of tenant shop, which may use internal, nginx']);
  expect(messages(ingressClass('public', 'true'))[0]).toMatch(/^The default ingress class of the cluster, public, is not allowed/);
});
