"""Evidence Kit: collect, keep and hand over evidence of online threats, on one's own computer."""

__version__ = "0.1.0"
