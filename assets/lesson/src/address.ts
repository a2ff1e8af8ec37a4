// The page's address: the step of the lesson stands in it.

const [LESSON, STEP] = ["s.lesson", "s.step"];

/** Lesson and step that the address names; null where it names no lesson. */
export function named(): { slug: string; step: number } | null {
  const parameters = new URLSearchParams(location.search);
  const slug = parameters.get(LESSON);
  const step = Number(parameters.get(STEP) ?? "1");
  return slug ? { slug, step: Number.isInteger(step) && step > 0 ? step : 1 } : null;
}

function withStep(step: number): string {
  const others = location.search.replace(/^\?/, "").split("&").filter((part) => part && part.split("=")[0] !== STEP);
  return `${location.pathname}?${[...others, ...(step > 1 ? [`${STEP}=${step}`] : [])].join("&")}${location.hash}`;
}

/** Write the step to the address, as a step of the browser's history or in place of the last one. */
export function write(step: number, how: "push" | "replace"): void {
  try {
    if (how === "push") history.pushState(history.state, "", withStep(step));
    else history.replaceState(history.state, "", withStep(step));
  } catch {
    // A sandboxed frame has no address to write to.
  }
  // Python hears of it with its next run; a class that follows wants it at once.
  window.dispatchEvent(new CustomEvent("gatescope:turned"));
}

/** A link to a lesson, or to all of them. */
export function link(slug: string, lang: string, step = 1): string {
  const parts = { lang, [LESSON]: slug, [STEP]: step > 1 ? String(step) : "" };
  return `./lessons?${Object.entries(parts).flatMap(([key, value]) => (value ? [`${key}=${value}`] : [])).join("&")}`;
}

/** What a task waits for stands in the address, or is what it is by itself. */
export function says(key: string, value: string): boolean {
  const found = new URLSearchParams(location.search).get(key);
  return found !== null && (found === value || found.split(";").includes(value));
}
