"""A keeper in this process, and vaults that cost little to open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from evidence_kit.model.case import CaseFacts
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from tests.service.keeper_talk import KeeperTalk

PASSPHRASE = "seven quiet lanterns over the harbour"
FACTS = CaseFacts(initials="AB", name="Alex Brown")


@pytest.fixture
def keeper(tmp_path: Path, cheap_keys: None) -> Iterator[Keeper]:
    """A keeper with a new, open vault."""
    made = Keeper()
    made.handle(m.CreateVault(path=str(tmp_path / "vault"), passphrase=PASSPHRASE, facts=FACTS))
    yield made
    made.close()


@pytest.fixture
def talk() -> Iterator[KeeperTalk]:
    """A real keeper process."""
    made = KeeperTalk()
    yield made
    made.end()


def picture(path: Path, seed: int = 0, size: tuple[int, int] = (300, 600)) -> Path:
    """Draw a screenshot that differs from those with another seed."""
    image = Image.new("RGB", size, (seed * 37 % 256, 200, 120))
    ImageDraw.Draw(image).text((20, 40), f"message {seed}", fill=(0, 0, 0))
    image.save(path)
    return path
