"""The databases that can be imported: reader, license and credit of each.

A further database is added here, with a reader beside `gtopdb` and `drugcentral`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ntgraph.imports.databases.action_rules import Rules
from ntgraph.imports.databases.drugcentral import read_drugcentral
from ntgraph.imports.databases.gtopdb import read_gtopdb
from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.maker_data import MakerData

Read = Callable[[Path, KnownFacts, Rules], MakerData]


@dataclass(frozen=True, slots=True)
class Maker:
    """A database that can be imported, with its publisher.

    `license` is for the collection as a whole, `content_license` for the single rows;
    `tells_messengers` is true where the import also states what targets do with messengers.
    """

    name: str
    title: str
    maker: str
    license: str
    license_url: str
    content_license: str
    content_url: str
    credit: str
    address: str
    files: str
    read: Read
    tells_messengers: bool = False
    extra_terms: str = ""

    def version_of(self, maker_data: MakerData) -> tuple[str, str]:
        """Return version and date of what was read, either may be empty.

        They come from the first line of the first file; without one, the version is the year in
        the file's name.
        """
        first = maker_data.files[0]
        if first.version:
            return first.version, first.date
        year = re.search(r"(?:19|20)\d\d", first.path.name)
        return (year[0] if year else ""), ""

    def source_id(self, version: str) -> str:
        """Return the id of the work that the rows cite, the database itself."""
        year = re.fullmatch(r"\d{4}", version)
        return f"ntg:{self.name}-{version}" if year else f"ntg:{self.name}"


GTOPDB = Maker(
    name="gtopdb",
    title="Guide to Pharmacology: what drugs and messengers do to their targets",
    maker="IUPHAR/BPS Guide to PHARMACOLOGY",
    license="ODbL-1.0",
    license_url="https://opendatacommons.org/licenses/odbl/1-0/",
    content_license="CC-BY-SA-4.0",
    content_url="https://creativecommons.org/licenses/by-sa/4.0/",
    credit="IUPHAR/BPS Guide to PHARMACOLOGY, ODbL / CC BY-SA 4.0",
    address="https://www.guidetopharmacology.org/download.jsp",
    files="`interactions.csv`, `ligands.csv` and `targets_and_families.csv`",
    read=read_gtopdb,
    tells_messengers=True,
)
DRUGCENTRAL = Maker(
    name="drugcentral",
    title="DrugCentral: targets and groups of medicines",
    maker="DrugCentral",
    license="CC-BY-4.0",
    license_url="https://creativecommons.org/licenses/by/4.0/",
    content_license="CC-BY-4.0",
    content_url="https://creativecommons.org/licenses/by/4.0/",
    credit="DrugCentral, CC BY 4.0; names of targets: IUPHAR/BPS Guide to PHARMACOLOGY, "
    "ODbL / CC BY-SA 4.0",
    address="https://drugcentral.org/download",
    files="`drug.target.interaction.tsv` (and, for the names of targets, the Guide to "
    "Pharmacology's `targets_and_families.csv`)",
    read=read_drugcentral,
    extra_terms="Only the names of targets, in nodes.tsv, are from the list of targets of the\n"
    "IUPHAR/BPS Guide to PHARMACOLOGY: what is made from them stays under its terms,\n"
    "https://creativecommons.org/licenses/by-sa/4.0/ (CC-BY-SA-4.0)",
)
MAKERS = {maker.name: maker for maker in (DRUGCENTRAL, GTOPDB)}
