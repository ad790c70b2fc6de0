"""What learns: each model's data, its training, and the weights that it writes. `python -m training MODEL`."""
