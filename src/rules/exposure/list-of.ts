/** The items of a list; what is no list has none. */
export function listOf(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}
