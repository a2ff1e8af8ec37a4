"""The proof behind the badge of the Parity page: made once, on the checker's thread."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from gatescope.messages import Message, note
from gatescope.models.proof_run import proved_steps
from gatescope.ui.parity_badge import checker
from gatescope.ui.parity_checker import Job, finished
from gatescope.ui.scene import Scene
from gru_core.parity_checks import ParityReport

if TYPE_CHECKING:
    from gru_core.proof import Proof


@dataclass(frozen=True, slots=True)
class ProvedReport(ParityReport):
    """The report that the badge shows, with the proof that it is part of.

    Parameters
    ----------
    proof : Proof
        In both precisions.
    """

    proof: Proof


def proof_key(scene: Scene, mistakes: tuple[str, ...]) -> str:
    """Name the proof of a picture."""
    return f"proof-{scene.key}-{'-'.join(mistakes)}"


def proof_job(scene: Scene, mistakes: tuple[str, ...]) -> Job:
    """Give what makes the proof; it runs on another thread and does not touch the page."""

    def make() -> ParityReport:
        from gatescope.models.proof_run import prove_run

        proof = prove_run(scene.model, scene.run, mistakes)
        own = proof.own.report
        values: dict[str, Any] = {f.name: getattr(own, f.name) for f in fields(ParityReport)}
        return ProvedReport(**values, proof=proof)

    return make


def known_proof(scene: Scene, mistakes: tuple[str, ...]) -> Proof | None:
    """Give the proof if it has been made."""
    found = checker().get(proof_key(scene, mistakes))
    if not finished(found) or found.exception() is not None:
        return None
    report = found.result()
    return report.proof if isinstance(report, ProvedReport) else None


def could_not(scene: Scene, mistakes: tuple[str, ...]) -> bool:
    """Say whether torch has tried, and could not run the network at all."""
    found = checker().get(proof_key(scene, mistakes))
    return finished(found) and found.exception() is not None


def proof_scope(scene: Scene) -> Message | None:
    """Say which part of a run is compared, where it is not all of it."""
    count, total = proved_steps(scene.run), len(scene.run.x)
    return None if count >= total else note("first {count:,} steps", count=count)
