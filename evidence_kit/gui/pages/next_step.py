"""What is done, and what would help next: worked out for the Start page."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from evidence_kit.gui.widgets.place_card import told
from evidence_kit.gui.widgets.steps import StepView
from evidence_kit.guide.steps import Step, steps
from evidence_kit.model.contact import ContactKind
from evidence_kit.service.messages import Overview, Records

SHOWN_APART = "not-your-fault"
"""The step that is a kind word: it stands above the others."""

_SIGNS = {"keep-calm": "heart", "support": "hand-heart"}


def day_words(stamp: str, today: dt.date) -> str:
    """Return the day of an ISO time as "today", "yesterday" or "3 March 2026"; "" for nothing."""
    if not stamp:
        return ""
    day = dt.datetime.fromisoformat(stamp).date()
    if day == today:
        return QCoreApplication.translate("StartPage", "today")
    if day == today - dt.timedelta(days=1):
        return QCoreApplication.translate("StartPage", "yesterday")
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def step_views(overview: Overview, records: Records, today: dt.date) -> tuple[StepView, ...]:
    """Return the steps as they stand in this case."""
    kinds = {contact.kind for contact in records.contacts}
    return tuple(_view(step, overview, kinds, today) for step in steps() if step.id != SHOWN_APART)


def next_step(overview: Overview, records: Records) -> str:
    """Return the id of the one step that would help next."""
    kinds = {contact.kind for contact in records.contacts}
    if not overview.exhibits and not overview.events:
        return "collect"
    if overview.exhibits_without_event:
        return "collect"
    if not overview.reports or ContactKind.POLICE not in kinds:
        return "report-police"
    if not kinds & {ContactKind.PLATFORM, ContactKind.BLOCKED}:
        return "report-platform"
    return "support" if ContactKind.HELPLINE in kinds else "helpline"


def _view(step: Step, overview: Overview, kinds: set[ContactKind], today: dt.date) -> StepView:
    done, state, action, target, text = False, "", "", step.page, told(step.text)
    if step.id == "collect":
        done = overview.exhibits > 0
        action = QCoreApplication.translate("StartPage", "Add pictures")
        if overview.exhibits_without_event:
            state = (
                QCoreApplication.translate(
                    "StartPage", "One picture has nothing written with it yet."
                )
                if overview.exhibits_without_event == 1
                else QCoreApplication.translate(
                    "StartPage", "{count} pictures have nothing written with them yet."
                ).format(count=overview.exhibits_without_event)
            )
            text = QCoreApplication.translate(
                "StartPage",
                "Write who it was, when, and what they said. A few words for each are enough, and "
                "you need not look at the picture again.",
            )
            action = QCoreApplication.translate("StartPage", "Write down what they show")
        elif done:
            state = (
                QCoreApplication.translate("StartPage", "One picture or file is in.")
                if overview.exhibits == 1
                else QCoreApplication.translate(
                    "StartPage", "{count} pictures and files are in."
                ).format(count=overview.exhibits)
            )
    elif step.id == "report-police":
        done = ContactKind.POLICE in kinds
        action = QCoreApplication.translate("StartPage", "Make a report")
        if overview.reports and not done:
            state = QCoreApplication.translate(
                "StartPage",
                "A report was made. When you have told the police, write down the call.",
            )
            action = QCoreApplication.translate("StartPage", "Write down the call")
            target = "contacts"
        elif overview.last_report:
            day = day_words(overview.last_report, today)
            state = QCoreApplication.translate(
                "StartPage", "The last report was made: {day}."
            ).format(day=day)
    elif step.id == "report-platform":
        done = bool(kinds & {ContactKind.PLATFORM, ContactKind.BLOCKED})
        action = QCoreApplication.translate("StartPage", "Show me how")
    elif step.id == "helpline":
        done = ContactKind.HELPLINE in kinds
        action = QCoreApplication.translate("StartPage", "See the numbers")
    return StepView(
        sign=_SIGNS.get(step.id, "circle"),
        id=step.id,
        title=told(step.title),
        text=text,
        done=done,
        state=state,
        action=action,
        target=target,
        skip=step.skip,
        skip_words=told(step.skip_words),
        more=step.more,
    )
