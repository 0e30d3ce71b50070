# The public names and where each stands; `lazy_loader` loads one on its first use.

from .coded_column import Coded as Coded
from .find_columns import columns_of as columns_of
from .graph_columns import GraphColumns as GraphColumns
from .graph_columns import LinkColumns as LinkColumns
from .graph_columns import Manner as Manner
from .graph_columns import NodeColumns as NodeColumns
from .lazy_nodes import LazyNodes as LazyNodes
from .lazy_statements import LazyStatements as LazyStatements
from .repeated_rows import merge_repeated as merge_repeated
from .row_ids import RowIds as RowIds
from .sorted_rows import sort_keys as sort_keys
from .sorted_rows import sort_rows as sort_rows
from .statement_hashes import StatementHashes as StatementHashes
