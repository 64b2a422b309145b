import { compile } from '../../src/audit/cel/environment';
import { mistakenSelection, selectionsIn } from '../../src/audit/cel/selections';
import { variablesOf } from '../../src/audit/judge';
import { Scope, validationExpression } from '../../src/rules';
import { conditionAt } from '../../src/rules/rule';

const PORT = Scope.CONTAINER.each('ports', 'port');

test('a text knows its element and all that are around it', () => {
  expect(variablesOf(Scope.OBJECT)).toEqual(['object']);
  expect(variablesOf(PORT)).toEqual(['podSpec', 'podAnnotations', 'container', 'port']);
});

test('the API server gets the text inside of all the lists of its scope, with the pod spec where it stands in the kind', () => {
  const check = { kinds: ['batch/CronJob'], scope: PORT, field: 'hostPort', assert: 'port.?hostPort.orValue(0) == 0 || "podSpec" in podAnnotations', unless: 'podSpec.?hostNetwork.orValue(false)' };
  expect(validationExpression(check, 'batch/CronJob', 37)).toEqual({
    variables: [
      { name: 'podSpec', expression: 'object.spec.jobTemplate.spec.template.spec' },
      { name: 'podAnnotations', expression: 'object.spec.jobTemplate.spec.template.?metadata.?annotations.orValue({})' },
    ],
    expression: ['initContainers', 'containers', 'ephemeralContainers'].map((list) => `variables.podSpec.?${list}.orValue([]).all(container, container.?ports.orValue([]).all(port, ((variables.podSpec.?hostNetwork.orValue(false)) || (port.?hostPort.orValue(0) == 0 || "podSpec" in variables.podAnnotations))))`).join(' && '),
  });
});

test('texts change with the version of Kubernetes', () => {
  const check = { kinds: ['Pod'], scope: Scope.POD, field: '', assert: { 1.28: 'a', 1.31: 'b' }, unless: { ['1.35']: 'c' } };
  expect([27, 28, 30, 31, 34, 35, 40].map((minor) => conditionAt(check, minor))).toEqual([undefined, 'a', 'a', 'b', 'b', '(c) || (b)', '(c) || (b)']);
});

test('quantities are compared as the API server compares them', () => {
  const holds = (text: string) => compile(text, ['object'])({ object: { memory: '1Gi' } });
  expect(holds('quantity(object.memory).isGreaterThan(quantity("1023Mi"))')).toBe(true);
  expect(holds('quantity(object.memory).compareTo(quantity("1024Mi")) == 0')).toBe(true);
  expect(holds('quantity(object.memory).isLessThan(quantity("1G"))')).toBe(false);
  expect(holds('isQuantity("1 Gi")')).toBe(false);
  expect(() => holds('quantity("many").isLessThan(quantity("1"))')).toThrow("'many' is not a quantity");
});

test('what a text selects fields of has to be a map', () => {
  const selections = selectionsIn(compile('container.?securityContext.?capabilities.?drop.orValue([]).exists(name, name.startsWith("A")) || podSpec.hostUsers == true', ['podSpec', 'container']));
  expect(selections.map(({ variable, keys }) => [variable, ...keys].join('.')).sort()).toEqual(['container', 'container.securityContext', 'container.securityContext.capabilities', 'podSpec']);
  const mistake = (container: unknown) => mistakenSelection(selections, { podSpec: {}, container });
  expect(mistake({ securityContext: { capabilities: { drop: [] } } })).toBeUndefined();
  expect(mistake({})).toBeUndefined();
  expect(mistake({ securityContext: 'none' })).toBe('container.securityContext is no map');
  expect(mistake({ securityContext: { capabilities: ['ALL'] } })).toBe('container.securityContext.capabilities is no map');
  expect(mistake(null)).toBe('container is no map');
});
