import re
import sys

from tests.house.tree import ROOT, files

MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:home|root|Users|work|tmp|mnt)/\w")
TEXT = {".cff", ".css", ".json", ".md", ".po", ".py", ".toml", ".ts", ".txt", ".js", ".svg", ""}


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    found = [
        f"{path}:{number}: {line.strip()[:100]}"
        for path in files()
        if path.suffix in TEXT
        for number, line in enumerate((ROOT / path).read_text("utf-8").splitlines(), 1)
        if MACHINE_PATH.search(line)
    ]
    assert found == []


def test_no_module_of_gatescope_hides_one_of_python() -> None:
    # Streamlit puts the folder of app.py first on the path, and in a wheel that is gatescope/.
    names = {
        path.parts[1].removesuffix(".py") for path in files() if path.parts[0] == "gatescope"
    }
    assert names & sys.stdlib_module_names == set()


def test_the_style_closes_every_rule_before_the_next() -> None:
    # one that stays open swallows all that follow, and no browser says so
    style = re.sub(
        r"/\*.*?\*/", "", (ROOT / "assets" / "style.css").read_text("utf-8"), flags=re.S
    )
    assert style.count("{") == style.count("}")
