"""Words and figures of the demo business, an interior fit-out and furniture studio."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

PASSWORD = "handsel-demo"  # noqa: S105  (printed by `make demo`; the demo listens on localhost)

# email -> (name, role in the first workspace)
PEOPLE = {
    "admin@handsel.example": ("Ada Whitlock", "Admin"),
    "editor@handsel.example": ("Eddie Marsh", "Editor"),
    "viewer@handsel.example": ("Vera Lindqvist", "Viewer"),
    "sales@handsel.example": ("Sam Okafor", "Sales"),
}
OTHER_ADMIN = ("other@handsel.example", "Olive Tran")

COMPANIES = """
Northwind Interiors|Auckland
Harbour Lane Dental|Auckland
Kererū Early Learning|Hamilton
Bright & Sons Joinery|Tauranga
Ōtara Community Trust|Auckland
Silverdale Veterinary|Silverdale
Lumen Architects|Wellington
Cape Kidnappers Winery|Hastings
Pōhutukawa Gallery|Thames
Tasman Freight Partners|Nelson
Fielding & Marlowe Barristers and Solicitors|Wellington
Copper Kettle Roasters|Dunedin
Southern Alps Outfitters|Queenstown
Rata Street Medical Centre|Christchurch
Waimea Orchards|Richmond
Blue Heron Books|Napier
Mānuka Honey Collective|Gisborne
Ridgeline Climbing|Christchurch
Quayside Apartments Body Corporate|Auckland
Taranaki Precision Engineering|New Plymouth
Ember & Ash Restaurant|Wellington
Little Owl Toys|Palmerston North
Kauri Coast Surf School|Dargaville
Beacon Hill Primary School|Whangārei
Vogel & Partners Accountants|Wellington
Mercer Street Physio|Hamilton
Stellar Fibre Networks|Rotorua
Paper Crane Print|Auckland
Gannet Bay Hotel|Hastings
Matariki Planetarium|Auckland
Coogee Beach Pilates|Sydney
Fitzroy Design Market|Melbourne
Yarra Valley Events|Melbourne
Brindabella Research|Canberra
Swan River Logistics|Perth
Cascadia Outdoor Supply|Seattle
Bluebonnet Clinics of Austin|Austin
Hudson & Vale Publishing|New York
Prairie Light Studios|Chicago
Golden Gate Makerspace|San Francisco
""".strip().splitlines()
AUSTRALIAN = {"Sydney", "Melbourne", "Canberra", "Perth"}
AMERICAN = {"Seattle", "Austin", "New York", "Chicago", "San Francisco"}

FIRST_NAMES = [
    "Aroha",
    "Ben",
    "Clara",
    "Dev",
    "Elena",
    "Finn",
    "Grace",
    "Hemi",
    "Isla",
    "Jonas",
    "Kiri",
    "Liam",
    "Mei",
    "Nikau",
    "Olga",
    "Priya",
    "Quinn",
    "Rosa",
    "Sione",
    "Tama",
    "Uma",
    "Victor",
    "Wiremu",
    "Xena",
    "Yusuf",
    "Zoe",
    "Anika",
    "Bruno",
    "Chiara",
    "Dara",
]
LAST_NAMES = [
    "Walker",
    "Ngata",
    "Patel",
    "Rossi",
    "Chen",
    "Müller",
    "Taylor",
    "Kealoha",
    "O'Connor",
    "Singh",
    "Laurent",
    "Kim",
    "Hughes",
    "Petrov",
    "Tamihere",
    "Novak",
    "Silva",
    "Brown",
    "Eriksen",
    "Fa'amoe",
]


@dataclass(frozen=True)
class CatalogueItem:
    name: str
    sku: str
    price: Decimal
    unit: str = ""
    pricing_type: str = "ONE_OFF"
    deposit: Decimal | None = None
    description: str = ""


def _item(name: str, sku: str, price: str, **more: str) -> CatalogueItem:
    deposit = more.pop("deposit", None)
    return CatalogueItem(
        name, sku, Decimal(price), deposit=Decimal(deposit) if deposit else None, **more
    )


CATALOGUE = (
    _item("Site survey and measure", "SRV-01", "480", unit="visit", deposit="100"),
    _item("Concept design", "DSG-01", "2400", deposit="50"),
    _item("Detailed drawings and consent set", "DSG-02", "5850", deposit="50"),
    _item("Project management", "PM-01", "145", unit="hour"),
    _item("Reception desk, oak veneer", "FUR-10", "6890", deposit="40"),
    _item("Workstation, sit-stand 1600", "FUR-21", "1249.90", unit="each", deposit="30"),
    _item("Task chair, graphite", "FUR-30", "689.50", unit="each", deposit="30"),
    _item("Meeting table, 10 seats", "FUR-41", "4320", deposit="40"),
    _item("Acoustic wall panel", "ACO-05", "86.375", unit="m²"),
    _item("Carpet tile, laid", "FLR-02", "74.20", unit="m²"),
    _item("Glazed partition", "PAR-07", "412.65", unit="m"),
    _item("LED lighting, supply and install", "ELE-04", "238.40", unit="each"),
    _item("Joinery, bespoke", "JOI-01", "128", unit="hour", deposit="50"),
    _item("Kitchenette, complete", "JOI-09", "11480", deposit="50"),
    _item("Signage, illuminated", "SGN-02", "3175", deposit="100"),
    _item("Delivery and installation", "DEL-01", "1650"),
    _item("Furniture as a service", "RNT-01", "389", unit="month", pricing_type="RECURRING"),
    _item("Maintenance plan", "MNT-01", "219", unit="month", pricing_type="RECURRING"),
    _item("Plant care", "PLT-01", "96.50", unit="month", pricing_type="RECURRING"),
    _item("Space analytics licence", "SAA-01", "149", unit="month", pricing_type="RECURRING"),
    _item(
        "Meeting room sensor readings",
        "USE-01",
        "0.0125",
        unit="reading",
        pricing_type="USAGE_BASED",
    ),
    _item("After-hours call-out", "USE-02", "185", unit="hour", pricing_type="USAGE_BASED"),
    _item("Storage", "USE-03", "3.75", unit="m³ day", pricing_type="USAGE_BASED"),
    _item("Goodwill concession", "CON-01", "-250"),
)

PROJECTS = (
    "fit-out",
    "office refresh",
    "reception upgrade",
    "second floor",
    "showroom",
    "café corner",
    "meeting rooms",
    "relocation",
    "acoustic treatment",
    "workstations",
    "maintenance 2027",
    "lighting upgrade",
    "boardroom",
    "staff kitchen",
    "signage",
    "furniture subscription",
)

STAGES = (
    ("Lead in", "OPEN"),
    ("Qualified", "OPEN"),
    ("Proposal sent", "OPEN"),
    ("Negotiation", "OPEN"),
    ("Won", "WON"),
    ("Lost", "LOST"),
)

TOUR_TITLE = "Northwind fit-out"
# name, quantity, unit price, discount %
TOUR_LINES = (
    ("Reception desk, oak veneer", "1", "6890", "0"),
    ("Workstation, sit-stand 1600", "12", "1249.90", "7.5"),
    ("Task chair, graphite", "12", "689.50", "0"),
    ("Delivery and installation", "1", "1650", "0"),
)
