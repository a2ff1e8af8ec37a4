import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT, project

LINES = [
    line
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
CONSTRAINTS = {
    canonicalize_name(name): version for name, version in (x.split("==") for x in LINES)
}


def test_citation_names_the_version_of_the_project() -> None:
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    assert re.findall(r"^version: (.+)$", text, re.M) == [project()["version"]]


def test_constraints_are_plain_versions() -> None:
    odd = [line for line in LINES if not re.fullmatch(r"[\w.-]+==[\w.]+", line)]
    assert odd == []  # neither hosts, nor paths, nor builds for one kind of machine


@pytest.mark.parametrize(
    "line", [*project()["dependencies"], *project()["optional-dependencies"]["test"]]
)
def test_tested_version_lies_in_the_declared_range(line: str) -> None:
    requirement = Requirement(line)
    assert CONSTRAINTS[canonicalize_name(requirement.name)] in requirement.specifier
