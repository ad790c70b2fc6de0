"""All forms that time expressions take in news, each with how it is resolved."""

import re

from rashomon.annotate.moments import days, spans, within
from rashomon.annotate.moments.words import Form

PHRASES: tuple[Form, ...] = (*within.FORMS, *days.FORMS, *spans.FORMS)
"""Each form with its resolver; where several match, the longest counts."""

LENGTHS = frozenset(form.pattern for form in PHRASES if form.resolver is spans.length)
"""The forms of lengths of time, which may be counted from a day that is named behind them."""

TRIGGER = re.compile(
    r"\d|days?\b|week|fortnight|month|year|decade|centur|quarter|today|tonight|tomorrow|morning|afternoon|evening|night|hour"
    r"|minute|half|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter|fall"
    r"|Christmas|Easter|Friday|Hallowe|Valentine|Workers|(?:inst|ult|prox)\b",
    re.IGNORECASE,
)
"""No sentence without one of these holds a time expression."""
