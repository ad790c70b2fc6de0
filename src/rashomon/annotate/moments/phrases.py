"""All forms that time expressions take in news, each with how it is resolved."""

import re

from rashomon.annotate.moments import days, spans
from rashomon.annotate.moments.words import Form

PHRASES: tuple[Form, ...] = (*days.FORMS, *spans.FORMS)
"""Each form with its resolver; where several match, the longest counts."""

TRIGGER = re.compile(
    r"\d|days?\b|week|month|year|decade|centur|quarter|today|tonight|tomorrow|morning|afternoon|evening|night|hour"
    r"|minute|half|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter|fall"
    r"|Christmas|(?:inst|ult|prox)\b",
    re.IGNORECASE,
)
"""No sentence without one of these holds a time expression."""
