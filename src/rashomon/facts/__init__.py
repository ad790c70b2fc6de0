"""What is known beforehand: countries, leaders, towns, organisations, agencies, outlets.

Facts are data, read once from the tables in `data/`; `tools/facts.py` says where each came from.
No country, outlet or person is named in code.
"""

from rashomon.facts.agencies import Agency, agencies
from rashomon.facts.countries import Country, cities, countries, country_of, provinces, regions, stand_ins
from rashomon.facts.houses import agency_named, kind_of, marks_of
from rashomon.facts.institutions import Institution, institutions
from rashomon.facts.leaders import Leader, given_names, leaders, officials
from rashomon.facts.outlets import outlet_of

__all__ = [
    "Agency",
    "Country",
    "Institution",
    "Leader",
    "agencies",
    "agency_named",
    "cities",
    "countries",
    "country_of",
    "given_names",
    "institutions",
    "kind_of",
    "leaders",
    "marks_of",
    "officials",
    "outlet_of",
    "provinces",
    "regions",
    "stand_ins",
]
