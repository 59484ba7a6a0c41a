"""What the CRM keeps. All of it belongs to a workspace."""

from crm.models.catalogue import PricingType, Product
from crm.models.opportunities import DealProduct, Opportunity
from crm.models.parties import Company, Person
from crm.models.pipelines import Pipeline, Stage, StageKind
from crm.models.timeline import TimelineEntry

__all__ = [
    "Company",
    "DealProduct",
    "Opportunity",
    "Person",
    "Pipeline",
    "PricingType",
    "Product",
    "Stage",
    "StageKind",
    "TimelineEntry",
]
