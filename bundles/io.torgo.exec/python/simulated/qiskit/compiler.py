"""Transpiling under its older name."""

from ._run import assemble, transpile

__all__ = ["assemble", "transpile"]
