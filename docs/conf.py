"""How the documentation site is made: `make docs` builds it into build/docs.

The repository itself is the source folder, so that a link between two documents is the same
in a checkout, on a code host and on the site.
"""

import sys
from pathlib import Path

import ntgraph

HERE = Path(__file__).parent
# Sphinx finds extensions of a project's own only on the path.
sys.path.insert(0, str(HERE / "extensions"))

project = "ntgraph"
author = "ntgraph contributors"
project_copyright = author
version = release = ntgraph.__version__
language = "en"
root_doc = "docs/index"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "format_table",
    "live_page",
    "notebook_pages",
    "offline",
]
include_patterns = [
    "docs/**.md",
    "notebooks/*.ipynb",
    "graph_data/README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSES.md",
]
exclude_patterns = [".*", "build", "dist", "node_modules", "src", "tests"]

# Docstrings mark code with single backticks.
default_role = "code"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = ["Source"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "mixed"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88

myst_heading_anchors = 4

html_theme = "furo"
html_title = f"ntgraph {release}"
html_copy_source = False
html_show_sourcelink = False
html_static_path = ["static"]
html_css_files = ["notebook.css"]
html_additional_pages = {"index": "front.html"}
templates_path = ["templates"]
