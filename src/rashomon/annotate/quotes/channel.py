"""Where something was said: on a platform, to an agency, at a press conference."""

import re

from rashomon.facts import agencies

_SITES = r"X|Twitter|Facebook|Telegram|Instagram|Truth Social|Weibo|WeChat|TikTok|YouTube|Threads|WhatsApp|LinkedIn|Bluesky|VK"
_FORMS = (
    r"statement|post|tweet|message|letter|interview|speech|address|video|memo|telegram|cable|dispatch|report|note|briefing|"
    r"news conference|press conference|press briefing|press release|conference|rally|hearing|testimony|op-ed|column|"
    r"communiqu[eé]|proclamation|broadcast|podcast|article|debate|session|ceremony|sermon|call|phone call|editorial"
)
_CHANNEL = re.compile(
    rf"""(?P<post>\b(?:in|through|via)\s+(?:a|an|his|her|its|their|another|the)\s+(?:[\w-]+\s+){{0,3}}?(?:post|tweet|message|statement|video)\s+(?:on|posted\s+on|published\s+on|shared\s+on)\s+(?:the\s+)?(?:social\s+media(?:\s+platform)?(?:\s+(?:{_SITES}))?|{_SITES}))
    |(?P<site>\bon\s+(?:(?:the\s+)?social\s+media(?:\s+(?:platform|network|site))?(?:\s+(?:{_SITES}))?|(?:{_SITES})(?=[\s,.;:()”"]|$)|(?:state|national|public)\s+(?:television|TV|radio)))
    |(?P<told>\btold\s+(?P<to>(?:the\s+)?(?:[A-Z][\w.’'-]*(?:\s+(?:of\s+)?[A-Z][\w.’'-]*){{0,4}}|reporters|journalists|a\s+(?:news|press)\s+(?:conference|briefing)|parliament|lawmakers|state\s+(?:television|TV|media|radio)|(?:[\w-]+\s+){{0,2}}(?:news\s+agency|newspaper|broadcaster|television))))
    |(?P<form>\b(?:in|at|during)\s+(?:a|an|his|her|its|their|the|another)\s+(?:(?!(?:of|to|in|on|with|for|and)\b)[\w’'-]+\s+){{0,3}}?(?:{_FORMS}))\b
    |(?P<to2>\bto\s+(?:reporters|journalists|the\s+press))""",
    re.VERBOSE,
)


def channel_in(text: str) -> str | None:
    """Give the first channel that a stretch of text names, in its words, or None."""
    for match in _CHANNEL.finditer(text):
        if match["told"] and not _medium(match["to"]):
            continue
        return re.sub(r"\s+", " ", match[0])
    return None


def _medium(told: str) -> bool:
    """`told Reuters` is a channel; `told Singh` is not."""
    bare = told.removeprefix("the ").strip()
    return bare[0].islower() or bare in agencies() or any(w in _MEDIA for w in bare.split())


_MEDIA = frozenset(
    "News Times Post TV Television Radio BBC CNN NBC CBS ABC Fox Jazeera Agency Journal Guardian Today Press Herald Daily Tribune Broadcasting Network Arabiya NPR Congress Parliament Knesset Senate Bundestag Duma Council".split()
)
