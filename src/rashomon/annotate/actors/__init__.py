"""Who acts in a report: states, persons, organisations and armed groups, linked across its mentions."""

from rashomon.annotate.actors.cast import Cast, cast

__all__ = ["Cast", "cast"]
