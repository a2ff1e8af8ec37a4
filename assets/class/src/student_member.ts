// Who this browser is in its last class; without a store one is somebody new after a reload.
const KEY = "gatescope.class-member";

export interface Membership {
  code: string;
  /** What the server knows this browser by; empty before the first welcome. */
  member: string;
  name: string;
  /** Whether the student left on purpose: then the way back takes a tap. */
  left: boolean;
}

let here: Membership | null = null;

export function remembered(): Membership | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (isMembership(found)) here = found;
  } catch {
    // No store, or what lies there is not ours: what this page knows holds.
  }
  return here;
}

export function keep(membership: Membership | null): void {
  here = membership;
  try {
    if (membership) localStorage.setItem(KEY, JSON.stringify(membership));
    else localStorage.removeItem(KEY);
  } catch {
    // Full, or forbidden.
  }
}

function isMembership(found: unknown): found is Membership {
  if (!found || typeof found !== "object") return false;
  const { code, member, name, left } = found as Record<string, unknown>;
  return typeof code === "string" && typeof member === "string" && typeof name === "string" && typeof left === "boolean";
}
