"""A report that came by mail: its subject, its day, and its text."""

import email
import email.policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from rashomon.errors import EmptyError
from rashomon.records import Received
from rashomon.sources import page
from rashomon.sources.frontmatter import titled


def read(content: bytes, path: str) -> Received:
    """Make a capture of a mail; its plain text is taken, and else its page. Who sent it is no source."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    subject = str(message["subject"] or "").strip() or None
    body = message.get_body(preferencelist=("plain", "html"))
    text = str(body.get_content()) if body is not None else ""
    if body is not None and body.get_content_subtype() == "html":
        text = page.read(text, path).text
    if not text.strip():
        raise EmptyError(path, "there is no text in this mail", "Save its text as .txt and hand that in.")
    try:
        published = parsedate_to_datetime(str(message["date"])).date()
    except (TypeError, ValueError):
        published = None
    return Received(path=path, text=titled(subject, text.replace("\r\n", "\n")), title=subject, published=published)
