"""Page type: what kind of page this is, from its words, its signs and a model."""
