"""Words that hand a clause to somebody in another way, and where what he said ends."""

import pytest

from annotate.build import notes

HEAD = "OSLO, May 9, 2012 (AFP) - "


def voice(text: str, does: str) -> str | None:
    claim = next(c for c in notes(HEAD + text).claims if c.does == does)
    return None if claim.according_to is None else claim.according_to.text


@pytest.mark.parametrize(
    ("text", "does", "who"),
    [
        ("As per the Norwegian army, nine ships have been sunk.", "sink", "the Norwegian army"),
        ("As per the official statement from the coast guard, nine ships sank.", "sink", "the coast guard"),
        ("Reports quoted Norway's Defence Ministry as saying the ships sank.", "sink", "Norway's Defence Ministry"),
        (
            "The agency quoted Norway's army as saying the jet fell, but said it could prove the plane was in Denmark.",
            "prove",
            "Norway's army",
        ),
        ("The agency cited a minister as saying that the ships sank.", "sink", "a minister"),
        ("A jet bombed the port, both sides said, as tension led to raids that killed nine.", "bomb", "both sides"),
        ("A jet bombed the port, both sides said, as tension led to raids that killed nine.", "kill", None),
        ("Nine people died, officials said on Friday, after a bus hit a wall.", "hit", None),
        ("Officials said that nine people died after a bus hit a wall.", "hit", "Officials"),
    ],
)  # fmt: skip
def test_what_is_whose_word(text, does, who) -> None:
    assert voice(text, does) == who


def test_whom_reports_quote_speaks_and_not_the_reports() -> None:
    said = "“Several positions came under fire,” reports quoted Norway's Defence Ministry as saying."
    [quote] = notes(HEAD + said).quotes
    assert quote.speaker is not None
    assert quote.speaker.text == "Norway's Defence Ministry"


def test_a_noun_right_before_a_verb_keeps_another_clauses_subject_from_it() -> None:
    text = HEAD + "Norway reported the pilots were safe and video of the incident showed two pilots parachuting out."
    [shown] = [c for c in notes(text).claims if c.does == "show"]
    assert "NOR" not in shown.who
    assert not shown.gist.startswith("Norway showed")
