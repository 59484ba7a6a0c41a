"""Pure rules of tenancy."""
