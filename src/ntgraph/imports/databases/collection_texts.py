"""The README.md and LICENSE of an imported collection."""

from __future__ import annotations

from ntgraph.imports.databases.makers import Maker

README = """\
# {title}

Made by `ntgraph reference import {name}`. Do not edit these files by hand: the next import
writes them anew. A fact you know better belongs into a collection of your own beside this one;
hand-curated facts win over imported ones.

| File | What is in it |
|---|---|
| `collection.toml` | who made it, which version, under which license |
| `statements.tsv` | what substances do to targets, one row for each statement and species |
| `nodes.tsv` | the targets that no other table of this folder has |
| `sources.tsv` | the database as a work to cite, unless the main table has it |
| `LICENSE` | what you may do with all this |

Only substances that the facts name are here, so this is a small slice of the database. That
something is missing says nothing: the database may not have it, or not under a name we know.
{note}
## Credit

{credit}

## How to refresh it

1. Download {files} from <{address}>. Leave them as they are, packed or not.
2. Run `ntgraph reference import {name} DIR` with the folder you saved them in.
3. Run `ntgraph check`, then read `ntgraph diff` before you keep the result.
"""
GENE_NOTE = """
What a target does with a messenger comes from two places. Rows with the locator `interaction`
are the database's own. Rows whose note begins with "From the gene" follow from the target's gene
by a table of this project: they are `verified` where the database's names of the target say the
same. Where they do not, they are `recalled` and cite general knowledge, not the database.
"""
LICENSE = """\
{title}

SPDX-License-Identifier: {spdx}

The rows of this folder are taken from {maker}.
{terms}

Credit to give: {credit}

Changed by this project: only rows about substances of its own list were kept, identifiers
were matched, the maker's words were turned into this project's predicates, and rows that say
the same were joined. The texts of README.md and this file were written by this project.
"""
ONE_LICENSE = """\
They may be used, shared and changed for any purpose, as long as the makers are named and changes
are told. Full terms: {license_url} ({license}){extra}"""
TWO_LICENSES = """\
As a database they may be used, shared and changed for any purpose, as long as the makers are
named and a changed database stays under the same terms. Full terms:
{license_url} ({license})
The single entries may be used likewise, as long as the makers are named and what is made from
them stays under the same terms. Full terms: {content_url} ({content_license})"""


def write_collection_readme(maker: Maker) -> str:
    """Return the content of README.md."""
    return README.format(
        title=maker.title,
        name=maker.name,
        credit=maker.credit,
        files=maker.files,
        address=maker.address,
        note=GENE_NOTE if maker.tells_messengers else "",
    )


def write_collection_license(maker: Maker) -> str:
    """Return the content of LICENSE: a notice in our words, with names and web addresses."""
    is_one = maker.license == maker.content_license
    terms = (ONE_LICENSE if is_one else TWO_LICENSES).format(
        license=maker.license,
        license_url=maker.license_url,
        content_license=maker.content_license,
        content_url=maker.content_url,
        extra=f"\n{maker.extra_terms}" if maker.extra_terms else "",
    )
    return LICENSE.format(
        title=maker.title,
        spdx=maker.license if is_one else f"{maker.license} AND {maker.content_license}",
        maker=maker.maker,
        terms=terms,
        credit=maker.credit,
    )
