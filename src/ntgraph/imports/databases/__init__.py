"""Read the files of databases about drugs as collections of accepted facts.

Used by `ntgraph reference import`. In this package, a *maker* is the publisher of a database:
DrugCentral or the Guide to Pharmacology.
"""

from ntgraph.imports.databases.collection_import import Edition
from ntgraph.imports.databases.import_reference import import_reference
from ntgraph.imports.databases.import_report import ImportReport
from ntgraph.imports.databases.makers import MAKERS

__all__ = ["MAKERS", "Edition", "ImportReport", "import_reference"]
