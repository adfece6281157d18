"""Which platform an app belongs to, by its Android package and by the label that a phone shows."""

import re

_PACKAGES = {
    "com.whatsapp": "whatsapp",
    "com.whatsapp.w4b": "whatsapp",
    "com.instagram.android": "instagram",
    "com.instagram.lite": "instagram",
    "com.facebook.orca": "messenger",
    "com.facebook.mlite": "messenger",
    "com.facebook.katana": "facebook",
    "com.facebook.lite": "facebook",
    "com.snapchat.android": "snapchat",
    "com.zhiliaoapp.musically": "tiktok",
    "com.ss.android.ugc.trill": "tiktok",
    "org.telegram.messenger": "telegram",
    "org.telegram.messenger.web": "telegram",
    "org.thunderdog.challegram": "telegram",
    "com.discord": "discord",
    "com.twitter.android": "x",
    "org.thoughtcrime.securesms": "signal",
    "com.google.android.apps.messaging": "sms",
    "com.samsung.android.messaging": "sms",
    "com.android.mms": "sms",
    "com.reddit.frontpage": "reddit",
    "com.google.android.youtube": "youtube",
    "com.google.android.gm": "email",
    "com.microsoft.office.outlook": "email",
    "com.linkedin.android": "linkedin",
}
_LABELS = {
    "whatsapp": "whatsapp",
    "whatsapp business": "whatsapp",
    "wa business": "whatsapp",
    "instagram": "instagram",
    "messenger": "messenger",
    "facebook": "facebook",
    "snapchat": "snapchat",
    "tiktok": "tiktok",
    "telegram": "telegram",
    "telegram x": "telegram",
    "discord": "discord",
    "twitter": "x",
    "x": "x",
    "signal": "signal",
    "messages": "sms",
    "messaging": "sms",
    "nachrichten": "sms",
    "mensajes": "sms",
    "messaggi": "sms",
    "mensagens": "sms",
    "reddit": "reddit",
    "youtube": "youtube",
    "gmail": "email",
    "outlook": "email",
    "linkedin": "linkedin",
}
_PACKAGE = re.compile(r"[a-z]\w*(?:\.\w+)+\Z", re.IGNORECASE)


def is_package(name: str) -> bool:
    """Whether *name* has the form of an Android package, such as "com.whatsapp"."""
    return _PACKAGE.match(name) is not None


def platform_of_app(name: str) -> str:
    """The key in `resources/platforms` for a package or label; empty for any other app."""
    name = name.strip()
    return _PACKAGES.get(name.lower()) or _LABELS.get(name.casefold(), "")
