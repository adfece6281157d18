"""The only room with keys and vault files."""

from evidence_kit.vault.adding import Added, Known, NotTaken
from evidence_kit.vault.check import CheckResult
from evidence_kit.vault.keys import Cost
from evidence_kit.vault.vault import Vault

__all__ = ["Added", "CheckResult", "Cost", "Known", "NotTaken", "Vault"]
