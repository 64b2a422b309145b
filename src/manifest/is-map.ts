/** Whether a value of a manifest is a map, rather than a list, a scalar or nothing. */
export function isMap(value: unknown): value is { [key: string]: any } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
