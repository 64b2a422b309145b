const MOST = 5;

/** The names that somebody may have meant by a text, the nearest first: slips of the pen, and the same name elsewhere. */
export function nearNames(text: string, names: readonly string[]): string[] {
  const asked = comparable(text);
  const widest = Math.max(2, Math.floor(asked.length / 4));
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceOf(asked, comparable(name), widest) }))
    .filter(({ distance }) => distance <= widest)
    .sort((one, other) => one.distance - other.distance || (one.name < other.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Without the kind, which few people write. */
function comparable(name: string): string {
  return name.replace(/^service\/(?=[^/]*\/)|\[[^\]]*\]$/g, '').toLowerCase();
}

function distanceOf(asked: string, name: string, widest: number): number {
  if (lastPart(asked) === lastPart(name)) {
    return asked === name ? 0 : 1;
  }
  return Math.abs(asked.length - name.length) > widest ? Infinity : editsBetween(asked, name);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** How many letters have to be added, left out or replaced to get from one text to the other. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(one[i - 1] !== other[j - 1])));
    }
    row = next;
  }
  return row[other.length];
}
