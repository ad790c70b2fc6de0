"""Countries with their names, demonyms and capitals, and the towns that lie in them."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.facts.tables import rows, tree

Kind = Literal["name", "demonym", "capital"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166 alpha-3 code; `name` is the usual English short name."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    tld: str
    independent: bool


@cache
def countries() -> dict[str, Country]:
    """Give every country by its alpha-3 code."""
    return {code: _country(code, entry) for code, entry in tree("countries.json").items()}


def _country(code: str, entry: dict[str, list[str]]) -> Country:
    return Country(
        code,
        str(entry["name"]),
        tuple(entry["names"]),
        tuple(dict.fromkeys([*entry["demonyms"], *map(_people, entry["demonyms"])])),
        tuple(entry["capitals"]),
        str(entry["tld"]),
        str(entry["independent"]) in ("Yes", "In contention"),
    )


def _people(demonym: str) -> str:
    """Give the people by their adjective: `Thais`; itself where the adjective makes no plural (`French`)."""
    return f"{demonym}s" if demonym.endswith(("an", "i", "ai")) else demonym


@cache
def country_of() -> dict[str, tuple[str, Kind]]:
    """Give what each name of a country stands for: its code, and whether it is name, demonym or capital.

    A name that several countries share ("Congolese") is left out: nothing tells which is meant. One that a
    country shares with dependent territories ("French") means the country; the capitals of those are left out.
    """
    found: dict[str, set[tuple[str, Kind]]] = {}
    for country in countries().values():
        for kind, names in _by_kind(country):
            for name in names:
                found.setdefault(name, set()).add((country.code, kind))
    _add_formal(found)
    chosen = {name: _independent(ways) for name, ways in found.items()}
    return {name: min(ways, key=_rank) for name, ways in chosen.items() if len({code for code, _ in ways}) == 1}


def _add_formal(found: dict[str, set[tuple[str, Kind]]]) -> None:
    """Add `Republic of Chad` and `Chadian Republic` where no table has them: speeches and statements do."""
    formal: dict[str, set[tuple[str, Kind]]] = {}
    for name, ways in found.items():
        for code, kind in ways:
            if kind != "capital" and countries()[code].independent and len(name) > 2 and name[-1] != "s":
                form = f"Republic of {name}" if kind == "name" else f"{name} Republic"
                formal.setdefault(form, set()).add((code, "name"))
    found |= {form: ways for form, ways in formal.items() if form not in found}


def _independent(ways: set[tuple[str, Kind]]) -> set[tuple[str, Kind]]:
    """Keep the independent countries, where there are any; else what names the territory itself."""
    own = {(code, kind) for code, kind in ways if countries()[code].independent}
    return own or {(code, kind) for code, kind in ways if kind != "capital"}


def _by_kind(country: Country) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
    return (("name", country.names), ("demonym", country.demonyms), ("capital", country.capitals))


def _rank(way: tuple[str, Kind]) -> int:
    """A city state's capital is also its name, and then the name counts."""
    return ("name", "demonym", "capital").index(way[1])


@cache
def cities() -> dict[str, str]:
    """Give the country of each town whose name means one country: code by name, as printed with and without accents."""
    named = {row["name"]: row["country"] for row in rows("cities.csv")}
    spelt: dict[str, set[str]] = {}
    for name, code in named.items():
        for way in _spellings(name):
            spelt.setdefault(way, set()).add(code)
    return {way: min(codes) for way, codes in spelt.items() if len(codes) == 1} | named


def _spellings(name: str) -> set[str]:
    """`Cox’s Bāzār` as Cox’s Bazar and Cox's Bazar, with a curly apostrophe and with a straight one."""
    if name.isascii():
        return {name}
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return {way.replace("’", mark) for way in (name, bare) for mark in "’'"}


@cache
def regions() -> dict[str, str | None]:
    """Give the regions of the world by name, with the country of those that all agree on."""
    return {row["name"]: row["country"] or None for row in rows("regions.csv")}


@cache
def provinces() -> dict[str, str]:
    """Give the country of each state or province as agencies write it behind a town: `Fla.`, `Ont.`."""
    return {row["name"]: row["country"] for row in rows("provinces.csv")}


@cache
def stand_ins() -> dict[str, str]:
    """Give the name that stands for all countries' names of a kind while a text is parsed: word by kind."""
    return {row["kind"]: row["word"] for row in rows("stand_ins.csv")}
