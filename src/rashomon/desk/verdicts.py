"""What judgements on stories add up to."""

from collections.abc import Iterable

from rashomon.records import Judgement

Pair = tuple[str, str]


def decided(judgements: Iterable[Judgement]) -> tuple[set[Pair], set[Pair]]:
    """Give the pairs of reports that persons judged to tell one story, and two; of two judgements the later stands.

    What was judged to be one story is held together as a whole, each report with each; what was judged to be two
    is parted across.
    """
    found: dict[Pair, bool] = {}
    for one in judgements:
        if one.kind == "same story":
            every = (*one.left, *one.right)
            found |= {(min(a, b), max(a, b)): True for a in every for b in every if a != b}
        elif one.kind == "other story":
            found |= {(min(a, b), max(a, b)): False for a in one.left for b in one.right if a != b}
    return {pair for pair, same in found.items() if same}, {pair for pair, same in found.items() if not same}
