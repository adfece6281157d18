"""Typed times that carry an offset or the letters of a zone."""

import datetime as dt
from zoneinfo import ZoneInfo

import msgspec

from evidence_kit.model.moment import Moment, Precision, WallTime, wall_time
from evidence_kit.model.typed_days import UNREADABLE, Setting, Unclear
from evidence_kit.model.typed_words import Found

_MINUTES_AHEAD = {
    # Letters that name one zone only. IST, CST and others are used by several countries.
    "bst": 60, "wet": 0, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "hst": -600, "aest": 600, "aedt": 660, "awst": 480, "nzst": 720, "nzdt": 780, "sast": 120,
    "jst": 540, "kst": 540,
}  # fmt: skip


def placed(moment: Moment, found: Found, setting: Setting) -> list[Moment]:
    """Put a moment that came with an offset or the letters of a zone into a zone.

    It stays on the clocks of the person's zone where they agree; a time in UTC stays in UTC; any
    other is carried over to the person's zone.
    """
    wall = moment.wall
    if wall is None or (found.offset is None and not found.zone):
        return [moment]
    info = ZoneInfo(setting.zone)
    for fold in (0, 1):
        if found.zone.upper() == wall.replace(tzinfo=info, fold=fold).tzname() != "":
            twice = wall_time(wall, setting.zone) is WallTime.TWICE
            exact = moment.precision is Precision.MINUTE
            return [msgspec.structs.replace(moment, fold=fold if twice and exact else None)]
    ahead = 0 if found.zone in ("utc", "gmt") else _MINUTES_AHEAD.get(found.zone)
    ahead = ahead if found.offset is None else found.offset
    if ahead is None:
        raise Unclear(
            f'We do not know for sure which zone "{found.zone.upper()}" is. Please leave it out, '
            "and choose the time zone instead."
        )
    if ahead == 0:
        there: dt.tzinfo = dt.UTC
    else:
        there = dt.timezone(dt.timedelta(minutes=ahead))
    local = wall.replace(tzinfo=there).astimezone(info)
    carried = local.replace(tzinfo=None)
    if carried != wall and ahead == 0:
        return [msgspec.structs.replace(moment, zone="UTC")]
    if carried != wall and moment.precision is Precision.DAY:
        raise Unclear(UNREADABLE)
    twice = moment.precision is Precision.MINUTE and (
        wall_time(carried, setting.zone) is WallTime.TWICE
    )
    until = moment.until and moment.until + (carried - wall)
    return [
        msgspec.structs.replace(
            moment, wall=carried, until=until, fold=local.fold if twice else None
        )
    ]
