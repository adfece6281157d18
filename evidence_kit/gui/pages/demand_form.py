"""The form for a demand: the threat, what is wanted, and whether anything was paid."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.answer import AnswerChoice
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import line, paragraph
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.form import Form, FormRecord
from evidence_kit.model.demand import Demand
from evidence_kit.model.exhibit import Answer
from evidence_kit.model.moment import Precision
from evidence_kit.model.moment_words import moment_words


class DemandForm(Form):
    """Asks for the facts alone; it names no offence and gives no advice on paying."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Demand(id=""), parent)
        self.add_text(
            "threat",
            self.tr("What did they say they would do?"),
            paragraph(2),
            self.tr("Their own words, if you can."),
        )
        self.add_text(
            "to_whom",
            self.tr("Who would be harmed, or shown something?"),
            line(),
            self.tr("For example: me, my sister, everyone at work."),
        )
        self.add_text("demanded", self.tr("What do they want?"), paragraph(2))
        self.add_account(self.tr("Which account said it?"))
        self.add_time("moment", self.tr("When did they say it?"))
        self.add_time("deadline", self.tr("By when do they want it?"), ahead=True)
        self._money = Fold(self.tr("Money: how much, and where to"))
        self.column.addWidget(self._money)
        whole, self.column = self.column, self._money.column
        self.add_text("amount", self.tr("How much?"), line(length=40))
        self.add_text("currency", self.tr("In what?"), line(self.tr("GBP, EUR, USD, Bitcoin"), 40))
        kinds = (
            ("", self.tr("Not known")),
            ("bank account", self.tr("Bank account")),
            ("payment app", self.tr("Payment app")),
            ("crypto address", self.tr("Crypto address")),
            ("gift card", self.tr("Gift card")),
            ("cash", self.tr("Cash")),
            ("other", self.tr("Something else")),
        )
        self.add_text("pay_to_kind", self.tr("How should it be paid?"), Choice(kinds))
        self.add_text(
            "pay_to",
            self.tr("Where should it go?"),
            line(),
            self.tr("The account number, address or name that they gave."),
        )
        self.add_text("pay_reference", self.tr("Reference they told you to use"), line())
        self.column = whole
        self._paid = AnswerChoice(self.tr("Was anything paid?"))
        self._paid.changed.connect(self.rearrange)
        self.add_text(
            "paid",
            self.tr("Was anything paid?"),
            self._paid,
            self.tr("Many people pay. It does not make this your fault."),
        )
        self._paid_amount = self.add_text("paid_amount", self.tr("How much was paid?"), line())
        self.rearrange()

    def rearrange(self) -> None:
        """Open the part about money where it is filled in; ask for the sum only if one was paid."""
        self._paid_amount.setVisible(self._paid.value() == Answer.YES.value)
        values = self.fields()
        if any(values.get(name) for name in ("amount", "currency", "pay_to", "pay_reference")):
            self._money.set_open(True)


def demand_line(record: FormRecord) -> tuple[str, str]:
    """Return the first words of a demand, and what else tells it apart, for a list."""
    assert isinstance(record, Demand)
    words = " ".join((record.demanded or record.threat).split())
    title = words if len(words) <= 80 else words[:79] + "…"
    money = f"{record.amount} {record.currency}".strip()
    known = record.deadline.precision is not Precision.UNKNOWN
    by = (
        QCoreApplication.translate("DemandForm", "by {time}").format(
            time=said(moment_words(record.deadline))
        )
        if known
        else ""
    )
    return title or QCoreApplication.translate(
        "DemandForm", "A demand, not described yet"
    ), " · ".join(part for part in (money, by) if part)
