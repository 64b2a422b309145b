/** Rows of equal length as columns, all but the first aligned to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])).join('  ')).join('\n');
}

/** The middle value; the runs that something else disturbed do not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** An aim, what came of it and whether it is met. */
export function aim(text: string, value: number, unit: string, met: boolean): string {
  return `  ${met ? 'met   ' : 'MISSED'}  ${text}: ${value.toFixed(2)}${unit}`;
}
