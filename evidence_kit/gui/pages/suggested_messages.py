"""The messages that were read of a picture, and the questions that come before them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.reading import Side
from evidence_kit.model.suggestion import Suggestion
from evidence_kit.service.messages import Suggested


class SuggestedMessages(Card):
    """What stands above the messages of *suggested*; their rows are put into `column`."""

    side_chosen = Signal(object)
    """The `Side` on which the person's own messages stand."""
    day_order_chosen = Signal(bool)
    """Whether 03/04 means 3 April."""

    def __init__(
        self, suggested: Suggested, messages: list[Suggestion], parent: QWidget | None = None
    ) -> None:
        super().__init__("card", parent)
        translate = QCoreApplication.translate
        self.questions: list[Button] = []
        self.mine = suggested.conversation.mine if suggested.conversation else None
        self.column.setSpacing(theme.space(4))
        self.column.addWidget(Words(translate("SuggestionPanel", "Messages"), "strong"))
        self.column.addWidget(
            Words(
                translate(
                    "SuggestionPanel",
                    "Each one that is ticked becomes one thing that happened. Emoji are not read.",
                ),
                "small",
            )
        )
        if suggested.asks_side:
            self._ask_side(self)
        elif self.mine is not None:
            self._say_side(self.mine)
        if suggested.asks_day_order:
            self._ask_day_order(messages)

    def _ask_side(self, card: Card) -> None:
        translate = QCoreApplication.translate
        card.column.addSpacing(theme.space(8))
        asked = translate("SuggestionPanel", "Which messages are yours?")
        card.column.addWidget(Words(asked, "strong"))
        sides = (
            (translate("SuggestionPanel", "Those on the right"), Side.RIGHT),
            (translate("SuggestionPanel", "Those on the left"), Side.LEFT),
            (translate("SuggestionPanel", "None, or I can't tell"), Side.UNKNOWN),
        )
        choices = [(words, partial(self.side_chosen.emit, side)) for words, side in sides]
        self._choices(card, choices)

    def _say_side(self, mine: Side) -> None:
        translate = QCoreApplication.translate
        words = {
            Side.LEFT: translate("SuggestionPanel", "You said that yours are on the left."),
            Side.RIGHT: translate("SuggestionPanel", "You said that yours are on the right."),
            Side.UNKNOWN: translate(
                "SuggestionPanel", "You said that you can't tell which ones are yours."
            ),
        }[mine]
        fold = Fold(words)
        fold.button.setProperty("kind", "link")
        choices = Card("sunken")
        self._ask_side(choices)
        self.questions = []
        fold.column.addWidget(choices)
        self.column.addWidget(fold)

    def _ask_day_order(self, messages: list[Suggestion]) -> None:
        translate = QCoreApplication.translate
        example = next(item.day for item in messages if item.asks_day_order)
        question = translate(
            "SuggestionPanel", "This picture shows “{date}”. Which number is the day?"
        )
        self.column.addWidget(Words(question.format(date=example), "strong"))
        orders = (
            (translate("SuggestionPanel", "The first one is the day"), True),
            (translate("SuggestionPanel", "The second one is the day"), False),
        )
        choices = [(words, partial(self.day_order_chosen.emit, on)) for words, on in orders]
        self._choices(self, choices)

    def _choices(self, card: Card, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
        room = QWidget()
        row = Flow(room)
        for words, then in choices:
            button = Button(words)
            button.clicked.connect(lambda _on=False, then=then: then())
            row.addWidget(button)
            self.questions.append(button)
        card.column.addWidget(room)
