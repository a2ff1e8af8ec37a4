"""What the figures of memory show, in plain words."""

from __future__ import annotations

from gatescope.messages import mark

HALF_LIFE = mark(
    "Above: the part of the gradient that remains so many steps before the asked one. Thin"
    " lines are single networks, the thick one is their median. Below: when half of it is gone"
    " for the first time, one dot a network; the bar is the median. A triangle that points to"
    " the right stands where the sequence begins: half is never gone, and the true half-life is"
    " longer than can be seen here."
)
LSTM_FIRST_STEP = mark(
    "An LSTM often loses much in the very first step back, because the question is put to h"
    " while the memory is in c. And what is held very firmly passes little gradient: where a"
    " unit is saturated, a small change does nothing, yet its value stays."
)
MANY_TARGETS = mark(
    "The loss is asked for at several steps here, and each adds its part on the way back: what"
    " remains is not what is left of the last one alone. Ask at one step to see that."
)
EXPONENTS = mark(
    "Move the state a little and let the network read on: by which factor does the difference"
    " change at each step, on average? The factor is e to the growth exponent λ (Lyapunov"
    " exponent). Below 0 the network forgets: at −0.1 a step keeps 90%, at −0.7 half. At 0 it"
    " remembers. Above 0 the difference grows: small causes have large effects, as in chaos."
    " There is one exponent for each direction in which the state can be moved; an LSTM has"
    " twice as many, because its state is h and c."
)
CONVERGENCE = mark(
    "An exponent is an average, and this is how it settles while the sequence is read. Thick"
    " lines are the largest exponent of each cell, thin ones the others of the chosen cell."
    " While a line still climbs or falls at its right end, its exponent is not final."
)
SINGULAR = mark(
    "Move an earlier state a little, in every possible direction, and look at the asked state:"
    " each line is the factor by which one direction arrives, as a power of ten (a singular"
    " value of ∂h/∂h′ over that span). 0 is unchanged, −3 a thousandth. Lines that stay level"
    " are directions in which something can be remembered: if only one does, the network"
    " remembers one number. Lines end where they are 15 powers of ten below the best: from"
    " there on it is rounding."
)
BOUNDS = mark(
    "A bound is a promise. With σ, the largest singular value of the recurrent weights, no step"
    " of an RNN can lengthen a difference more than σ times: below 1 it must forget, above 1"
    " nothing is promised. This takes no run at all. The steps of a GRU or an LSTM are bounded"
    " by the gates of the run: the largest z (or f), plus, for each other path, the largest of"
    " its gates' factors times the σ of its weights. Above: one step. Below: all steps from"
    " there to the asked one, where the promises multiply. The distance between two lines is"
    " what the weaker promise gives away."
)
