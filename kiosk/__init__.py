"""Front desk of a Mal Pelayanan Publik. Importing it does nothing."""

__version__ = "0.1.0"
