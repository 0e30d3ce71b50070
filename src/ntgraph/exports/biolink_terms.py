"""The terms of the Biolink model that `biolink` may write.

Classes are kinds of `named thing`, predicates are kinds of `related to`, both without
deprecated ones.

Source: biolink-model 4.4.6 (CC0 1.0), https://github.com/biolink/biolink-model
"""

from __future__ import annotations

BIOLINK_VERSION = "4.4.6"

_CATEGORIES = """
    AccessibleDnaRegion Activity AdministrativeEntity Agent AnatomicalEntity Article Attribute
    Bacterium Behavior BehavioralExposure BehavioralFeature BiologicalEntity BiologicalProcess
    BiologicalProcessOrActivity BiologicalSex BioticExposure Book BookChapter Case Cell
    CellLine CellularComponent CellularOrganism ChemicalEntity ChemicalExposure
    ChemicalMixture ChemicalRole ChiSquaredAnalysisResult ClinicalAttribute ClinicalCourse
    ClinicalEntity ClinicalFinding ClinicalIntervention ClinicalMeasurement ClinicalModifier
    ClinicalTrial CodingSequence Cohort CommonDataElement ComplexChemicalExposure
    ComplexMolecularMixture ConceptCountAnalysisResult ConfidenceLevel Dataset
    DatasetDistribution DatasetSummary DatasetVersion Device DiagnosticAid Disease
    DiseaseOrPhenotypicFeature DiseaseOrPhenotypicFeatureExposure Drug DrugExposure DrugLabel
    DrugToGeneInteractionExposure EnvironmentalExposure EnvironmentalFeature
    EnvironmentalFoodContaminant EnvironmentalProcess Event Evidence EvidenceType Exon
    ExposureEvent Food FoodAdditive Gene GeneFamily GeneticInheritance Genome
    GenomicBackgroundExposure Genotype GenotypicSex GeographicExposure GeographicLocation
    GeographicLocationAtTime GrossAnatomicalStructure Haplotype Hospitalization
    IceesStudyResult IndividualOrganism InformationContentEntity JournalArticle LifeStage
    LogOddsAnalysisResult MacromolecularComplex MaterialSample MicroRNA MolecularActivity
    MolecularEntity MolecularMixture NamedThing NoncodingRNAProduct NucleicAcidEntity
    NucleicAcidSequenceMotif NucleosomeModification ObservedExpectedFrequencyAnalysisResult
    Onset OrganismAttribute OrganismTaxon OrganismalEntity Patent
    PathologicalAnatomicalExposure PathologicalAnatomicalStructure PathologicalProcess
    PathologicalProcessExposure Pathway Phenomenon PhenotypicFeature PhenotypicQuality
    PhenotypicSex PhysicalEntity PhysiologicalProcess PlanetaryEntity Polypeptide
    PopulationOfIndividualOrganisms PosttranslationalModification PreprintPublication
    Procedure ProcessedMaterial Protein ProteinDomain ProteinFamily ProteinIsoform
    ProteinLigandAssayResult Publication RNAProduct RNAProductIsoform ReagentTargetedGene
    RegulatoryRegion RelativeFrequencyAnalysisResult RetrievalSource SequenceVariant Serial
    SiRNA SmallMolecule Snv SocioeconomicAttribute SocioeconomicExposure Study StudyPopulation
    StudyResult StudyVariable TextMiningStudyResult Transcript TranscriptionFactorBindingSite
    Treatment Virus WebPage Zygosity
"""
CATEGORIES = frozenset(_CATEGORIES.split())

_PREDICATES = """
    active_in actively_involved_in actively_involves acts_upstream_of
    acts_upstream_of_negative_effect acts_upstream_of_or_within
    acts_upstream_of_or_within_negative_effect acts_upstream_of_or_within_positive_effect
    acts_upstream_of_positive_effect adverse_event_of affected_by affects
    affects_likelihood_of affects_sensitivity_to ameliorates_condition applied_to_treat
    associated_with associated_with_decreased_likelihood_of
    associated_with_increased_likelihood_of associated_with_likelihood_of
    associated_with_resistance_to associated_with_response_to associated_with_sensitivity_to
    author beneficial_in_models_for biomarker_for broad_match can_be_carried_out_by capable_of
    catalyzes caused_by causes chemically_similar_to close_match coexists_with
    coexpressed_with colocalizes_with completed_by composed_primarily_of
    condition_ameliorated_by condition_associated_with_gene condition_exacerbated_by
    condition_predisposed_by condition_promoted_by consumed_by consumes contains_process
    contraindicated_in contributes_to contribution_from contributor correlated_with
    decreased_amount_in decreased_likelihood_associated_with decreases_sensitivity_to
    derives_from derives_into develops_from develops_into diagnoses
    directly_physically_interacts_with disease_has_basis_in disease_has_location disrupted_by
    disrupts editor enabled_by enables exacerbates_condition exact_match expressed_in
    expresses food_component_of gene_associated_with_condition gene_fusion_with
    gene_product_of genetic_neighborhood_of genetically_interacts_with has_active_component
    has_active_ingredient has_adverse_event has_author has_biomarker has_catalyst
    has_chemical_role has_completed has_contraindication has_contributor has_decreased_amount
    has_editor has_excipient has_food_component has_frameshift_variant has_gene_product
    has_increased_amount has_input has_manifestation has_member has_metabolite
    has_missense_variant has_mode_of_inheritance has_molecular_consequence has_nearby_variant
    has_negative_upstream_actor has_negative_upstream_or_within_actor has_non_coding_variant
    has_nonsense_variant has_not_completed has_nutrient has_output has_part has_participant
    has_phenotype has_plasma_membrane_part has_positive_upstream_actor
    has_positive_upstream_or_within_actor has_preventative_intervention has_provider
    has_publisher has_sequence_location has_sequence_variant has_side_effect
    has_splice_site_variant has_substrate has_synonymous_variant has_target has_upstream_actor
    has_upstream_or_within_actor has_variant_part homologous_to in_cell_population_with
    in_clinical_trials_for in_complex_with in_linkage_disequilibrium_with in_pathway_with
    in_preclinical_trials_for in_taxon increased_amount_of
    increased_likelihood_associated_with increases_sensitivity_to
    indirectly_physically_interacts_with interacts_with is_active_ingredient_of
    is_chemical_role_of is_diagnosed_by is_excipient_of is_frameshift_variant_of is_input_of
    is_metabolite_of is_missense_variant_of is_molecular_consequence_of is_nearby_variant_of
    is_non_coding_variant_of is_nonsense_variant_of is_output_of is_sequence_variant_of
    is_side_effect_of is_splice_site_variant_of is_substrate_of is_synonymous_variant_of
    lacks_part likelihood_affected_by likelihood_associated_with located_in location_of
    location_of_disease manifestation_of member_of mentioned_by mentions missing_from
    mode_of_inheritance_of model_of models models_demonstrating_benefits_for narrow_match
    negatively_correlated_with not_completed_by nutrient_of occurs_in occurs_in_disease
    occurs_together_in_literature_with opposite_of orthologous_to overlaps paralogous_to
    part_of participates_in pharmacologically_interacts_with phenotype_of
    physically_interacts_with plasma_membrane_part_of positively_correlated_with preceded_by
    precedes predisposes_to_condition preventative_for_condition primarily_composed_of
    produced_by produces promotes_condition provider publisher regulated_by regulates
    related_condition related_to related_to_at_concept_level related_to_at_instance_level
    resistance_associated_with response_associated_with same_as sensitivity_affected_by
    sensitivity_associated_with sensitivity_decreased_by sensitivity_increased_by
    sequence_location_of similar_to studied_to_treat subclass_of
    subject_of_treatment_application_or_study_for_treatment_by superclass_of target_for
    taxon_of temporally_related_to tested_by_clinical_trials_of
    tested_by_preclinical_trials_of transcribed_from transcribed_to translates_to
    translation_of treated_by treated_in_studies_by treatment_applications_from treats
    treats_or_applied_or_studied_to_treat variant_part_of xenologous_to
"""
PREDICATES = frozenset(_PREDICATES.split())

DIRECTIONS = frozenset({"decreased", "downregulated", "increased", "upregulated"})

_ASPECTS = """
    ADP-ribosylation absorption abundance acetylation activity activity_or_abundance acylation
    adenyl_nucleotide_exchange aggregation alkylation amination carbamoylation carboxylation
    cleavage degradation ethylation expression farnesylation folding geranoylation
    glucuronidation glutathionylation glycation glycosylation guanyl_nucleotide_exchange
    hydrolysis hydroxylation interaction isomerization lipidation localization
    metabolic_processing methylation molecular_interaction molecular_modification
    mutation_rate myristoylation n_linked_glycosylation nitrosation nucleotidylation
    o_linked_glycosylation oxidation palmitoylation phosphorylation prenylation reduction
    release ribosylation secretion splicing stability sulfation sumoylation synthesis
    transport ubiquitination uptake
"""
ASPECTS = frozenset(_ASPECTS.split())
