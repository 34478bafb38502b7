"""Plots are not drawn in a sandbox; the data are what they show."""

import sys


def _no_plot(data=None, *arguments, **options):
    print("no plot is drawn in a sandbox; the counts are in the result", file=sys.stderr)


plot_histogram = plot_distribution = plot_bloch_multivector = plot_state_city = circuit_drawer = _no_plot

__all__ = ["circuit_drawer", "plot_bloch_multivector", "plot_distribution", "plot_histogram", "plot_state_city"]
