"""What vaderSentiment makes of texts: reads a list of them, writes the compound score of each, from -1 to 1."""

import json
import sys

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

judge = SentimentIntensityAnalyzer()
json.dump([judge.polarity_scores(text)["compound"] for text in json.load(sys.stdin)], sys.stdout)
