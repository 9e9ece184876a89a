"""The version of docscan, on its own so that nothing heavy is imported to know it."""

__version__ = "0.1.0"
