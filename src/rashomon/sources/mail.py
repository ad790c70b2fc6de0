"""A report that came by mail: its subject, its day, and its text."""

import email
import email.policy
from datetime import date
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from rashomon.errors import EmptyError, UnreadableError
from rashomon.records import Received
from rashomon.sources import page
from rashomon.sources.decoding import decode
from rashomon.sources.frontmatter import titled


def read(content: bytes, path: str) -> Received:
    """Make a capture of a mail; its plain text is taken, and else its page. Who sent it is no source."""
    try:
        subject, day, kind, body = _parts(content)
    except (LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        told = f"it cannot be read as a mail ({type(error).__name__})"
        raise UnreadableError(path, told, "Save its text as .txt and hand that in.") from error
    text = decode(body, path) if body.strip() else ""
    if kind == "html" and text:
        text = page.read(text, path).text
    if not text.strip():
        raise EmptyError(path, "there is no text in this mail", "Save its text as .txt and hand that in.")
    return Received(path=path, text=titled(subject, text), title=subject, published=day)


def _parts(content: bytes) -> tuple[str | None, date | None, str, bytes]:
    """Give subject, day, kind of text and text of a mail; parts nested in parts are looked through."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(preferencelist=("plain", "html"))
    subject = str(message["subject"] or "").strip() or None
    return subject, _day(message), body.get_content_subtype() if body else "plain", _bytes(body) if body else b""


def _bytes(body: MIMEPart) -> bytes:
    """Give a text as UTF-8 where its encoding is known, else as it came."""
    try:
        return str(body.get_content()).encode("utf-8", "replace")
    except (LookupError, ValueError):
        found = body.get_payload(decode=True)
        return found if isinstance(found, bytes) else b""


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message["date"])).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
