"""The form for a demand: the threat, what is wanted, and whether anything was paid."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

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
        tr = self.tr
        self.add_text(
            "threat",
            tr("What did they say they would do?"),
            paragraph(2),
            tr("Their own words, if you can."),
        )
        self.add_text(
            "to_whom",
            tr("Who would be harmed, or shown something?"),
            line(),
            tr("For example: me, my sister, everyone at work."),
        )
        self.add_text("demanded", tr("What do they want?"), paragraph(2))
        self.add_account(tr("Which account said it?"))
        self.add_time("moment", tr("When did they say it?"))
        self.add_time("deadline", tr("By when do they want it?"), ahead=True)
        self._money = Fold(tr("Money: how much, and where to"))
        self.column.addWidget(self._money)
        whole, self.column = self.column, self._money.column
        self.add_text("amount", tr("How much?"), line(length=40))
        self.add_text("currency", tr("In what?"), line(tr("GBP, EUR, USD, Bitcoin"), 40))
        kinds = (
            ("", tr("Not known")),
            ("bank account", tr("Bank account")),
            ("payment app", tr("Payment app")),
            ("crypto address", tr("Crypto address")),
            ("gift card", tr("Gift card")),
            ("cash", tr("Cash")),
            ("other", tr("Something else")),
        )
        self.add_text("pay_to_kind", tr("How should it be paid?"), Choice(kinds))
        self.add_text(
            "pay_to",
            tr("Where should it go?"),
            line(),
            tr("The account number, address or name that they gave."),
        )
        self.add_text("pay_reference", tr("Reference they told you to use"), line())
        self.column = whole
        self._paid = AnswerChoice(tr("Was anything paid?"))
        self._paid.changed.connect(self.rearrange)
        self.add_text(
            "paid",
            tr("Was anything paid?"),
            self._paid,
            tr("Many people pay. It does not make this your fault."),
        )
        self._paid_amount = self.add_text("paid_amount", tr("How much was paid?"), line())
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
    tr = QCoreApplication.translate
    words = " ".join((record.demanded or record.threat).split())
    title = words if len(words) <= 80 else words[:79] + "…"
    money = f"{record.amount} {record.currency}".strip()
    known = record.deadline.precision is not Precision.UNKNOWN
    by = tr("DemandForm", "by {time}").format(time=moment_words(record.deadline)) if known else ""
    return title or tr("DemandForm", "A demand, not described yet"), " · ".join(
        part for part in (money, by) if part
    )
