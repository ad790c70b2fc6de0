"""`python -m training joining`: learn a model anew and write its weights where the package keeps them."""

import argparse
import sys
from collections.abc import Callable, Sequence

from training import grouping, joining

MODELS: dict[str, Callable[[], None]] = {"joining": joining.learn, "grouping": grouping.learn}
"""Each model by its name, with what learns it; the same data give the same weights."""


def main(arguments: Sequence[str]) -> int:
    """Learn the models that are named."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("models", nargs="+", choices=sorted(MODELS), help="what to learn")
    for name in parser.parse_args(arguments).models:
        print(f"Learning {name}.", file=sys.stderr)
        MODELS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
