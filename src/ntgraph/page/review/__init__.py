"""The page on which a person decides about what was proposed."""
