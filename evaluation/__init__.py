"""Measuring what Rashomon makes of labelled sets: `python -m evaluation` scores every job and keeps the floors.

This package is no part of what users install. The sets themselves are not in the repository: most lie in the
folder `../shared/eval`, and what may not be redistributed is read from where the user has it.
"""
