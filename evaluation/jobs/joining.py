"""Whether two claims of real reports tell one thing, on pairs that were judged and that nothing was learned from."""

from collections.abc import Iterator

from evaluation.judged import FOLDER, judged, told
from evaluation.measure import Data, Job, Measure, Meter
from evaluation.scorers import auc, share
from rashomon.align.overlap import apart
from rashomon.align.score import THRESHOLD, score
from rashomon.records import Notes, Received


def run(data: Data, meter: Meter) -> Iterator[Measure]:
    """Score the judged pairs of the topics and months that are held out."""
    data.opened |= {f"judged/{path.name}": path for path in sorted(FOLDER.glob("*.csv"))}
    notes: dict[str, Notes] = {}
    ranked: list[tuple[float, bool]] = []
    for left, right, pairs in judged(data, held=True):
        for one in (left, right):
            if one.name not in notes:
                notes[one.name] = meter.received(Received(path=one.name, text=one.text), one.day)
        some = [t for t in told([notes[left.name], notes[right.name]], pairs) if t.verdict != "partly"]
        for one_pair, (sure, _) in zip(some, score([t.pair for t in some]), strict=True):
            ranked.append((0.0 if apart(one_pair.left, one_pair.right) else sure, one_pair.verdict == "yes"))
    yield from _measures(ranked)


def _measures(ranked: list[tuple[float, bool]]) -> Iterator[Measure]:
    name = "real reports held out"
    joined = [same for sure, same in ranked if sure >= THRESHOLD]
    found = [sure >= THRESHOLD for sure, same in ranked if same]
    yield Measure(set=name, name="AUC same against different", score=auc(ranked), of=len(ranked))
    yield Measure(set=name, name="precision", score=share(sum(joined), len(joined)), of=len(joined))
    yield Measure(set=name, name="recall", score=share(sum(found), len(found)), of=len(found))


JOB = Job(
    name="joining", title="Claims of real reports", run=run,
    means=(
        "Pairs of claims of two real reports (ECB+ and FA-KES) of topics and months that nothing was learned from. "
        "Each pair was read and judged: would an editor put both on one line? Those at which he would hesitate are "
        "left out. The pairs are such as looked alike to the comparing when they were chosen, so what is easy is not "
        "among them. *Precision* and *recall* are those of the pairs that are sure enough to be joined."
    ),
)  # fmt: skip
