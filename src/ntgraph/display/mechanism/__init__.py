"""What happens at a synapse: which rows speak of which place, for drugs and messengers."""

from ntgraph.display.mechanism.mechanism_words import MechanismWords, SynapseLine
from ntgraph.display.mechanism.show_mechanisms import show_mechanisms

__all__ = ["MechanismWords", "SynapseLine", "show_mechanisms"]
