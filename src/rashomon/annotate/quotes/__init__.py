"""Words in quotation marks, with who says them and how."""

from rashomon.annotate.quotes.find import Found, quotes

__all__ = ["Found", "quotes"]
