"""Files as a visitor drops them on Your model, and the page after that."""

from __future__ import annotations

import io
from typing import Any

import torch
from streamlit.testing.v1 import AppTest
from torch import nn

from gatescope.ui.own import OwnNetwork
from tests.ui.test_pages import ROOT, texts

TOKENS = 7


class Tagger(nn.Module):
    """An embedding, a stack in both directions, an answer at every step."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(TOKENS, 3)
        self.rnn = nn.GRU(3, 4, num_layers=2, bidirectional=True)
        self.head = nn.Linear(8, 5)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        return self.head(self.rnn(self.embedding(tokens))[0])


def state_dict(module: nn.Module) -> bytes:
    torch.manual_seed(0)
    file = io.BytesIO()
    torch.save(module.state_dict(), file)
    return file.getvalue()


def opened(name: str, data: bytes, page: str = "your_model", **held: Any) -> AppTest:
    """The page after a file was dropped; `held` are widgets' values by their keys."""
    test = AppTest.from_file(str(ROOT / "menu.py"), default_timeout=60)
    test.session_state["gs.own.file"] = (name, data)
    for key, value in held.items():
        test.session_state[key] = value
    test.switch_page("pages/your_model.py").run()
    return test if page == "your_model" else test.switch_page(f"pages/{page}.py").run()


def own(test: AppTest) -> OwnNetwork:
    return test.session_state["gs.own"]


def said(elements: Any) -> str:
    return " ".join(texts(elements)).replace("\\", "")
