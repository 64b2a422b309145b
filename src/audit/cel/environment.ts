import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { registerKubernetesLibraries } from './kubernetes-libraries';

/** Loaded with the first audit: constructs alone do not need it. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const celJs = (): { Environment: typeof Environment } => require('@marcbachmann/cel-js');

/** A text that was parsed: evaluated with the values of its variables. */
export type CelProgram = (variables: object) => unknown;

const environments = new Map<string, Environment>();
const programs = new Map<string, CelProgram>();

/**
 * Parses a text, once per text and set of variables.
 *
 * Refused with an error of the engine: what does not parse, what is unknown, and types that do not fit.
 */
export function compile(text: string, variables: readonly string[]): CelProgram {
  const names = variables.join(' ');
  const key = `${names}\n${text}`;
  let program = programs.get(key);
  if (!program) {
    const parsed = environmentWith(names).parse(text);
    const { valid, error } = parsed.check();
    if (!valid) {
      throw error;
    }
    program = parsed;
    programs.set(key, program);
  }
  return program;
}

function environmentWith(names: string): Environment {
  let environment = environments.get(names);
  if (!environment) {
    const { Environment: EnvironmentClass } = celJs();
    environment = new EnvironmentClass({ enableOptionalTypes: true, homogeneousAggregateLiterals: false });
    for (const name of names.split(' ')) {
      environment.registerVariable(name, 'dyn');
    }
    registerKubernetesLibraries(environment);
    environments.set(names, environment);
  }
  return environment;
}
