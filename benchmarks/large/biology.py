"""Made-up graphs with the kinds, the counts and the spread of degrees of Hetionet and PrimeKG.

Nothing in them is true: names are made up and edges drawn at random, each time the same.

Sources: for Hetionet v1.0 the tables `describe/edges/metaedges.tsv`,
`describe/nodes/metanodes.tsv` and `describe/degree/degrees.xlsx` of github.com/hetio/hetionet
(CC0), doi:10.7554/eLife.26726. For PrimeKG the counts of rows and nodes of its published
`kg.csv`, doi:10.1038/s41597-023-01960-3, as counted in
github.com/robert-haas/awesome-biomedical-knowledge-graphs. PrimeKG publishes no degrees, so those
of the most similar relation of Hetionet are used.
"""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.large.drawn_degrees import Spread


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of nodes: its name, how many there are, and how long their names are."""

    name: str
    count: int
    name_length: int
    id_form: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of edges: what it joins, how many there are, and how the degrees are spread.

    `objects` is None where both ends are of one kind and the edges have no direction.
    """

    name: str
    subject: str
    object: str
    count: int
    subjects: Spread
    objects: Spread | None
    words: str = ""


HETIONET_KINDS = (
    Kind("Anatomy", 402, 14, "UBERON:{:07}"),
    Kind("Biological Process", 11_381, 40, "GO:{:07}"),
    Kind("Cellular Component", 1_391, 25, "GO:{:07}"),
    Kind("Compound", 1_552, 11, "DB{:05}"),
    Kind("Disease", 137, 17, "DOID:{}"),
    Kind("Gene", 20_945, 0, "{}"),
    Kind("Molecular Function", 2_884, 38, "GO:{:07}"),
    Kind("Pathway", 1_822, 35, "PC7_{}"),
    Kind("Pharmacologic Class", 345, 25, "N{:010}"),
    Kind("Side Effect", 5_734, 19, "C{:07}"),
    Kind("Symptom", 438, 16, "D{:06}"),
)
# Edges; then for each side: nodes with an edge, and the degrees of `Spread`.
HETIONET = (
    Relation("AdG", "Anatomy", "Gene", 102_240,
             Spread(36, 2547, 4291, 6071, 6182), Spread(15_097, 6, 14, 24, 31)),
    Relation("AeG", "Anatomy", "Gene", 526_407,
             Spread(241, 46, 7853, 12_837, 15_036), Spread(18_094, 27, 56, 72, 98)),
    Relation("AuG", "Anatomy", "Gene", 97_848,
             Spread(36, 2621, 4153, 5038, 5092), Spread(15_929, 6, 11, 17, 24)),
    Relation("CbG", "Compound", "Gene", 11_571,
             Spread(1_389, 5, 19, 41, 132), Spread(1_689, 2, 13, 83, 516)),
    Relation("CcSE", "Compound", "Side Effect", 138_944,
             Spread(1_071, 93, 284, 573, 839), Spread(5_701, 3, 53, 414, 932)),
    Relation("CdG", "Compound", "Gene", 21_102,
             Spread(734, 5, 83, 250, 250), Spread(2_880, 3, 19, 63, 164)),
    Relation("CpD", "Compound", "Disease", 390,
             Spread(221, 1, 4, 6, 9), Spread(50, 5, 20, 29, 30)),
    Relation("CrC", "Compound", "Compound", 6_486, Spread(1_281, 7, 25, 39, 58), None),
    Relation("CtD", "Compound", "Disease", 755,
             Spread(387, 1, 3, 13, 19), Spread(77, 7, 21, 55, 68)),
    Relation("CuG", "Compound", "Gene", 18_756,
             Spread(703, 4, 67, 250, 250), Spread(3_247, 2, 14, 49, 119)),
    Relation("DaG", "Disease", "Gene", 12_623,
             Spread(134, 47, 253, 538, 550), Spread(5_392, 1, 5, 16, 47)),
    Relation("DdG", "Disease", "Gene", 7_623,
             Spread(44, 250, 250, 250, 250), Spread(5_745, 1, 2, 4, 6)),
    Relation("DlA", "Disease", "Anatomy", 3_602,
             Spread(133, 23, 49, 98, 128), Spread(398, 9, 16, 23, 36)),
    Relation("DpS", "Disease", "Symptom", 3_357,
             Spread(133, 22, 51, 85, 116), Spread(415, 6, 17, 37, 49)),
    Relation("DrD", "Disease", "Disease", 543, Spread(129, 7, 16, 27, 33), None),
    Relation("DuG", "Disease", "Gene", 7_731,
             Spread(44, 250, 250, 250, 250), Spread(5_630, 1, 2, 4, 9)),
    Relation("GcG", "Gene", "Gene", 61_690, Spread(12_453, 3, 21, 110, 454), None),
    Relation("GiG", "Gene", "Gene", 147_164, Spread(15_211, 6, 43, 203, 8_611), None),
    Relation("GpBP", "Gene", "Biological Process", 559_504,
             Spread(14_772, 21, 88, 258, 799), Spread(11_381, 10, 124, 677, 999)),
    Relation("GpCC", "Gene", "Cellular Component", 73_566,
             Spread(10_580, 5, 15, 32, 66), Spread(1_391, 9, 132, 667, 1_000)),
    Relation("GpMF", "Gene", "Molecular Function", 97_222,
             Spread(13_063, 6, 16, 31, 55), Spread(2_884, 6, 68, 599, 955)),
    Relation("GpPW", "Gene", "Pathway", 84_372,
             Spread(8_979, 5, 20, 83, 231), Spread(1_822, 23, 97, 351, 1_956)),
    Relation("Gr>G", "Gene", "Gene", 265_672,
             Spread(4_634, 37, 155, 210, 383), Spread(7_048, 8, 99, 466, 1_710)),
    Relation("PCiC", "Pharmacologic Class", "Compound", 1_029,
             Spread(345, 1, 7, 19, 23), Spread(724, 1, 2, 6, 13)),
)  # fmt: skip

PRIMEKG_KINDS = (
    Kind("biological_process", 28_642, 40, "{}", "GO"),
    Kind("gene/protein", 27_671, 0, "{}", "NCBI"),
    Kind("disease", 17_080, 30, "{}", "MONDO"),
    Kind("effect/phenotype", 15_311, 28, "{}", "HPO"),
    Kind("anatomy", 14_035, 24, "{}", "UBERON"),
    Kind("molecular_function", 11_169, 38, "{}", "GO"),
    Kind("drug", 7_957, 14, "DB{:05}", "DrugBank"),
    Kind("cellular_component", 4_176, 25, "{}", "GO"),
    Kind("pathway", 2_516, 35, "R-HSA-{}", "REACTOME"),
    Kind("exposure", 818, 18, "D{:06}", "CTD"),
)
TREE = Spread(0, 2, 4, 12, 60)
FEW = Spread(0, 2, 12, 60, 300)


def spread(nodes: int, like: Spread) -> Spread:
    """Return a spread over another number of nodes."""
    return Spread(nodes, like.median, like.tenth, like.hundredth, like.largest)


# Half of the rows of the published file, which has each edge in both directions. Every node has
# an edge there, so that some relations hold all nodes of a kind.
PRIMEKG = (
    Relation("protein_protein", "gene/protein", "gene/protein", 321_075,
             Spread(18_000, 14, 80, 280, 4_000), None, "ppi"),
    Relation("drug_protein", "drug", "gene/protein", 25_653,
             Spread(7_957, 2, 8, 40, 150), Spread(2_900, 2, 15, 90, 1_000), "target"),
    Relation("contraindication", "drug", "disease", 30_675,
             Spread(1_200, 14, 60, 170, 400), Spread(1_200, 8, 60, 250, 700), "contraindication"),
    Relation("indication", "drug", "disease", 9_388,
             Spread(1_800, 3, 10, 30, 80), Spread(1_300, 3, 15, 60, 250), "indication"),
    Relation("off-label use", "drug", "disease", 2_568,
             Spread(680, 2, 8, 20, 40), Spread(500, 2, 12, 40, 90), "off-label use"),
    Relation("disease_protein", "disease", "gene/protein", 80_411,
             Spread(5_600, 3, 30, 200, 1_200), Spread(8_400, 4, 22, 80, 220), "associated with"),
    Relation("disease_disease", "disease", "disease", 32_194, spread(17_080, TREE), None,
             "parent-child"),
    Relation("drug_drug", "drug", "drug", 1_336_314, Spread(4_300, 560, 1_200, 1_900, 2_400), None,
             "synergistic interaction"),
    Relation("phenotype_protein", "effect/phenotype", "gene/protein", 3_330,
             spread(900, FEW), spread(1_900, TREE), "associated with"),
    Relation("phenotype_phenotype", "effect/phenotype", "effect/phenotype", 18_736,
             spread(15_311, TREE), None, "parent-child"),
    Relation("disease_phenotype_negative", "disease", "effect/phenotype", 1_193,
             spread(800, TREE), spread(500, FEW), "phenotype absent"),
    Relation("disease_phenotype_positive", "disease", "effect/phenotype", 150_317,
             Spread(8_900, 9, 38, 90, 200), Spread(7_900, 4, 35, 260, 3_000), "phenotype present"),
    Relation("drug_effect", "drug", "effect/phenotype", 64_784,
             Spread(1_000, 50, 140, 280, 400), Spread(1_100, 9, 160, 500, 800), "side effect"),
    Relation("bioprocess_bioprocess", "biological_process", "biological_process", 52_886,
             spread(28_642, TREE), None, "parent-child"),
    Relation("molfunc_molfunc", "molecular_function", "molecular_function", 13_574,
             spread(11_169, TREE), None, "parent-child"),
    Relation("cellcomp_cellcomp", "cellular_component", "cellular_component", 4_845,
             spread(4_176, TREE), None, "parent-child"),
    Relation("molfunc_protein", "gene/protein", "molecular_function", 69_530,
             Spread(17_200, 3, 8, 16, 40), Spread(4_500, 2, 15, 120, 14_000), "interacts with"),
    Relation("cellcomp_protein", "gene/protein", "cellular_component", 83_402,
             Spread(18_300, 3, 9, 20, 60), Spread(1_800, 4, 60, 600, 5_000), "interacts with"),
    Relation("bioprocess_protein", "gene/protein", "biological_process", 144_805,
             Spread(17_500, 5, 18, 60, 170), Spread(12_000, 3, 20, 150, 1_500), "interacts with"),
    Relation("exposure_protein", "exposure", "gene/protein", 1_212,
             spread(300, FEW), spread(500, TREE), "interacts with"),
    Relation("exposure_disease", "exposure", "disease", 2_304,
             spread(500, FEW), spread(400, FEW), "linked to"),
    Relation("exposure_exposure", "exposure", "exposure", 2_070, spread(818, TREE), None,
             "parent-child"),
    Relation("exposure_bioprocess", "exposure", "biological_process", 1_625,
             spread(450, FEW), spread(200, FEW), "interacts with"),
    Relation("exposure_molfunc", "exposure", "molecular_function", 45,
             spread(30, TREE), spread(12, TREE), "interacts with"),
    Relation("exposure_cellcomp", "exposure", "cellular_component", 10,
             spread(8, TREE), spread(4, TREE), "interacts with"),
    Relation("anatomy_anatomy", "anatomy", "anatomy", 14_032, spread(14_035, TREE), None,
             "parent-child"),
    Relation("anatomy_protein_present", "gene/protein", "anatomy", 1_518_203,
             Spread(27_671, 60, 130, 190, 240), Spread(256, 3_600, 15_000, 18_000, 19_000),
             "expression present"),
    Relation("anatomy_protein_absent", "gene/protein", "anatomy", 19_887,
             Spread(9_000, 2, 4, 10, 30), Spread(200, 40, 260, 900, 1_500), "expression absent"),
    Relation("pathway_pathway", "pathway", "pathway", 2_535, spread(2_516, TREE), None,
             "parent-child"),
    Relation("pathway_protein", "gene/protein", "pathway", 42_646,
             Spread(10_800, 2, 9, 30, 90), Spread(2_000, 9, 50, 200, 1_500), "interacts with"),
)  # fmt: skip
