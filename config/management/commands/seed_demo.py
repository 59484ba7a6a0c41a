"""Seed the demo's users, workspaces and CRM data. Running it again changes nothing."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from config.demo import business
from crm.domain.money import minor_units
from crm.models import (
    Company,
    DealProduct,
    Opportunity,
    Person,
    Pipeline,
    Product,
    Stage,
    TimelineEntry,
)
from workspaces.domain.scopes import Scope
from workspaces.models import Membership, Role, User, Workspace
from workspaces.services.create_workspace import create_workspace

WORKSPACE = "Fernside Studio"
OTHER_WORKSPACE = "Other Shore Consulting"
OPPORTUNITIES = 120
ALWAYS_THE_SAME = 20261122


class Command(BaseCommand):
    help = "Seed the demo: users, two workspaces, 40 companies, 120 opportunities."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        if Workspace.objects.filter(name=WORKSPACE).exists():
            self.stdout.write("The demo business is there already.")
            return
        dice = random.Random(ALWAYS_THE_SAME)  # noqa: S311  (demo data, not secrets)
        workspace = seed_people()
        seed_business(workspace, dice)
        self.stdout.write(f"Seeded {Opportunity.objects.count()} opportunities.")


def seed_people() -> Workspace:
    """The demo's users with their roles, and the second workspace, which is not connected."""
    users = {
        email: User.objects.create_user(email, business.PASSWORD, name=name)
        for email, (name, _) in business.PEOPLE.items()
    }
    workspace = create_workspace(name=WORKSPACE, admin=users["admin@handsel.example"])
    Role.objects.create(workspace=workspace, name="Sales", scopes=[Scope.CRM_READ, Scope.CRM_WRITE])
    roles = {role.name: role for role in workspace.roles.all()}
    for email, (_, role) in business.PEOPLE.items():
        Membership.objects.get_or_create(
            workspace=workspace, user=users[email], defaults={"role": roles[role]}
        )
    email, name = business.OTHER_ADMIN
    other = create_workspace(
        name=OTHER_WORKSPACE, admin=User.objects.create_user(email, business.PASSWORD, name=name)
    )
    seed_pipeline(other)
    return workspace


def seed_pipeline(workspace: Workspace) -> list[Stage]:
    pipeline = Pipeline.objects.create(workspace=workspace, name="Sales")
    return Stage.objects.bulk_create(
        Stage(pipeline=pipeline, name=name, kind=kind, position=position)
        for position, (name, kind) in enumerate(business.STAGES)
    )


def seed_business(workspace: Workspace, dice: random.Random) -> None:
    stages = seed_pipeline(workspace)
    products = seed_catalogue(workspace)
    companies = seed_companies(workspace, dice)
    owners = [
        membership.user
        for membership in workspace.memberships.select_related("user", "role")
        if membership.role.name != "Viewer"
    ]
    seed_tour(workspace, companies[0], stages, products, owners)
    for number in range(OPPORTUNITIES):
        seed_opportunity(
            workspace,
            number,
            companies=companies,
            stages=stages,
            products=products,
            owners=owners,
            dice=dice,
        )


def seed_catalogue(workspace: Workspace) -> list[Product]:
    return Product.objects.bulk_create(
        Product(
            workspace=workspace,
            name=item.name,
            sku=item.sku,
            unit_price=item.price,
            unit=item.unit,
            currency="NZD",
            pricing_type=item.pricing_type,
            deposit_percentage=item.deposit,
            description=item.description,
        )
        for item in business.CATALOGUE
    )


def seed_companies(workspace: Workspace, dice: random.Random) -> list[Company]:
    companies = []
    for row in business.COMPANIES:
        name, city = row.split("|")
        slug = "".join(c for c in name.lower() if c.isascii() and c.isalnum())[:20]
        company = Company.objects.create(
            workspace=workspace,
            name=name,
            city=city,
            email=f"accounts@{slug}.example",
            phone=f"+64 9 {dice.randint(200, 999)} {dice.randint(1000, 9999)}",
            street=f"{dice.randint(1, 240)} {dice.choice(business.LAST_NAMES)} Street",
            country=country_of(city),
        )
        for _ in range(dice.randint(1, 3)):
            first, last = dice.choice(business.FIRST_NAMES), dice.choice(business.LAST_NAMES)
            Person.objects.create(
                workspace=workspace,
                company=company,
                first_name=first,
                last_name=last,
                email=f"{first.lower()}@{slug}.example",
                job_title=dice.choice(("Owner", "Office manager", "Finance lead", "Director")),
            )
        companies.append(company)
    return companies


def country_of(city: str) -> str:
    if city in business.AUSTRALIAN:
        return "Australia"
    return "United States" if city in business.AMERICAN else "New Zealand"


def currency_of(company: Company) -> str:
    return {"Australia": "AUD", "United States": "USD"}.get(company.country, "NZD")


def seed_tour(
    workspace: Workspace,
    company: Company,
    stages: list[Stage],
    products: list[Product],
    owners: list[User],
) -> None:
    """The opportunity of the README's first tour: its lines are ready to invoice."""
    tour = Opportunity.objects.create(
        workspace=workspace,
        title=business.TOUR_TITLE,
        company=company,
        person=company.people.first(),
        owner=owners[1],
        stage=next(stage for stage in stages if stage.is_won),
        currency="NZD",
        expected_close_date=timezone.localdate() - timedelta(days=2),
        notes="Signed on site. Deliver before the end of the month.",
        board_position=-1,
    )
    by_name = {product.name: product for product in products}
    for position, (name, quantity, price, discount) in enumerate(business.TOUR_LINES):
        add_line(
            tour,
            by_name[name],
            position,
            quantity=Decimal(quantity),
            unit_price=Decimal(price),
            discount_percentage=Decimal(discount),
        )
    remember_creation(tour)


def seed_opportunity(
    workspace: Workspace,
    number: int,
    *,
    companies: list[Company],
    stages: list[Stage],
    products: list[Product],
    owners: list[User],
    dice: random.Random,
) -> None:
    company = companies[number % len(companies)]
    stage = stages[number % len(stages)]
    opportunity = Opportunity.objects.create(
        workspace=workspace,
        title=f"{company.name.split(' ')[0]} {dice.choice(business.PROJECTS)}",
        company=company,
        person=company.people.first(),
        owner=dice.choice(owners),
        stage=stage,
        currency=currency_of(company),
        board_position=number,
        expected_close_date=close_date(stage, dice),
    )
    for position in range(dice.randint(1, 12)):
        product = dice.choice(products)
        add_line(
            opportunity,
            product,
            position,
            quantity=Decimal(dice.choice((1, 1, 1, 2, 4, 6, 10, 24, 80))),
            unit_price=product.unit_price,
            discount_percentage=Decimal(dice.choice((0, 0, 0, 0, 5, 10))),
        )
    remember_creation(opportunity)


def close_date(stage: Stage, dice: random.Random) -> date:
    days = dice.randint(-120, -3) if stage.kind != "OPEN" else dice.randint(-6, 75)
    return timezone.localdate() + timedelta(days=days)


def add_line(opportunity: Opportunity, product: Product, position: int, **fields: Decimal) -> None:
    DealProduct.objects.create(
        opportunity=opportunity,
        product=product,
        name=product.name,
        description=product.description,
        pricing_type=product.pricing_type,
        position=position,
        minor_units=minor_units(opportunity.currency),
        **fields,
    )


def remember_creation(opportunity: Opportunity) -> None:
    TimelineEntry.objects.create(
        opportunity=opportunity,
        actor=opportunity.owner,
        kind="created",
        text="Opportunity created",
    )
