"""A forecast of a held-out sequence against what came, and against "the same as now"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import streamlit as st

from gatescope.inputs.sequence import FloatArray
from gatescope.messages import Message, mark, note
from gatescope.training.score import column_forecast, rows_of, same_as_now
from gatescope.ui.flow_panel import show_figure
from gatescope.ui.frame import Frame, theme
from gatescope.ui.train_measure import number
from gatescope.ui.train_results import held_out, judged_one, labels_of
from gatescope.ui.train_view import RunView
from gatescope.viewer.export_table import table_csv

CAPTION = mark(
    "The wide grey line is what came; at each step the network has said what would come next, "
    "knowing only what lay before. The dotted line is the simplest forecast of all, the last "
    "known value: it looks good and always comes one step late."
)
ALT = mark(
    "What came, what the network had forecast, and the last known value, over the steps of one "
    "sequence"
)
PICK = "gs.train.forecast"


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """One sequence, in the units of the data.

    Parameters
    ----------
    truth, forecast, naive : FloatArray of shape (T,)
        What came after each step, what the network said, and what was known; NaN where nothing
        is asked.
    """

    truth: FloatArray
    forecast: FloatArray
    naive: FloatArray

    def errors(self) -> tuple[float, float]:
        """Give the root mean squared errors of the network and of the last known value."""
        asked = np.isfinite(self.truth) & np.isfinite(self.naive)
        made = (self.forecast, self.naive)
        network, naive = (
            float(np.sqrt(np.mean((one - self.truth)[asked] ** 2))) for one in made
        )
        return network, naive


def forecast_of(run: RunView, lane: int, index: int) -> Forecast:
    """Let a network forecast a held-out sequence.

    Parameters
    ----------
    run : RunView
        The run and its moment.
    lane, index : int
        Which network, and which sequence held out.
    """
    schema = run.schema
    alone = rows_of(held_out(run), np.array([index]))
    end = int(alone.lengths[0])
    truth = alone.targets[:end, 0, 0]
    # where what is forecast is not read, the last known value is the last that came
    naive = np.append(np.nan, truth[:-1])
    if schema.task.baseline == "previous":
        naive = same_as_now(schema.task, alone)[:end, 0]
    said = judged_one(run, lane, index).answers[:, 0]
    scale = schema.scale
    size, middle = (1.0, 0.0) if scale is None else (scale.target_std, scale.target_mean)
    asked = np.isfinite(truth)
    parts = (np.where(asked, part, np.nan) * size + middle for part in (truth, said, naive))
    return Forecast(*parts)


def typed_forecast(run: RunView, values: FloatArray, output: FloatArray) -> Forecast:
    """Hold a network's answers to typed numbers against the numbers that follow.

    Parameters
    ----------
    run : RunView
        Whose network it is.
    values : FloatArray of shape (T, I)
        What was typed.
    output : FloatArray of shape (T, C)
        The network's answers, as its training had them.
    """
    scale = run.schema.scale
    size, middle = (1.0, 0.0) if scale is None else (scale.target_std, scale.target_mean)
    now = values[:, column_forecast(run.schema.task)]
    return Forecast(np.append(now[1:], np.nan), output[:, 0] * size + middle, now)


def show_forecast(frame: Frame, run: RunView, lane: int, name: str, first: int) -> None:
    """Show the forecast of one held-out sequence, which can be chosen.

    Parameters
    ----------
    frame : Frame
        From the page's first call.
    run : RunView
        The run and its moment.
    lane : int
        Which of its networks.
    name : str
        The network's, translated.
    first : int
        The sequence that is shown before anybody chooses.
    """
    say = frame.translate
    st.markdown("##### " + say(mark("Forecast against truth")))
    most = run.schema.sizes[2]
    picked = st.number_input(
        say(mark("Number of the sequence")),
        0,
        most - 1,
        first,
        key=f"{PICK}.{run.folder.name}",
        width=220,
    )
    made = forecast_of(run, lane, int(picked))
    draw_forecast(frame, run, lane, name, made, f"{lane}-{picked}")


def draw_forecast(
    frame: Frame, run: RunView, lane: int, name: str, made: Forecast, which: str = "typed"
) -> None:
    """Show a forecast against what came.

    Parameters
    ----------
    frame, run, lane, name
        As for `show_forecast`.
    made : Forecast
        What is shown.
    which : str
        Names the sequence in the name of the file to take away.
    """
    from gatescope.figures.forecast import forecast_figure

    say = frame.translate
    show_figure(
        frame,
        forecast_figure(
            made.truth,
            made.forecast,
            made.naive,
            cell=run.plan.lanes[lane].cell,
            name=name,
            unit=labels_of(run, say)[0],
            theme=theme(),
            translate=say,
        ),
        key="l.forecast",
        finding=forecast_words(made).translated(say),
        caption=say(CAPTION),
        alt=say(ALT),
        csv_name=f"forecast-{run.folder.name}-{which}",
        csv=lambda: table_csv(forecast_columns(made)),
    )


def forecast_words(made: Forecast) -> Message:
    """Compare the two forecasts of a sequence.

    Examples
    --------
    >>> truth = np.array([1.0, 2.0, np.nan])
    >>> str(forecast_words(Forecast(truth, truth + 0.1, truth + 0.4)))[:56]
    'On this sequence the network is off by 0.100, the last k'
    """
    network, naive = made.errors()
    values = {"network": number(network), "naive": number(naive)}
    if network < naive:
        return note(
            "On this sequence the network is off by {network}, the last known value by {naive}"
            " (roots of the mean squared errors).",
            **values,
        )
    return note(
        "On this sequence the network is off by {network} and no better than the last known"
        " value, which is off by {naive} (roots of the mean squared errors).",
        **values,
    )


def forecast_columns(made: Forecast) -> dict[str, FloatArray]:
    """Give the numbers as columns, a row for each step that is forecast."""
    steps = np.arange(1, len(made.truth) + 1.0)
    return {
        "step": steps,
        "what came": made.truth,
        "forecast": made.forecast,
        "the same as now": made.naive,
    }
