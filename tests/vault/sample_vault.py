"""What the tests of this room share."""

from evidence_kit.model.case import CaseFacts
from evidence_kit.vault import Cost

PASSPHRASE = "seven purple otters juggle"
FACTS = CaseFacts(initials="AB", name="Ann Bell")
CHEAP = Cost(64, 1, 1)
