"""From a comparison to its brief."""

from rashomon.present import cards, copies, followed, points, tables, voices
from rashomon.present.brief import Brief, Item
from rashomon.present.marks import Marks
from rashomon.present.names import Names
from rashomon.present.plain import plain
from rashomon.present.words import period
from rashomon.records import Comparison, PointStatus


def brief(comparison: Comparison) -> Brief:
    """Give everything that a way out shows of a comparison."""
    marks, names = Marks(comparison.reports), Names(comparison)
    read = cards.cards(comparison, marks, names)
    place, place_marks = cards.where(comparison, marks, names)
    items = [
        points.item(number, point, marks, names)
        for number, point in enumerate(points.ordered(comparison.points, marks), start=1)
    ]
    return Brief(
        title=plain(comparison.story.title),
        when=period(comparison.story.begun, comparison.story.latest),
        where=place,
        where_marks=place_marks,
        common=comparison.story.common,
        read=cards.read(comparison),
        origins=cards.shared_origins(comparison, marks),
        cards=read,
        copies=copies.copies(comparison, read, marks),
        agreed=_under("agreed", items),
        differs=_under("differs", items),
        contradicted=_under("contradicted", items),
        only=points.only(items, read),
        heard=voices.heard(comparison, marks, names),
        others=voices.others(comparison, marks),
        figures=tables.figures(comparison, marks),
        timeline=tables.timeline(comparison, marks),
        pending=tables.pending(comparison, marks),
        followed=followed.followed(comparison, marks, names),
        wording=voices.wording(comparison, read, marks, names),
        remarks=tables.remarks(comparison, marks),
        unread=tables.unread(comparison),
    )


def _under(status: PointStatus, items: list[Item]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.status == status)
