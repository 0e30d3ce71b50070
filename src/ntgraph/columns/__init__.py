"""A large graph as columns: numbers in arrays, each text and each kind of statement once.

Who only asks whether facts stand on columns (`columns_of`) needs no numpy.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
