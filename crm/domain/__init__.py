"""Pure rules of the CRM: money and line totals."""
