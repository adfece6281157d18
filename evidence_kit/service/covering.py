"""The keeper's answer about covering: a copy of a picture with parts of it gone for good."""

import datetime as dt
import io
from pathlib import PurePath

import msgspec

from evidence_kit.intake.own_details import own_details
from evidence_kit.intake.sniff import media_type
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.model.problem import CannotRead, Stopped, WrongUse
from evidence_kit.model.reading import Reading
from evidence_kit.report.phrases import counted
from evidence_kit.service import evidence
from evidence_kit.service import messages as m
from evidence_kit.service.sandbox import TURN
from evidence_kit.service.sandbox_jobs import LARGEST_INPUT, Cover, FacesFound, FindFaces, Made
from evidence_kit.service.session import Session, Steps
from evidence_kit.vault import Known

_MOST_BOXES = 200


def cover_picture(session: Session, request: m.CoverPicture) -> Steps:
    """Make the copy in the sandbox and take it in as an exhibit of its own."""
    vault = session.open_vault
    source = vault.exhibit(request.id)
    if not 1 <= len(request.boxes) <= _MOST_BOXES:
        raise WrongUse("Draw a box over what is to be covered first.")
    if source.size > LARGEST_INPUT:
        raise WrongUse("This picture is too big to cover parts of it here. It is kept.")
    with vault.original(source.id) as stream:
        data = stream.read()
    pending = session.sandbox.aside(Cover(boxes=request.boxes), data)
    while (made := pending.poll(TURN)) is None:
        if (yield None):
            pending.cancel()
            raise Stopped("No copy was made. Nothing has changed.")
    assert isinstance(made, Made)
    name = f"{PurePath(source.original_name).stem} (covered).png"
    outcome = vault.add_stream(name, io.BytesIO(made.data), sniff=media_type)
    if isinstance(outcome, Known):
        raise CannotRead(f"This very copy is here already, as {outcome.exhibit.mark}.")
    copy = vault.save(_told(outcome.exhibit, source, request))
    if request.hold_back and source.sensitivity is Sensitivity.ORDINARY:
        vault.save(msgspec.structs.replace(source, sensitivity=Sensitivity.WITHHELD))
    yield from evidence.read_new(session, m.ReadNew())
    assert isinstance(copy, Exhibit)
    return m.Saved(record=vault.exhibit(copy.id))


def find_own_details(session: Session, request: m.FindOwnDetails) -> m.OwnDetails:
    """Boxes over the person's own details, as far as the picture's words were read."""
    vault = session.open_vault
    kept = vault.derived(request.id, "reading")
    if kept is None:
        return m.OwnDetails()
    reading = msgspec.msgpack.decode(kept, type=Reading)
    boxes = own_details(reading.lines, vault.case().facts)
    return m.OwnDetails(
        boxes=tuple((each.left, each.top, each.width, each.height) for each in boxes),
        read=not reading.problem,
    )


def find_faces(session: Session, request: m.FindFaces) -> Steps:
    """Boxes over what looks like a face, found in a process of its own that ends with the answer."""
    source = session.open_vault.exhibit(request.id)
    if source.size > LARGEST_INPUT:
        raise WrongUse("This picture is too big to look for faces in it. You can draw the boxes.")
    with session.open_vault.original(source.id) as stream:
        data = stream.read()
    pending = session.sandbox.begin(FindFaces(), data, seconds=60)
    while (found := pending.poll(TURN)) is None:
        if (yield None):
            pending.cancel()
            raise Stopped("We stopped looking for faces. Nothing has changed.")
    assert isinstance(found, FacesFound)
    return m.FacesFound(boxes=found.boxes[:_MOST_BOXES])


def _told(copy: Exhibit, source: Exhibit, request: m.CoverPicture) -> Exhibit:
    """Tie the copy to its original, and say what was covered and by whom."""
    places = counted(len(request.boxes), "part")
    what = f" ({request.what.strip()})" if request.what.strip() else ""
    by = f" by {request.by.strip()}" if request.by.strip() else ""
    day = f"{dt.datetime.now(dt.UTC):%Y-%m-%d}"
    covered = "was" if len(request.boxes) == 1 else "were"
    return msgspec.structs.replace(
        copy,
        derived_from=source.id,
        derivation=f"{places}{what} {covered} covered{by} on {day}. What was under the black "
        "boxes is not in this copy.",
        description=source.description,
        capture=source.capture,
        # an intimate picture may still be one when parts of it are covered: the person says
        sensitivity=request.sensitivity,
    )
