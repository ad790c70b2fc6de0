"""What a desk keeps, in SQLite or PostgreSQL; the only room that knows SQL."""

from rashomon.store.errors import put_into_words
from rashomon.store.moving import move
from rashomon.store.pen import Pen
from rashomon.store.query import parse, tagged
from rashomon.store.store import Store
from rashomon.store.view import ORDERS, View
from rashomon.store.words import words

__all__ = ["ORDERS", "Pen", "Store", "View", "move", "parse", "put_into_words", "tagged", "words"]
