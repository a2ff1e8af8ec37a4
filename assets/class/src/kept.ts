// The class that is led from this browser: its key for the next visit, and whether this tab leads it.
// A tab that was opened anew does not lead by itself: nobody shares a page without having said so.

const [KEY, HERE] = ["gatescope.class", "gatescope.class-here"];

export interface Key {
  code: string;
  secret: string;
}

let here: Key | null = null;
let tab = "";

export function kept(): Key | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isKey(found) ? { code: found.code, secret: found.secret } : here;
  } catch {
    // No store, or what lies there is not ours: what this page knows holds.
    return here;
  }
}

function isKey(found: unknown): found is Key {
  const key = found as Key | null;
  return !!key && typeof key === "object" && typeof key.code === "string" && typeof key.secret === "string";
}

/** Keep the key, and lead the class in this tab. */
export function keep(key: Key): void {
  here = { code: key.code, secret: key.secret };
  tab = key.code;
  try {
    localStorage.setItem(KEY, JSON.stringify(here));
    sessionStorage.setItem(HERE, tab);
  } catch {
    // Then a reload does not come back to the class by itself.
  }
}

/** Whether this tab leads the class that is kept. */
export function leadsHere(code: string): boolean {
  try {
    return (sessionStorage.getItem(HERE) ?? tab) === code;
  } catch {
    return tab === code;
  }
}

/** The class is over, or is no longer ours. */
export function forget(): void {
  here = null;
  tab = "";
  try {
    localStorage.removeItem(KEY);
    sessionStorage.removeItem(HERE);
  } catch {
    // Nothing was kept.
  }
}

/** The key of a teacher's link. It leaves the address at once: a projector shows that. */
export function fromAddress(): Key | null {
  const found = /^#lead=([2-9A-Z]{8})\.([\w-]{20,128})$/.exec(location.hash);
  if (!found) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return { code: found[1]!, secret: found[2]! };
}

/** A link with which another device leads the class as well. */
export function teachersLink({ code, secret }: Key): string {
  return `${new URL("explore", location.href.split(/[?#]/)[0])}#lead=${code}.${secret}`;
}
