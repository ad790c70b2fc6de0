"""A PDF: the text of its pages."""

import re

from rashomon.errors import TooLargeError, UnreadableError

PAGES = 60
"""The most pages of a report; what is longer is a book."""


def text(content: bytes, path: str) -> str:
    """Give the text of a PDF's pages; raise the InputError that says why there is none."""
    import pypdfium2  # noqa: PLC0415 - few need it

    try:
        document = pypdfium2.PdfDocument(content)
        if len(document) > PAGES:
            raise TooLargeError(path, f"it has more than {PAGES} pages", "Save the pages that you mean as .txt.")
        pages = [page.get_textpage().get_text_bounded() for page in document]
        document.close()
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(path, f"it cannot be read as a PDF: {error}", "Save its text as .txt.") from error
    joined = "\n\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "")
    return re.sub(r"[\x00-\x08\x0b-\x1f]", "", joined)
