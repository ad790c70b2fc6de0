"""One event, many tellings: reports in, one sourced comparison out."""
