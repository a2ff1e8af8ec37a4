"""The texts of presenting, saving a picture and the table of units."""

from __future__ import annotations

from types import MappingProxyType

from gatescope.messages import mark

PRESENTING = MappingProxyType(
    {
        "present": mark("Present"),
        "present_hint": mark("Large and alone on the screen, for a projector (key P)"),
        "present_leave": mark("Leave"),
        "slides": mark("What is shown"),
        "slide_pictures": mark("Pictures"),
        "slide_diagram": mark("Diagram"),
        "slide_why": mark("Why"),
        "slide_equations": mark("Equations"),
        "key_leave": mark("leave"),
        "save": mark("Save picture"),
        "save_svg": mark("Save picture as SVG"),
        "save_png": mark("Save picture as PNG"),
        "units_title": mark("All units compared"),
        "units_hint": mark("A column's name sorts by it; a row selects its unit."),
        "units_unit": mark("Unit"),
        "units_steps": mark("{n} steps"),
        "units_all": mark("Show all {count} units"),
    }
)
