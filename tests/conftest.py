"""What tests of several rooms share."""

import importlib

import pytest


@pytest.fixture
def stand_ins(monkeypatch):
    """Give the desk stand-ins for the work itself."""
    fakes = importlib.import_module("stand_ins")
    work = importlib.import_module("rashomon.desk.work")
    monkeypatch.setattr(work, "note", fakes.note)
    monkeypatch.setattr(work, "align", fakes.align)
