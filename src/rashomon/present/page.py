"""The brief as HTML: one file that needs no server, and a fragment for a notebook."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from rashomon.present.brief import Brief, Item
from rashomon.present.data import island
from rashomon.present.draw import brief
from rashomon.present.sheets import sheets
from rashomon.present.words import CAUTION, listed
from rashomon.records import Comparison

# The page's own files, in the order in which they are joined.
_STYLES = ("page.css", "desk.css", "panels.css", "narrow.css", "print.css")
_SCRIPTS = ("page.js", "reports.js", "points.js", "keys.js", "begin.js")


def html(comparison: Comparison) -> str:
    """Give a comparison as one HTML file with its reports side by side; nothing in it is loaded from elsewhere."""
    drawn = brief(comparison)
    style, script = _joined(_STYLES), _joined(_SCRIPTS)
    return _template("page.html.j2").render(
        brief=drawn,
        sheets=sheets(comparison, drawn.cards),
        tally=_tally(drawn),
        panels=_panels(drawn),
        caution=CAUTION,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - the package's own file
        script=Markup(script),  # noqa: S704 - the package's own file
        record=Markup(island(comparison)),  # noqa: S704 - JSON in which <, > and & are escaped
    )


def fragment(comparison: Comparison) -> str:
    """Give a comparison as HTML to stand within another page, a notebook's: no script, and styles of its own only."""
    drawn = brief(comparison)
    # Two fragments may stand in one notebook; their anchors must not meet.
    at = f"r{sha256(island(comparison).encode()).hexdigest()[:8]}-"
    return _template("fragment.html.j2").render(
        brief=drawn,
        sheets=sheets(comparison, drawn.cards),
        at=at,
        caution=CAUTION,
        style=Markup(_file("fragment.css")),  # noqa: S704 - the package's own file
    )


@cache
def _file(name: str) -> str:
    return files("rashomon.present").joinpath("templates", name).read_text(encoding="utf-8")


def _joined(names: tuple[str, ...]) -> str:
    return "".join(_file(name) for name in names)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(listed=listed, letters=_letters)
    return environment


def _template(name: str) -> Template:
    return _environment().get_template(name)


def _letters(item: Item) -> list[str]:
    return list(dict.fromkeys(mark.letter for mark in item.marks))


def _tally(drawn: Brief) -> list[tuple[str, str, int]]:
    return [
        ("agreed", "agreed", len(drawn.agreed)),
        ("differs", "differ", len(drawn.differs)),
        ("contradicted", "contradicted", len(drawn.contradicted)),
        ("single", "told by one", sum(len(one.items) for one in drawn.only)),
    ]


def _panels(drawn: Brief) -> list[tuple[str, str, bool]]:
    return [
        ("copies", "Who copies whom", bool(drawn.copies)),
        ("heard", "Who is heard", bool(drawn.heard or drawn.others)),
        ("timeline", "Timeline", bool(drawn.timeline)),
        ("pending", "Still open", bool(drawn.pending)),
        *((kind.key, kind.title, True) for kind in drawn.followed),
        ("figures", "Figures", bool(drawn.figures)),
        ("wording", "Wording", bool(drawn.wording)),
        ("remarks", "Remarks", bool(drawn.remarks)),
        ("unread", "Not read", bool(drawn.unread)),
    ]


def _policy(style: str, script: str) -> str:
    """Give a Content-Security-Policy under which this style and this script run, and nothing else does or loads."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
