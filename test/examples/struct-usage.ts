import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';

const ROOT = resolve(__dirname, '../..');
const SOURCES = join(ROOT, 'src');
const TENANT_ROOM = join(SOURCES, 'tenant');

const COMPILER_OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The props of structs that a library's user meets, and those that an example gives, as `Struct.prop`. */
export interface StructUsage {
  readonly known: readonly string[];
  readonly given: ReadonlySet<string>;
}

/**
 * Reads which props there are in structs and in what these lead to, by the types of props and by the factories of the classes of
 * a tenant, and which of them the sources of an example give. Types decide: `cpu` of a budget is not `cpu` of a container.
 */
export function structUsageOf(example: string, structs: readonly string[]): StructUsage {
  const folder = join(ROOT, 'examples', example);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
  const program = ts.createProgram([...files, join(SOURCES, 'index.ts')], COMPILER_OPTIONS);
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(join(SOURCES, 'index.ts'))!)!);
  const found = new Map<ts.Type, readonly string[]>();
  structs.forEach((name) => collect(checker, declaredType(checker, exported.find((symbol) => symbol.name === name)!), found));
  const given = new Set(files.flatMap((file) => givenIn(checker, program.getSourceFile(file)!)));
  return { known: [...new Set([...found.values()].flat())].sort(), given };
}

function collect(checker: ts.TypeChecker, type: ts.Type, found: Map<ts.Type, readonly string[]>): void {
  const declaration = type.symbol?.declarations?.[0];
  if (type.isUnion()) {
    type.types.forEach((part) => collect(checker, part, found));
  } else if (checker.isArrayType(type)) {
    checker.getTypeArguments(type as ts.TypeReference).forEach((part) => collect(checker, part, found));
  } else if (type.getStringIndexType()) {
    collect(checker, type.getStringIndexType()!, found);
  } else if (declaration && isIn(declaration, TENANT_ROOM) && ts.isClassDeclaration(declaration)) {
    factoryParameters(checker, declaration).forEach((part) => collect(checker, part, found));
  } else if (declaration && isIn(declaration, SOURCES) && ts.isInterfaceDeclaration(declaration) && !found.has(type)) {
    found.set(type, type.getProperties().flatMap(propName));
    type.getProperties().forEach((prop) => collect(checker, checker.getTypeOfSymbol(prop), found));
  }
}

function factoryParameters(checker: ts.TypeChecker, declaration: ts.ClassDeclaration): ts.Type[] {
  const isFactory = (member: ts.ClassElement): member is ts.MethodDeclaration => ts.isMethodDeclaration(member)
    && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true && !member.name.getText().startsWith('_');
  return declaration.members.filter(isFactory).flatMap(({ parameters }) => parameters.map((parameter) => checker.getTypeAtLocation(parameter)));
}

function givenIn(checker: ts.TypeChecker, node: ts.Node): string[] {
  const own = ts.isObjectLiteralExpression(node) ? givenBy(checker, node) : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...givenIn(checker, child));
  });
  return [...own, ...below];
}

function givenBy(checker: ts.TypeChecker, literal: ts.ObjectLiteralExpression): string[] {
  const type = checker.getContextualType(literal);
  const parts = type ? type.isUnion() ? type.types : [type] : [];
  const names = literal.properties.flatMap(({ name }) => name && !ts.isComputedPropertyName(name) ? [name.text] : []);
  return parts.flatMap((part) => names.flatMap((name) => {
    const prop = part.getProperty(name);
    return prop ? propName(prop) : [];
  }));
}

/** By the interface that declares it, so that what several structs inherit counts once. */
function propName(prop: ts.Symbol): string[] {
  const parent = prop.declarations?.[0].parent;
  return parent && ts.isInterfaceDeclaration(parent) ? [`${parent.name.text}.${prop.name}`] : [];
}

/** Of a symbol that is exported from another file. */
function declaredType(checker: ts.TypeChecker, exported: ts.Symbol): ts.Type {
  return checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(exported));
}

function isIn(node: ts.Node, folder: string): boolean {
  return node.getSourceFile().fileName.startsWith(`${folder}/`);
}
