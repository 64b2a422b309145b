import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { Quantity } from '../../manifest';

/**
 * Registers those functions of the Kubernetes CEL libraries that rules use and the engine does not have.
 *
 * Rules run on Kubernetes 1.30, whose new policies may only use what 1.29 had: quantities, but not IP addresses.
 *
 * @see https://kubernetes.io/docs/reference/using-api/cel/
 */
export function registerKubernetesLibraries(environment: Environment): void {
  environment.registerType('Quantity', Quantity);
  environment.registerFunction('isQuantity(string): bool', (text: string) => Quantity.parse(text) !== undefined);
  environment.registerFunction('quantity(string): Quantity', quantity);
  environment.registerFunction('Quantity.isGreaterThan(Quantity): bool', (one: Quantity, other: Quantity) => one.compare(other) > 0);
  environment.registerFunction('Quantity.isLessThan(Quantity): bool', (one: Quantity, other: Quantity) => one.compare(other) < 0);
  environment.registerFunction('Quantity.compareTo(Quantity): int', (one: Quantity, other: Quantity) => BigInt(Math.sign(one.compare(other))));
}

function quantity(text: string): Quantity {
  const parsed = Quantity.parse(text);
  if (!parsed) {
    throw new Error(`'${text}' is not a quantity`);
  }
  return parsed;
}
