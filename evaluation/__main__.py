"""`python -m evaluation [JOB...]`: score jobs, print the table, write it as JSON, hold the floors."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from evaluation import document, floors, table
from evaluation.jobs import JOBS
from evaluation.measure import AbsentError, Data, Job, Measure, Meter
from evaluation.peers import PeerError, Peers
from evaluation.table import Outcome

_ROOT = Path(__file__).parents[1]


def main(arguments: Sequence[str]) -> int:
    """Run the jobs named, or all; give 1 where a score is below its floor, else 0."""
    asked = _parser().parse_args(arguments)
    if asked.write_docs and asked.jobs:
        print("--write-docs writes the page of all jobs: name none", file=sys.stderr)
        return 2
    held, peers = floors.read(), Peers(asked.environments) if asked.peers else None
    outcomes = [_outcome(job, asked, peers) for job in JOBS if not asked.jobs or job.name in asked.jobs]
    for one in outcomes:
        if held.changed(one.job.name, one.digest) and one.skipped is None:
            print(f"{one.job.name}: other data than when its floors were set", file=sys.stderr)
    broken = list(chain.from_iterable(held.broken(one.job.name, one.measures) for one in outcomes))
    if asked.lift:
        _lift(held, outcomes)
    print(table.text(table.rows(outcomes, held)))
    _write(asked, outcomes, held)
    print("".join(f"below its floor: {one}\n" for one in broken), end="", file=sys.stderr)
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("jobs", nargs="*", metavar="JOB", choices=[*(j.name for j in JOBS), []],
                        help=f"what to measure, all if none is named: {', '.join(j.name for j in JOBS)}")  # fmt: skip
    parser.add_argument("--data", type=Path, default=_ROOT.parent / "shared/eval", help="the folder of the sets")
    for name, what in (("polnear", "PolNeAR's repository"), ("tempeval", "TempEval-3's training data")):
        given = os.environ.get(f"RASHOMON_{name.upper()}")
        parser.add_argument(f"--{name}", type=Path, default=Path(given) if given else None,
                            help=f"the folder of {what} (or RASHOMON_{name.upper()})")  # fmt: skip
    parser.add_argument("--peers", action="store_true", help="score other tools too, in environments of their own")
    parser.add_argument("--environments", type=Path, default=_ROOT / "build/peers", help="where those are made")
    parser.add_argument("--output", type=Path, default=_ROOT / "build/eval.json", help="where the JSON goes")
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift the floors to what is measured")
    parser.add_argument("--write-docs", action="store_true", help="write docs/quality.md")
    return parser


def _outcome(job: Job, asked: argparse.Namespace, peers: Peers | None) -> Outcome:
    """Run one job; what is not there is told, and skipped."""
    print(f"Measuring {job.name}.", file=sys.stderr)
    data, meter = Data(asked.data, {"polnear": asked.polnear, "tempeval": asked.tempeval}), Meter()
    measures: list[Measure] = []
    skipped = None
    try:
        measures.extend(job.run(data, meter))
    except AbsentError as error:
        skipped = str(error)
    digest = data.digest()
    if peers is not None and job.peers is not None and skipped is None:
        measures += _of_peers(job, data, peers)
    return Outcome(job, tuple(measures), meter.speed, digest, skipped)


def _of_peers(job: Job, data: Data, peers: Peers) -> list[Measure]:
    try:
        return list(job.peers(data, peers.ask)) if job.peers is not None else []
    except PeerError as error:
        print(f"{job.name}: no peer's score: {error}", file=sys.stderr)
        return []


def _lift(held: floors.Floors, outcomes: Sequence[Outcome]) -> None:
    """Lift the floors; the digest is kept where the whole of a job's data was there."""
    for one in outcomes:
        held.raised(one.job.name, one.digest if one.skipped is None else None, one.measures)
    held.write()


def _write(asked: argparse.Namespace, outcomes: Sequence[Outcome], held: floors.Floors) -> None:
    asked.output.parent.mkdir(parents=True, exist_ok=True)
    asked.output.write_text(json.dumps(table.records(outcomes, held), indent=1) + "\n", encoding="utf-8")
    if asked.write_docs:
        document.write(outcomes, held)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
