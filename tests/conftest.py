"""What all tests share."""

import os

import pytest
from hypothesis import settings

from evidence_kit.vault import Cost

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("untimed", deadline=None)  # how long an example takes is no test
settings.load_profile("untimed")


@pytest.fixture
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """New vaults in this process cost the least that the format allows, not a second."""
    monkeypatch.setattr(Cost, "measured", classmethod(lambda cls, seconds=1.0: cls.least()))
