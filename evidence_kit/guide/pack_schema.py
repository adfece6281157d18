"""The form of a country pack for editors that can check a file while it is written."""

import json
from typing import Any

import msgspec

from evidence_kit.guide.packs import Pack


def pack_schema() -> str:
    """Return the JSON Schema of a pack's TOML file (2020-12), as docs/country-pack.schema.json.

    A file of a part of a country may leave out what that of the whole country says, so nothing is
    required here; the tests ask for it of each pack as a whole.
    """
    (whole,), parts = msgspec.json.schema_components([Pack], ref_template="#/$defs/{name}")
    described: dict[str, Any] = parts[whole["$ref"].rpartition("/")[2]]
    described["properties"].pop("code")  # the folder says it
    described.pop("required")
    for part in parts.values():
        if part.get("type") == "object":
            part["additionalProperties"] = False
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole, "$defs": parts}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
