// How long a unit would remember if the gate that keeps its state stayed where it is.
import type { Frame } from "./frame";
import { valueAt } from "./frame";
import { isHeld } from "./squash";

const KEEPS: Record<string, string> = { gru: "z", lstm: "f", rnn: "" };

/** "Memory time at this value: 1/(1 − z) = 13.6 steps …" where that gate is opened; else empty. */
export function memoryTime(frame: Frame): string {
  const { text, state, picture } = frame;
  const { why } = state;
  if (why !== KEEPS[picture.meta.cell]) return "";
  // 1/(1 − σ(a)) is 1 + exp(a), which keeps the digits of a long memory.
  const steps = isHeld(frame, why) ? 1 / (1 - valueAt(frame, why)) : 1 + Math.exp(valueAt(frame, `a_${why}`));
  return text("why_memory", { symbol: why, n: steps > 1e7 ? "∞" : steps >= 1000 ? Math.round(steps) : steps.toFixed(1) });
}
