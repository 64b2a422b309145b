import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, symlinkSync, writeFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, inDirectory } from './synthesized';
import { WRITTEN_FILES, writeFiles } from '../../src/app/output-files';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const texts = (files: { [name: string]: string }) => new Map(Object.entries(files));

test('lists what it wrote as sha256sum does', () => {
  inDirectory((directory) => {
    writeFiles(directory, texts({ 'a.k8s.yaml': 'a: 1\n' }));
    expect(filesIn(directory)).toEqual({ 'a.k8s.yaml': 'a: 1\n', [WRITTEN_FILES]: `${sha256('a: 1\n')}  a.k8s.yaml\n` });
  });
});

test('removes what an earlier synth wrote and this one does not', () => {
  inDirectory((directory) => {
    writeFiles(directory, texts({ 'a.k8s.yaml': 'a', 'b.k8s.yaml': 'b' }));
    expect(writeFiles(directory, texts({ 'b.k8s.yaml': 'b' }))).toEqual({ removed: ['a.k8s.yaml'], kept: [] });
    expect(Object.keys(filesIn(directory))).toEqual([WRITTEN_FILES, 'b.k8s.yaml']);
  });
});

test('keeps files that it did not write', () => {
  inDirectory((directory) => {
    writeFileSync(join(directory, 'mine.k8s.yaml'), 'mine');
    writeFiles(directory, texts({ 'a.k8s.yaml': 'a' }));
    writeFiles(directory, texts({}));
    expect(Object.keys(filesIn(directory))).toEqual([WRITTEN_FILES, 'mine.k8s.yaml']);
  });
});

test('keeps a file that was changed since, and says so on every synth', () => {
  inDirectory((directory) => {
    writeFiles(directory, texts({ 'a.k8s.yaml': 'a' }));
    writeFileSync(join(directory, 'a.k8s.yaml'), 'edited');
    expect(writeFiles(directory, texts({}))).toEqual({ removed: [], kept: ['a.k8s.yaml'] });
    expect(writeFiles(directory, texts({}))).toEqual({ removed: [], kept: ['a.k8s.yaml'] });
    expect(filesIn(directory)['a.k8s.yaml']).toBe('edited');
  });
});

test('removes the network report too, and no other file of its kind', () => {
  inDirectory((directory) => {
    writeFiles(directory, texts({ 'a.k8s.yaml': 'a', 'network.md': 'm', 'network.html': 'h', 'notes.md': 'n', 'my-network.md': 'n' }));
    expect(writeFiles(directory, texts({ 'a.k8s.yaml': 'a', 'network.md': 'm' }))).toEqual({ removed: ['network.html'], kept: [] });
    writeFileSync(join(directory, 'network.md'), 'edited');
    expect(writeFiles(directory, texts({ 'a.k8s.yaml': 'a' }))).toEqual({ removed: [], kept: ['network.md'] });
    expect(Object.keys(filesIn(directory))).toEqual([WRITTEN_FILES, 'a.k8s.yaml', 'my-network.md', 'network.md', 'notes.md']);
  });
});

test('removes nothing that a tampered list names outside the directory, links or other kinds of files', () => {
  inDirectory((parent) => {
    const directory = join(parent, 'dist');
    mkdirSync(join(directory, 'folder.yaml'), { recursive: true });
    writeFileSync(join(parent, 'outside.yaml'), 'x');
    writeFileSync(join(directory, 'notes.txt'), 'x');
    symlinkSync(join(parent, 'outside.yaml'), join(directory, 'link.yaml'));
    const names = ['../outside.yaml', '..', 'notes.txt', 'link.yaml', 'folder.yaml', 'gone.yaml'];
    writeFileSync(join(directory, WRITTEN_FILES), names.map((name) => `${sha256('x')}  ${name}\n`).join(''));
    expect(writeFiles(directory, texts({}))).toEqual({ removed: [], kept: [] });
    expect(filesIn(join(parent, 'dist', '..', 'dist', 'folder.yaml'))).toEqual({});
  });
});

test('the script can be run, and nothing else', () => {
  inDirectory((directory) => {
    writeFiles(directory, texts({ 'a.k8s.yaml': 'a', 'tenancy-conformance.sh': '#!/bin/sh' }));
    expect(() => accessSync(join(directory, 'tenancy-conformance.sh'), constants.X_OK)).not.toThrow();
    expect((statSync(join(directory, 'a.k8s.yaml')).mode % 0o1000).toString(8)).toMatch(/^[0246]+$/);
  });
});
