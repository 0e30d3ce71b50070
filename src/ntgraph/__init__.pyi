# The public names and where each stands; `lazy_loader` loads one on its first use.

from .build_outputs import build as build
from .checks import check_facts as check_facts
from .errors import (
    ArticleError as ArticleError,
)
from .errors import (
    FactsError as FactsError,
)
from .errors import (
    NtgraphError as NtgraphError,
)
from .errors import (
    OutputError as OutputError,
)
from .errors import (
    Problem as Problem,
)
from .errors import (
    UnknownNodeError as UnknownNodeError,
)
from .errors import (
    UnknownTermError as UnknownTermError,
)
from .explore import (
    FactGraph as FactGraph,
)
from .explore import (
    NodeView as NodeView,
)
from .explore import (
    PathsView as PathsView,
)
from .explore import (
    Selection as Selection,
)
from .explore import (
    from_networkx as from_networkx,
)
from .explore import (
    from_pandas as from_pandas,
)
from .explore import (
    load as load,
)
from .explore import (
    read_graph as read_graph,
)
from .explore.article_review import review as review
from .explore.pyvis_graph import to_pyvis as to_pyvis
from .facts import (
    FactBase as FactBase,
)
from .facts import (
    load_facts as load_facts,
)
from .facts import (
    shipped_facts as shipped_facts,
)
from .facts.article_text import (
    ArticleText as ArticleText,
)
from .facts.article_text import (
    read_article_text as read_article_text,
)
from .facts.statement_sentences import say as say
from .graph.data_frames import (
    evidence_frame as evidence_frame,
)
from .graph.data_frames import (
    findings_frame as findings_frame,
)
from .graph.data_frames import (
    nodes_frame as nodes_frame,
)
from .graph.data_frames import (
    sources_frame as sources_frame,
)
from .graph.data_frames import (
    statements_frame as statements_frame,
)
from .graph.found_paths import (
    Path as Path,
)
from .graph.networkx_graph import build_graph as build_graph
from .graph.statement_index import (
    StatementIndex as StatementIndex,
)
from .graph.views import (
    View as View,
)
from .graph.views import (
    find_paths as find_paths,
)
from .graph.views import (
    neighborhood_view as neighborhood_view,
)
from .graph.views import (
    overview as overview,
)
from .graph.views import (
    whole_view as whole_view,
)
from .records import (
    Article as Article,
)
from .records import (
    Evidence as Evidence,
)
from .records import (
    Node as Node,
)
from .records import (
    Reference as Reference,
)
from .records import (
    Source as Source,
)
from .records import (
    Span as Span,
)
from .records import (
    Statement as Statement,
)

__version__: str
__all__: list[str]

def __dir__() -> list[str]: ...
