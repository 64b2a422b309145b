/** What several connections carry, in one text: `TCP 80,443,UDP 53`. Ranges that overlap stay as they are. */
export function mergedTraffic(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  if (distinct.length === 1) {
    return distinct[0];
  }
  const ports = new Map<string, Set<string>>();
  for (const text of distinct) {
    const parts = partsOf(text);
    if (parts === undefined) {
      return distinct.includes('All Connections') ? 'All Connections' : distinct.join('; ');
    }
    parts.forEach(([protocol, port]) => ports.set(protocol, (ports.get(protocol) ?? new Set()).add(port)));
  }
  return [...ports].sort(([one], [other]) => one < other ? -1 : 1)
    .map(([protocol, own]) => `${protocol} ${[...own].sort((one, other) => parseInt(one, 10) - parseInt(other, 10)).join(',')}`).join(',');
}

/** Whether nothing but port 53 gets through. */
export function isDns(text: string): boolean {
  return partsOf(text)?.every(([protocol, port]) => protocol !== 'SCTP' && port === '53') ?? false;
}

/** Each range with its protocol; nothing where the text is not made of ranges. */
function partsOf(text: string): [string, string][] | undefined {
  const parts: [string, string][] = [];
  for (const part of text.split(',')) {
    const found = /^(?:(SCTP|TCP|UDP) )?(\d+(?:-\d+)?)$/.exec(part.trim());
    const protocol = found?.[1] ?? parts[parts.length - 1]?.[0];
    if (found === null || protocol === undefined) {
      return undefined;
    }
    parts.push([protocol, found[2]]);
  }
  return parts;
}
