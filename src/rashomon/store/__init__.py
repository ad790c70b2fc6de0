"""What a desk keeps, in SQLite or PostgreSQL; the only room that knows SQL."""

from rashomon.store.codec import pack as packed
from rashomon.store.engines import caution
from rashomon.store.moving import backup, move
from rashomon.store.passages import Found, mark
from rashomon.store.query import Query, parse, tagged
from rashomon.store.reports import Prepared, prepared
from rashomon.store.sources import sources
from rashomon.store.store import Store
from rashomon.store.stories import ORDERS, Laid
from rashomon.store.transaction import Transaction

__all__ = [
    "ORDERS",
    "Found",
    "Laid",
    "Prepared",
    "Query",
    "Store",
    "Transaction",
    "backup",
    "caution",
    "mark",
    "move",
    "packed",
    "parse",
    "prepared",
    "sources",
    "tagged",
]
