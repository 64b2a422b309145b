import { mkdirSync, openSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Workplace, PRIVILEGED } from './command-line';
import { manifestFiles } from '../../src/cli/manifest-files';

const place = new Workplace();
afterAll(() => place.end());

function filesOf(...names: string[]): string[] {
  return [...manifestFiles(names.map((name) => place.path(name)), -1)].map(({ file }) => relative(place.path(''), file));
}

test('a folder is its manifests and those of the folders in it, in an order of names', () => {
  for (const name of ['b.yaml', 'a.yml', 'C.JSON', '.hidden.yaml', 'notes.txt', 'yaml', 'a.yaml.bak', 'sub/deep/d.json', 'sub.yaml/e.yaml']) {
    place.file(join('take', name), '');
  }
  expect(filesOf('take')).toEqual(['.hidden.yaml', 'C.JSON', 'a.yml', 'b.yaml', 'sub/deep/d.json', 'sub.yaml/e.yaml'].map((name) => join('take', name)));
});

test('folders of tools are left, unless they are named', () => {
  for (const name of ['a.yaml', '.git/b.yaml', 'node_modules/c.yaml', 'sub/node_modules/d.yaml', 'modules/e.yaml']) {
    place.file(join('leave', name), '');
  }
  expect(filesOf('leave')).toEqual(['leave/a.yaml', 'leave/modules/e.yaml']);
  expect(filesOf('leave/.git', 'leave/node_modules')).toEqual(['leave/.git/b.yaml', 'leave/node_modules/c.yaml']);
});

test('links to files are followed, links to folders are not', () => {
  place.file('links/..data/a.yaml', '');
  symlinkSync('..data/a.yaml', place.path('links/a.yaml'));
  symlinkSync('.', place.path('links/loop.yaml'));
  expect(filesOf('links')).toEqual(['links/a.yaml']);
});

test('a file is taken whatever it is called', () => {
  place.file('named/Manifest', '');
  expect(filesOf('named/Manifest')).toEqual(['named/Manifest']);
});

test('no file is judged twice', () => {
  place.file('twice/a.yaml', '');
  expect(filesOf('twice/a.yaml', 'twice', 'twice/../twice/a.yaml')).toEqual(['twice/a.yaml']);
});

test('a hyphen is the standard input, once', () => {
  const descriptor = openSync(place.file('input', PRIVILEGED), 'r');
  expect([...manifestFiles(['-', '-'], descriptor)]).toEqual([{ file: '(standard input)', text: PRIVILEGED }]);
});

test.each([
  ['a path where nothing is', () => 'nothing.yaml', /ENOENT: no such file or directory.*nothing\.yaml/],
  ['a link that leads nowhere', () => {
    mkdirSync(place.path('dangling'));
    symlinkSync('nothing', place.path('dangling/a.yaml'));
    return 'dangling';
  }, /ENOENT: no such file or directory.*dangling\/a\.yaml/],
])('refuses %s', (_, path, problem) => {
  const { code, stdout, stderr } = place.run(['audit', place.path(path())]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(problem);
  expect(stderr).toMatch(/^bulwark: [^\n]*\n$/);
});
