// Screen text: every sentence comes from Python's table; a missing key shows itself.

export type Text = (key: string, values?: Record<string, string | number>) => string;

export function texts(strings: Record<string, string>): Text {
  return (key, values = {}) => {
    const template = strings[key];
    if (template === undefined) return `⟦${key}⟧`;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
  };
}
