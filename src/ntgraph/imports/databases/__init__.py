"""Reference data read from its makers' files: rule tables in, a collection's folder out."""

from ntgraph.imports.databases.import_reference import import_reference
from ntgraph.imports.databases.import_report import ImportReport
from ntgraph.imports.databases.import_work import Edition
from ntgraph.imports.databases.makers import MAKERS

__all__ = ["MAKERS", "Edition", "ImportReport", "import_reference"]
