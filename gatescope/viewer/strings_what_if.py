"""The texts of the what-if."""

from __future__ import annotations

from types import MappingProxyType

from gatescope.messages import mark

WHAT_IF = MappingProxyType(
    {
        "whatif_tip": mark("what if {now}, original {original}, difference {difference}"),
        "whatif_minus": mark("what if minus original"),
        "whatif_largest": mark("changed by at most {largest}"),
        "whatif_none": mark("no difference"),
        "whatif_lines": mark("solid: what if, dashed: original"),
        "whatif_lines_difference": mark("change, of the selected unit"),
        "whatif_was": mark("{moment} (was “{token}”)"),
        "whatif_was_number": mark("was {value}"),
    }
)
