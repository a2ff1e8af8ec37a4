// Colours of the page around us; light or dark is told from the background's luminance.

export type RGB = readonly [number, number, number];

export interface Theme {
  dark: boolean;
  background: RGB;
  text: RGB;
  muted: string;
  line: string;
  accent: string;
  font: string;
  /** Changes when anything above does. */
  key: string;
}

const probe = document.createElement("canvas");
probe.width = probe.height = 1;

const seen = new Map<string, RGB>();

/** Any CSS colour as sRGB bytes; looked up once, for reading pixels back is slow. */
export function rgb(colour: string): RGB {
  const found = seen.get(colour) ?? read(colour);
  seen.set(colour, found);
  return found;
}

/** The canvas understands every notation that the browser does. */
function read(colour: string): RGB {
  const context = probe.getContext("2d", { willReadFrequently: true })!;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = "#000";
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

export function css([r, g, b]: RGB, alpha = 1): string {
  return `rgba(${r}, ${g}, ${b}, ${alpha})`;
}

export function blend(a: RGB, b: RGB, share: number): RGB {
  return [0, 1, 2].map((k) => Math.round(a[k]! + (b[k]! - a[k]!) * share)) as unknown as RGB;
}

function luminance(colour: RGB): number {
  const [r, g, b] = colour.map((v) => {
    const s = v / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

export function readTheme(root: HTMLElement): Theme {
  const style = getComputedStyle(root);
  const background = rgb(style.backgroundColor);
  const text = rgb(style.color);
  const dark = luminance(background) < 0.18;
  return {
    dark,
    background,
    text,
    muted: css(blend(background, text, 0.7)),
    line: css(blend(background, text, 0.16)),
    accent: style.getPropertyValue("--accent").trim() || css(text),
    font: style.fontFamily,
    key: `${background}|${text}|${style.getPropertyValue("--accent")}|${style.fontFamily}`,
  };
}
