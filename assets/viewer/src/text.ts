// Screen text: every sentence comes from Python's table; a missing key shows itself.

export type Text = (key: string, values?: Record<string, string | number>) => string;

export function texts(strings: Record<string, string>): Text {
  /** Sentences cut at their places once: what stands between them, and in turn the places' names. */
  const cut = new Map<string, string[]>();
  const partsOf = (key: string) => {
    const parts = (strings[key] ?? `⟦${key}⟧`).split(/\{(\w+)\}/);
    cut.set(key, parts);
    return parts;
  };
  return (key, values = {}) => {
    const parts = cut.get(key) ?? partsOf(key);
    let said = parts[0]!;
    for (let k = 1; k < parts.length; k += 2) {
      const name = parts[k]!;
      said += (name in values ? String(values[name]) : `{${name}}`) + parts[k + 1]!;
    }
    return said;
  };
}
