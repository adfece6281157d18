"""What kinds of contacts are called on the screen."""

from PySide6.QtCore import QCoreApplication

from evidence_kit.model.contact import ContactKind


def contact_kind_words(kind: ContactKind) -> str:
    """Return what a kind of contact is called on the screen."""
    names = {
        ContactKind.POLICE: QCoreApplication.translate("ContactKind", "Police"),
        ContactKind.PLATFORM: QCoreApplication.translate("ContactKind", "App or website"),
        ContactKind.HELPLINE: QCoreApplication.translate("ContactKind", "Helpline"),
        ContactKind.BANK: QCoreApplication.translate("ContactKind", "Bank"),
        ContactKind.TAKEDOWN: QCoreApplication.translate(
            "ContactKind", "Service that takes pictures down"
        ),
        ContactKind.BLOCKED: QCoreApplication.translate("ContactKind", "I blocked an account"),
        ContactKind.OTHER: QCoreApplication.translate("ContactKind", "Someone else"),
    }
    return names[kind]
