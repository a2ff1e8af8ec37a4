"""What is to be tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """A lecture and who attends it.

    Parameters
    ----------
    students, processes : int
        How many students, on how many processes of the app.
    nginx : bool
        Whether nginx stands in front, with TLS, as deploy/nginx.conf says; of several
        processes one is then killed in the middle of a question.
    seconds : float
        The teacher moves for so long, once every `pause` seconds.
    pause : float
        Seconds between two moves.
    pictures : int
        So many times the picture is another one.
    think : float
        Seconds within which the students answer.
    within : float
        Seconds within which the students come.
    clients : int
        Processes of students.
    page : str
        What every student opens; with ``""`` they join from nowhere, which only tests do.
    cold : bool
        Whether they have never been here: they load Streamlit's scripts as well.
    """

    students: int
    processes: int = 1
    nginx: bool = False
    seconds: float = 60.0
    pause: float = 1.0
    pictures: int = 4
    think: float = 3.0
    within: float = 40.0
    clients: int = 2
    page: str = "/classroom"
    cold: bool = False

    @property
    def longest(self) -> float:
        """Seconds after which everything is given up."""
        return 240.0 + self.within * 2 + self.seconds * 2 + self.think * 6
