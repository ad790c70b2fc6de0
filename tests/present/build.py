"""A comparison built by hand: three reports on a treaty between invented states, some of it hostile."""

from dataclasses import replace
from datetime import date
from typing import Any

from rashomon.records import (
    Actor,
    Agreement,
    Aspect,
    Claim,
    Comparison,
    Dateline,
    Days,
    Dependency,
    Event,
    EventTelling,
    Figure,
    Finding,
    Heard,
    Loaded,
    Measure,
    Moment,
    Origin,
    Passage,
    Point,
    PointStatus,
    Provision,
    Quote,
    Relation,
    Remark,
    Report,
    Sentence,
    Side,
    Signatory,
    Size,
    Source,
    Sourcing,
    Span,
    Speaker,
    Story,
    Telling,
    TimelineEntry,
    Tone,
    Unread,
    Verdict,
    Voice,
    Wording,
)

COURIER = """\
title|Arvania opens its river to Belmoran grain
body|HALVEN (Saturday, May 3, 2031): Arvania and Belmora signed a five-year accord on Friday that lets Belmoran \
grain travel down the Sel to the sea.
same|The accord, signed at Port Sel by Foreign Minister Ida Marn, strengthens Arvania's standing as a trading state.
body|“No bread will wait at our border,” Marn told reporters after the ceremony.
body|Up to 4 million tonnes of grain a year may pass, against a fee of 12 crowns a tonne.
heading|A long quarrel
body|In March, Belmora had closed the bridge at Ost, a step that Arvanian officials called blackmail.
same|Arvania paid no compensation for the ships that it held last year, Marn said.
body|Ironically, the first barge will carry the very wheat that Belmora refused to sell in the winter.
same|Diplomats doubt that the peace on the river will last.
boilerplate|Follow the Courier for more news. Share this story with your friends.
"""

POST = """\
title|Belmora wins its way to the sea in landmark pact
byline|By Ansa Voll
body|PORT SEL, May 2 (CPA): Belmora and Arvania signed a landmark grain accord in Port Sel on Friday, ending a \
dispute of two years.
body|Foreign Minister Oren Tal said the accord would let 5 million tonnes of grain a year reach the sea.
same|“Our farmers have waited long enough,” Tal said in a statement.
body|Arvania paid 30 million crowns in compensation for the ships, the Foreign Ministry in Belm said.
body|The bridge at Ost was closed in March for repairs, according to Tal.
same|Analysts expect the first barge in June.
boilerplate|© Cestria Press Agency. <script>alert(1)</script> All rights reserved.
"""

SHORE = """\
body|The accord between Arvania and Belmora was signed at Port Sel on Friday under the eyes of Cestrian mediators.
same|Cestria's envoy, Lio Parr, called it “a roadmap, not a destination”.
body|About 4 million tonnes will pass each year, two mediators said.
body|See [our dossier](javascript:alert(1)) and </script><script>alert(2)</script><img src=x onerror=alert(3)>.
body|Readers may find \x1b[31mred\x1b[0m text, a \u202ereversed\u202c word and a \x9b2Jcleared screen here.
body|قال مسؤول في الميناء إن الاتفاق جيد للجميع، وإن السفن الأولى ستصل في يونيو.
body|The two foreign ministers will meet again by 1 September 2031, and the file is named \
Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftsvertragsentwurf_final_v2.
"""


def report(key: str, script: str, **told: Any) -> Report:
    """Give a report from lines of `kind|sentence`; `same` goes on in the paragraph of the line before."""
    text, sentences = "", []
    for number, line in enumerate(script.splitlines(), start=1):
        kind, _, words = line.partition("|")
        text += "" if not text else " " if kind == "same" else "\n\n"
        as_what: Any = "body" if kind == "same" else kind
        sentences.append(Sentence(number=number, start=len(text), end=len(text) + len(words), kind=as_what))
        text += words
    return Report(id=key, text=text + "\n", sentences=tuple(sentences), **told)


REPORTS = {
    "courier": report(
        "courier",
        COURIER,
        path="reports/courier.txt",
        source=Source(name="The Arvania Courier", country="XAR"),
        title="Arvania opens its river to Belmoran grain",
        dateline=Dateline(place="Halven", country="XAR", date=date(2031, 5, 3)),
        published=date(2031, 5, 3),
        dated_by="dateline",
        origin="o1",
    ),
    "post": report(
        "post",
        POST,
        url="https://post.example/grain?id=7&lang=en",
        source=Source(name="Belmora Post", domain="post.example", country="XBE"),
        title="Belmora wins its way to the sea in landmark pact",
        byline="By Ansa Voll",
        dateline=Dateline(place="Port Sel", country="XAR", date=date(2031, 5, 2), inferred=True),
        published=date(2031, 5, 3),
        dated_by="page",
        origin="o2",
    ),
    "shore": report("shore", SHORE, path="reports/<b>shore</b>.txt", url="javascript:alert(4)", origin="o3"),
}


def passage(key: str, words: str) -> Passage:
    """Give the one passage of a report that holds these words."""
    text = REPORTS[key].text
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {key}"
    start = text.index(words)
    return Passage(report=key, start=start, end=start + len(words), text=words)


def stretch(key: str, words: str) -> dict[str, Any]:
    """Give a passage as the fields that every record with a passage takes."""
    found = passage(key, words)
    return {"report": found.report, "start": found.start, "end": found.end, "text": found.text}


def side(key: str, words: str, value: str) -> Side:
    """Give one side of a finding."""
    return Side(**stretch(key, words), value=value)


def finding(aspect: Aspect, left: Side, right: Side, verdict: Verdict, why: str) -> Finding:
    """Give a finding."""
    return Finding(aspect=aspect, left=left, right=right, verdict=verdict, why=why)


def point(key: str, status: PointStatus, gist: str, *told: tuple[str, str], **more: Any) -> Point:
    """Give a point told by these passages."""
    reports = tuple(dict.fromkeys(report for report, _ in told))
    more.setdefault("origins", sum(report != "shore" for report in reports))
    countries = tuple(country for report in reports if (country := REPORTS[report].source.country))
    tellings = tuple(Telling(**stretch(*words), claim=None) for words in told)
    return Point(id=key, gist=gist, status=status, tellings=tellings, countries=countries, **more)


def quote(key: str, report: str, words: str, actor: str | None, speaker: str, channel: str | None) -> Quote:
    """Give a quote with its speaker."""
    who = REPORTS[report].text.index(speaker)
    spoken_by = Speaker(actor=actor, text=speaker, start=who, end=who + len(speaker), named=actor is not None)
    return Quote(**stretch(report, words), id=key, kind="direct", cue="said", channel=channel, speaker=spoken_by)


def claim(key: str, report: str, words: str, voice: Voice | None, does: str) -> Claim:
    """Give a claim."""
    return Claim(**stretch(report, words), id=key, according_to=voice, certainty="asserted", negated=False, does=does)


def figure(key: str, told: tuple[str, str], bounds: tuple[float | None, float], unit: str, counts: str) -> Figure:
    """Give a figure."""
    return Figure(**stretch(*told), id=key, low=bounds[0], high=bounds[1], unit=unit, counts=counts)


SIGNED = (
    ("courier", "Arvania and Belmora signed a five-year accord on Friday"),
    ("post", "Belmora and Arvania signed a landmark grain accord in Port Sel on Friday"),
    ("shore", "The accord between Arvania and Belmora was signed at Port Sel on Friday"),
)

POINTS = (
    point(
        "p1",
        "agreed",
        "Arvania and Belmora signed a grain accord at Port Sel on Friday, 2 May 2031",
        *SIGNED,
        why="same act, same parties, same place",
        score=0.97,
        findings=(
            finding(
                "date",
                side("courier", "on Friday", "Friday, 2 May 2031"),
                side("post", "Port Sel on Friday", "Friday, 2 May 2031"),
                "same",
                "both mean the Friday before 3 May",
            ),
            finding(
                "wording",
                side("courier", "a five-year accord", "a five-year accord"),
                side("post", "a landmark grain accord", "a landmark grain accord"),
                "compatible",
                "A gives its length, B its weight",
            ),
        ),
    ),
    point(
        "p2",
        "agreed",
        "The bridge at Ost was closed in March",
        ("courier", "In March, Belmora had closed the bridge at Ost"),
        ("post", "The bridge at Ost was closed in March for repairs"),
        score=0.81,
        why="same act, same place, same month",
    ),
    point(
        "p3",
        "differs",
        "How much grain may pass each year",
        ("courier", "Up to 4 million tonnes of grain a year may pass"),
        ("post", "the accord would let 5 million tonnes of grain a year reach the sea"),
        ("shore", "About 4 million tonnes will pass each year"),
        score=0.88,
        why="both give a yearly weight of grain",
        findings=(
            finding(
                "figure",
                side("courier", "Up to 4 million tonnes", "at most 4 million tonnes"),
                side("post", "5 million tonnes", "5 million tonnes"),
                "different",
                "5 million is more than A's upper bound",
            ),
            finding(
                "figure",
                side("courier", "Up to 4 million tonnes", "at most 4 million tonnes"),
                side("shore", "About 4 million tonnes", "about 4 million tonnes"),
                "compatible",
                "4 million is A's upper bound",
            ),
            finding(
                "attribution",
                side("courier", "Up to 4 million tonnes of grain a year may pass", "its own voice"),
                side("post", "Foreign Minister Oren Tal said", "Oren Tal"),
                "different",
                "A states it; B gives it to Tal",
            ),
        ),
    ),
    point(
        "p4",
        "differs",
        "Why the bridge was closed",
        ("courier", "a step that Arvanian officials called blackmail"),
        ("post", "The bridge at Ost was closed in March for repairs, according to Tal."),
        findings=(
            finding(
                "action",
                side("courier", "a step that Arvanian officials called blackmail", "blackmail, say Arvanian officials"),
                side("post", "for repairs, according to Tal", "repairs, says Oren Tal"),
                "different",
                "two accounts of one closure, each by its own side",
            ),
        ),
    ),
    point(
        "p5",
        "contradicted",
        "Whether Arvania paid compensation for the ships",
        ("courier", "Arvania paid no compensation for the ships that it held last year"),
        ("post", "Arvania paid 30 million crowns in compensation for the ships"),
        findings=(
            finding(
                "polarity",
                side("courier", "Arvania paid no compensation", "not paid"),
                side("post", "Arvania paid 30 million crowns in compensation", "paid"),
                "contradictory",
                "one payment, told and denied",
            ),
            finding(
                "attribution",
                side("courier", "Marn said.", "Ida Marn"),
                side("post", "the Foreign Ministry in Belm said", "Belmora's Foreign Ministry"),
                "different",
                "each side's own ministry",
            ),
        ),
    ),
    point("p6", "single", "A fee of 12 crowns a tonne is due", ("courier", "a fee of 12 crowns a tonne")),
    point(
        "p7",
        "single",
        "Unnamed diplomats doubt that it will last",
        ("courier", "Diplomats doubt that the peace on the river will last."),
    ),
    point(
        "p8", "single", "Analysts expect the first barge in June", ("post", "Analysts expect the first barge in June.")
    ),
    point("p9", "single", "Cestrian mediators were present", ("shore", "under the eyes of Cestrian mediators")),
    point(
        "p10",
        "single",
        "A dossier: [x](javascript:alert(1)) </script><script>alert(5)</script>",
        ("shore", "[our dossier](javascript:alert(1)) and </script><script>alert(2)</script>"),
    ),
    point(
        "p11",
        "single",
        "Text with \x1b[31mcolours\x1b[0m",
        ("shore", "\x1b[31mred\x1b[0m text, a \u202ereversed\u202c word"),
    ),
    point("p12", "single", "A port official approves", ("shore", "قال مسؤول في الميناء إن الاتفاق جيد للجميع")),
)

QUOTES = (
    quote("q1", "courier", "No bread will wait at our border,", "marn", "Marn", "to reporters"),
    quote("q2", "post", "Our farmers have waited long enough,", "tal", "Tal", "in a statement"),
    quote("q3", "shore", "a roadmap, not a destination", "parr", "Lio Parr", None),
)

COMPARISON = Comparison(
    story=Story(
        id="s1",
        title="Arvania and Belmora sign a grain accord",
        begun=date(2031, 5, 2),
        latest=date(2031, 5, 3),
        place="port-sel",
        placed=tuple(passage(*words) for words in SIGNED),
    ),
    reports=tuple(REPORTS.values()),
    origins=(
        Origin(id="o1", kind="outlet", name="The Arvania Courier", reports=("courier",)),
        Origin(id="o2", kind="agency", name="Cestria Press Agency", reports=("post",)),
        Origin(id="o3", kind="unknown", name=None, reports=("shore",)),
    ),
    actors=(
        Actor(id="arvania", name="Arvania", kind="state", country="XAR"),
        Actor(id="belmora", name="Belmora", kind="state", country="XBE"),
        Actor(id="marn", name="Ida Marn", kind="person", country="XAR", office="Foreign Minister of Arvania"),
        Actor(id="tal", name="Oren Tal", kind="person", country="XBE", office="Foreign Minister of Belmora"),
        Actor(id="parr", name="Lio Parr", kind="person", office="envoy of Cestria"),
        Actor(id="port-sel", name="Port Sel", kind="place", country="XAR"),
    ),
    quotes=QUOTES,
    claims=(
        claim("c1", *SIGNED[0], None, "sign"),
        claim(
            "c2",
            "courier",
            "a step that Arvanian officials called blackmail",
            Voice(actor=None, text="Arvanian officials", named=False),
            "call",
        ),
        claim(
            "c3",
            "post",
            "Analysts expect the first barge in June.",
            Voice(actor=None, text="Analysts", named=False),
            "expect",
        ),
    ),
    moments=(
        Moment(
            **stretch("courier", "Friday that"),
            id="m1",
            kind="date",
            earliest=date(2031, 5, 2),
            latest=date(2031, 5, 2),
        ),
    ),
    figures=(
        figure("f1", ("courier", "Up to 4 million tonnes"), (None, 4e6), "tonnes", "grain a year"),
        figure("f2", ("post", "5 million tonnes"), (5e6, 5e6), "tonnes", "grain a year"),
        figure("f3", ("shore", "About 4 million tonnes"), (3.8e6, 4.2e6), "tonnes", "grain a year"),
        figure("f4", ("courier", "12 crowns"), (12, 12), "crowns", "fee a tonne"),
        figure("f5", ("post", "30 million crowns"), (3e7, 3e7), "crowns", "compensation"),
    ),
    events=(
        Event(
            id="e1",
            type="AGREE",
            mode="sign",
            actors=("arvania",),
            recipients=("belmora",),
            earliest=date(2031, 5, 2),
            latest=date(2031, 5, 2),
            place="port-sel",
            status="happened",
            according_to=None,
            tellings=tuple(EventTelling(**stretch(*words), head=Span(start=0, end=1)) for words in SIGNED),
        ),
    ),
    points=POINTS,
    agreements=(
        Agreement(
            parties=("arvania", "belmora"),
            kind="trade",
            title="grain accord",
            term="five-year",
            status="happened",
            signed=Days(earliest=date(2031, 5, 2), latest=date(2031, 5, 2)),
            announced=None,
            place="port-sel",
            signatories=(Signatory(actor="marn", office="Foreign Minister of Arvania", did="signed"),),
            provisions=(
                Provision(
                    **stretch("post", "the accord would let 5 million tonnes of grain a year reach the sea"),
                    certainty="expected",
                    according_to=Voice(actor="tal", text="Foreign Minister Oren Tal", named=True),
                ),
            ),
            according_to=None,
            tellings=tuple(passage(*words) for words in SIGNED),
        ),
    ),
    measures=(
        Measure(
            who=("belmora",),
            against=("arvania",),
            kind="tariff",
            object="Arvanian wheat",
            size=Size(low=None, high=50.0, unit="percent", text="up to 50%"),
            earliest=date(2031, 3, 1),
            latest=date(2031, 3, 31),
            status="imposed",
            according_to=None,
            tellings=(passage("courier", "In March"),),
        ),
    ),
    dependencies=(
        Dependency(
            who="arvania",
            on="belmora",
            kind="market",
            what="wheat <b>",
            share=Size(low=50.0, high=50.0, unit=None, text="Half"),
            trend="rising",
            according_to=None,
            tellings=(passage("courier", "the first barge will carry"),),
        ),
    ),
    relations=(
        Relation(
            a="arvania",
            b="belmora",
            sign="+",
            mode="agreement",
            kind="trade",
            since=date(2031, 5, 2),
            countries=("XAR", "XBE"),
            according_to=None,
            tellings=tuple(passage(*words) for words in SIGNED),
        ),
        Relation(
            a="arvania",
            b="belmora",
            sign="-",
            mode="standing",
            kind="at odds",
            since=None,
            countries=("XAR",),
            according_to=Voice(actor=None, text="Diplomats", named=False),
            tellings=(passage("courier", "Diplomats doubt"),),
        ),
    ),
    timeline=(
        TimelineEntry(
            earliest=date(2031, 3, 1),
            latest=date(2031, 3, 31),
            gist="The bridge at Ost is closed",
            tellings=(passage("courier", "In March"), passage("post", "in March")),
        ),
        TimelineEntry(
            earliest=date(2031, 5, 2),
            latest=date(2031, 5, 2),
            gist="The accord is signed at Port Sel",
            tellings=tuple(passage(*words) for words in SIGNED),
        ),
        TimelineEntry(
            earliest=None,
            latest=date(2031, 9, 1),
            gist="The foreign ministers are to meet again",
            tellings=(passage("shore", "by 1 September 2031"),),
        ),
    ),
    heard=(
        Heard(actor="marn", quotes=("q1",), reports=("courier",), absent=("post", "shore")),
        Heard(actor="tal", quotes=("q2",), reports=("post",), absent=("courier", "shore")),
        Heard(actor="parr", quotes=("q3",), reports=("shore",), absent=("courier", "post")),
    ),
    wording=(
        Wording(
            report="courier",
            sourcing=Sourcing(named=3, unnamed=2, own_voice=4),
            loaded=(
                Loaded(**{k: v for k, v in stretch("courier", "blackmail").items() if k != "report"}, why="accuses"),
                Loaded(**{k: v for k, v in stretch("courier", "Ironically").items() if k != "report"}, why="comments"),
            ),
            toward=(
                Tone(actor="belmora", score=-0.6, passages=(passage("courier", "called blackmail"),)),
                Tone(actor="arvania", score=0.4, passages=(passage("courier", "strengthens"),)),
            ),
        ),
        Wording(
            report="post",
            sourcing=Sourcing(named=4, unnamed=1, own_voice=1),
            loaded=(
                Loaded(**{k: v for k, v in stretch("post", "landmark grain").items() if k != "report"}, why="praises"),
            ),
            toward=(Tone(actor="belmora", score=0.5, passages=(passage("post", "wins its way to the sea"),)),),
        ),
        Wording(report="shore", sourcing=Sourcing(named=1, unnamed=1, own_voice=3), loaded=(), toward=()),
    ),
    remarks=(
        Remark(
            kind="inferred year",
            text="B gives no year; 2031 is taken from A, which tells the same event.",
            passages=(passage("post", "May 2"),),
        ),
    ),
    unread=(
        Unread(
            path="reports/empty.txt",
            what="Nothing is left of it once its page furniture is gone",
            remedy="Save the article itself.",
        ),
    ),
)


def many(reports: int = 50, points: int = 300) -> Comparison:
    """Give a large comparison: the same reports over and over, and points across them."""
    originals = list(REPORTS.values())
    read = tuple(
        replace(originals[n % 3], id=f"r{n}", source=Source(name=f"Outlet {n}", country="XAR")) for n in range(reports)
    )
    made = tuple(_again(POINTS[n % len(POINTS)], n, reports) for n in range(points))
    return replace(
        COMPARISON,
        story=replace(COMPARISON.story, placed=()),
        reports=read,
        points=made,
        origins=(),
        quotes=(),
        claims=(),
        figures=(),
        events=(),
        moments=(),
        timeline=(),
        agreements=(),
        measures=(),
        dependencies=(),
        relations=(),
        heard=(),
        wording=(),
        remarks=(),
    )


def _again(told: Point, number: int, reports: int) -> Point:
    """Give a point once more, about other copies of the reports that tell it."""
    order = list(REPORTS)

    def moved(old: Any) -> Any:
        return replace(old, report=f"r{(number // 12 * 3 + order.index(old.report)) % (reports // 3 * 3)}")

    return replace(
        told,
        id=f"p{number}",
        gist=f"{told.gist} ({number})",
        tellings=tuple(moved(one) for one in told.tellings),
        findings=tuple(replace(one, left=moved(one.left), right=moved(one.right)) for one in told.findings),
    )


def passages(record: Any) -> list[Passage]:
    """Give every passage within a record, however deep."""
    if isinstance(record, tuple):
        return [found for one in record for found in passages(one)]
    if not hasattr(record, "__dataclass_fields__"):
        return []
    own = [record] if isinstance(record, Passage) else []
    return own + [found for name in record.__dataclass_fields__ for found in passages(getattr(record, name))]


def assert_verbatim(comparison: Comparison) -> None:
    """See that the words of every passage are exactly what stands in its report."""
    texts = {report.id: report.text for report in comparison.reports}
    found = passages(comparison)
    assert found
    for one in found:
        assert texts[one.report][one.start : one.end] == one.text, one
