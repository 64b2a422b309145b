import * as fc from 'fast-check';
import { toYaml } from '../../src/manifest';

/** A text and the value that a reader must get from it. */
export interface RoundTripCase {
  readonly yaml: string;
  readonly json: unknown;
}

/** Texts that some reader of YAML 1.1 or 1.2 takes for something else when they are written plainly. */
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', '  ', '\t', '\n', '\n\n', '\r', '\r\n', ' a', 'a ', 'a  b', '\ta', 'a\t', 'a\tb', 'a\n', '\na', 'a\nb', 'a\r\nb', 'a\rb',
  'y', 'n', 'Y', 'N', 'yes', 'no', 'Yes', 'NO', 'on', 'off', 'On', 'OFF', 'true', 'false', 'True', 'FALSE', 'null', 'Null', 'NULL', '~', 'nil', 'None',
  '0', '-0', '+0', '1', '+1', '-1', '08', '09', '007', '0777', '-0777', '0o17', '0x1F', '-0xff', '0b101', '1_000', '_1', '1_', '0_7',
  '12:30:45', '1:2', '190:20:30', '190:20:30.15', '-12:30', '1e3', '1E3', '1e+3', '1E400', '-1e-400', '1.', '.5', '5.', '-.5', '+.5', '.', '..', '1.5',
  '1.0', '1_000.5', '1,000', '.inf', '-.inf', '+.INF', '.nan', '.NaN', 'inf', '-inf', 'Infinity', 'NaN', 'e3', '0e', '1e', '0x', '0.0.0.0', '10.0.0.1',
  '10.0.0.0/8', '1.2.3', '100m', '1Gi', '0.5', '1E', '1M', '500k', '2026-01-31', '2026-1-3', '2026-01-31T10:00:00Z', '2026-01-31 10:00:00.5 +01:00',
  '-', '--', '---', '----', '--- a', '...', '... a', '- a', '-a', '--a', '-1a', '#', '# a', 'a #b', 'a# b', 'a#b', ':', ': a', 'a:', 'a: b', 'a:b', 'a :b',
  'a::b', 'a: ', '::', '?', '? a', '?a', '&x', '&', '*x', '*', '!x', '!', '!!str a', '!!int 3', '%x', '%YAML 1.1', '@x', '`x`', '|', '|-', '>', '>-', '=',
  '<<', '<', '[', ']', '[]', '[a]', '{', '}', '{}', '{a: b}', ',', ', a', 'a, b', '"', '"a"', '\'', '\'a\'', 'it\'s', 'a"b', '\\', 'a\\b', '\\n', '\\u0041',
  '$(A)', '${A}', '{{ .Values.a }}', '/', '//', '/tmp', 'http://a.b:80/c?d=e#f', 'registry.example.com:5000/a/b:1.2@sha256:00ff', '--flag=a', '-c',
  'app.kubernetes.io/name', 'a@b.c', '100%', '%', '50 %', '\0', '\u0007', '\b', '\u001b', '\u007f', '\u0080', '\u0085', 'a\u0085b', '\u00a0', 'a\u00a0b',
  '\u2028', 'a\u2028b\nc', '\u2029', '\ufeff', '\ufeffa', 'a\ufeff', '\ufffd', '\ufffe', '\uffff', 'é', 'a é\nb', '日本', '😀', 'a😀\nb', '\u{10ffff}', '\u{1fffe}',
  'a\nb\n', 'a\nb\n\n', 'a\nb\n\n\n', 'a\n\nb', ' a\nb', '  a\n b\n', 'a\n b', 'a \nb', 'a\n b ', 'a\n ', 'a\n \n', 'a\n\t', '\ta\nb', ' \ta\nb', 'a\n\tb\n', 'a\tb\nc',
  'a\n\n b\n\n', '\n a', '\n\na\n', ' \n a', '# a\nb', '---\na', 'a\n---\nb', 'a\n...\n', '- a\n- b', 'a: b\nc: d\n', '#!/bin/sh\nset -e\n\tls\n', '%a\nb', '{\n  "a": 1\n}\n',
  'y\nn', '\'\n\'', '"\n"', '|\n>', 'a\n#b', 'a\n  # b\n', 'a\n\u0000', 'a\n\u0085b', 'a\n\ufeff', '__proto__', 'constructor', 'toString', 'x'.repeat(120), 'a b '.repeat(60),
  `${'x '.repeat(200)}\ny`,
];

/** Numbers in the forms that JavaScript writes them. */
export const HOSTILE_NUMBERS: readonly number[] = [
  0, -0, 1, -1, 7, 8, 10, 100, 8080, 0o777, 65535, 2 ** 31, 2 ** 53 - 1, -(2 ** 53) + 1, 0.1, -0.5, 1.5, 100.25, 1e20,
  1e21, -1e21, 1.5e21, 123456789e15, 1e-6, 1e-7, -1e-7, 1.25e-7, 5e-324, 1.7976931348623157e308, 1e300,
];

/** Strings of the characters that have a meaning in YAML, and of any others. */
export function anyText(): fc.Arbitrary<string> {
  const telling = fc.constantFrom(...'-:?#&*!|>%@`"\',[]{}=<~\\ \t\n\n\r.+0179_eExXoObByYnNtfza/😀', '\u0085', '\u2028', '\ufeff', '\u007f', '\u0000', 'é');
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: telling, maxLength: 12 }) },
    { weight: 2, arbitrary: fc.array(fc.string({ unit: telling, maxLength: 5 }), { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  );
}

/** JSON values of any shape, with telling strings as keys and as values. */
export function anyJson(): fc.Arbitrary<unknown> {
  const fraction = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
  const number = fc.oneof(fc.maxSafeInteger(), fraction, fc.constantFrom(...HOSTILE_NUMBERS));
  return fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('list'), tie('map')),
    leaf: fc.oneof({ weight: 4, arbitrary: anyText() }, { weight: 2, arbitrary: number }, fc.boolean(), fc.constant(null)),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.dictionary(anyText(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  })).value;
}

/** The same cases each time, for readers in other languages: more than two thousand. */
export function yamlRoundTripCases(): RoundTripCase[] {
  const curated = [...HOSTILE_TEXTS.flatMap(placesOf), ...HOSTILE_NUMBERS.flatMap((number) => [number, { a: [number] }])];
  const sampled = fc.sample(anyJson(), { seed: 20260131, numRuns: 1500 });
  return [...curated, ...sampled].map((value) => {
    const json = JSON.parse(JSON.stringify(value));
    return { yaml: toYaml(json), json };
  });
}

/** A text in each place that it can have in a document. */
export function placesOf(text: string): unknown[] {
  return [text, { [text]: 1 }, { a: text, b: text }, [text, text], { a: [{ [text]: text }, [text]], [text]: { [text]: text } }];
}
