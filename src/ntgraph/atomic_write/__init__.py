"""Write result files completely or not at all. Used by everything that writes files.

New files are first written into a hidden folder beside their destination. When all of them are
complete, a journal of the moves is written, and the files are moved. If a step fails, the
earlier files are put back; if the process is killed, the next run finishes the moves.
"""

from ntgraph.atomic_write.interrupted_runs import clear_interrupted, finish_interrupted
from ntgraph.atomic_write.manifest import list_written
from ntgraph.atomic_write.own_files import MANIFEST, is_own
from ntgraph.atomic_write.written_outputs import (
    Chunks,
    HashedChunks,
    encode,
    refuse_read,
    write_output,
    write_outputs,
)

__all__ = [
    "MANIFEST",
    "Chunks",
    "HashedChunks",
    "clear_interrupted",
    "encode",
    "finish_interrupted",
    "is_own",
    "list_written",
    "refuse_read",
    "write_output",
    "write_outputs",
]
