"""`python -m training MODEL...`: learn a model anew and write its weights where the package keeps them."""

import argparse
import importlib
import sys
from collections.abc import Sequence

MODELS = ("events", "grouping", "joining", "stance")
"""The models; each is learned by the module of its name, which alone needs what it learns with."""


def main(arguments: Sequence[str]) -> int:
    """Learn the models that are named; the same data give the same weights."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("models", nargs="+", choices=MODELS, help="what to learn")
    for name in parser.parse_args(arguments).models:
        print(f"Learning {name}.", file=sys.stderr)
        importlib.import_module(f"training.{name}").learn()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
