"""Reports that tell two events, and what a desk makes of them."""

from rashomon.records import Received, Source

STRIKE = "TRIPOLI, Aug {day}, 2019 - An air strike on a wedding in the Libyan town of Qasr Zaytun killed {dead} people."
TEXTS = [
    Received(
        path="a.txt",
        text=STRIKE.format(day=5, dead=12) + "\n\n“We saw rubble,” council member Idris al-Tahir said on Monday.",
        source=Source(name="The Evening Post", country="GBR"),
    ),
    Received(path="b.txt", text=STRIKE.format(day=6, dead=19) + "\n\nThe hospital in Murzuq has two surgeons."),
    Received(path="c.txt", text="KANAZAWA, March 14, 2015 - The bullet train line to Kanazawa opened.\n\nShinkansen."),
]


def grouped(desk):
    """Give which reports are in one story, by their paths."""
    return sorted(sorted(report.path for report in line.reports) for line in desk.stories())


def exported(desk):
    """Give everything that a desk tells, as it goes out."""
    stories = desk.stories()
    return [
        stories,
        [desk.story(line.id).to_dict() for line in stories],
        [desk.report(report.id) for line in stories for report in line.reports],
        desk.sources(),
        desk.judgements(),
        [desk.search(words) for words in ("killed", "surgeons", "actor:libya", "date:2019", "trains in Japan")],
    ]


def named(desk, path):
    """Give the identifier of the report of a path."""
    return next(report.id for line in desk.stories() for report in line.reports if report.path == path)
