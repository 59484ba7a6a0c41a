"""A believable business for the demo: who, what and how much. Deterministic."""
