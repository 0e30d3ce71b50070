"""Reference data read from its makers' files: rule tables in, a collection's folder out."""

from ntgraph.importers.importing import import_reference
from ntgraph.importers.makers import MAKERS
from ntgraph.importers.report import ImportReport
from ntgraph.importers.work import Edition

__all__ = ["MAKERS", "Edition", "ImportReport", "import_reference"]
