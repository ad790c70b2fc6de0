"""The jobs, in the order of the table."""

from evaluation.jobs import (
    actors,
    certainty,
    copies,
    dates,
    events,
    figures,
    grouping,
    points,
    quotes,
    reported,
    same_event,
    same_point,
    stance,
    unit_tests,
)
from evaluation.measure import Job

JOBS: tuple[Job, ...] = (
    quotes.JOB,
    reported.JOB,
    dates.JOB,
    figures.JOB,
    certainty.JOB,
    events.JOB,
    unit_tests.JOB,
    same_event.JOB,
    actors.JOB,
    points.JOB,
    same_point.JOB,
    grouping.JOB,
    copies.JOB,
    stance.JOB,
)
"""What is measured; a job is one module with its loader, its score and its peers."""
