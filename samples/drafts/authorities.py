"""The invented authorities and their templates."""

from __future__ import annotations

from wordkit.look import Headings, Layout, Look


def address(
    post: str, visit: str, telephone: str, domain: str, web: bool = True, number: bool = True
) -> tuple[tuple[str, str], ...]:
    """Footer fields. The organisation number has a wrong check digit on purpose."""
    fields = [
        ("Postadress", post),
        ("Besöksadress", visit),
        ("Telefon", telephone),
        ("E-post", f"info@{domain}"),
    ]
    if web:
        fields.append(("Webbplats", f"www.{domain}"))
    if number:
        fields.append(("Org.nr", "212000-0000"))
    return tuple(fields)


EKDALA = Look(
    name="Ekdala kommun",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.COLUMNS,
    headings=Headings.STYLE,
    arms=("fir", (0, 92, 62), (245, 205, 70)),
    footer=address("Box 41\n870 01 Ekdala", "Storgatan 12", "0980-319 200", "ekdala.example"),
    split_runs=True,
)
BJORKHAMN = Look(
    name="Björkhamns stad",
    kind="Tjänsteutlåtande",
    layout=Layout.GRID,
    headings=Headings.OWN,
    arms=("waves", (20, 60, 120), (255, 255, 255)),
    footer=address(
        "Björkhamns stad\n610 02 Björkhamn", "Rådhustorget 1", "08-465 004 10", "bjorkhamn.example", number=False
    ),
    font="Arial",
    heading_colour="143C78",
    colour="143C78",
    size=21,
)
FORSAKER = Look(
    name="Forsåkers kommun",
    kind="Tjänsteskrivelse",
    layout=Layout.BAND,
    headings=Headings.STYLE,
    arms=("waves", (130, 20, 40), (255, 255, 255)),
    footer=address("Forsåkers kommun\n440 03 Forsåker", "Kyrkogatan 7", "031-390 06 20", "forsaker.example", web=False),
    font="Arial",
    heading_colour="7A1330",
    colour="7A1330",
    size=21,
    swedish_ids=False,
)
SJOHOLMA = Look(
    name="Sjöholma kommun",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.PLAIN,
    headings=Headings.STYLE,
    arms=("sun", (30, 80, 140), (250, 210, 60)),
    footer=address("Sjöholma kommun\n240 04 Sjöholma", "Hamngatan 3", "040-628 04 10", "sjoholma.example"),
    split_runs=True,
)
AKERSVIK = Look(
    name="Åkersviks kommun",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.COLUMNS,
    headings=Headings.OUTLINE,
    arms=("wheel", (110, 20, 30), (250, 215, 90)),
    footer=address("Box 200\n740 05 Åkersvik", "Järnvägsgatan 22", "08-465 004 30", "akersvik.example"),
)
TALLSUND = Look(
    name="Tallsunds kommun",
    kind="Beslutsunderlag",
    layout=Layout.GRID,
    headings=Headings.STYLE,
    arms=("fir", (20, 70, 110), (220, 235, 250)),
    footer=address("Tallsunds kommun\n820 06 Tallsund", "Skolgatan 2", "0980-319 220", "tallsund.example"),
    font="Times New Roman",
    colour="14466E",
)
GRANHULTA = Look(
    name="Granhulta kommun",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.PLAIN,
    headings=Headings.OWN,
    arms=("key", (90, 60, 20), (250, 225, 150)),
    footer=address("Granhulta kommun\n360 07 Granhulta", "Torggatan 9", "0980-319 240", "granhulta.example", web=False),
    font="Arial",
    size=21,
)
ROSENFORS = Look(
    name="Rosenfors kommun",
    kind="Tjänsteskrivelse",
    layout=Layout.BAND,
    headings=Headings.STYLE,
    arms=("bend", (120, 30, 70), (255, 255, 255)),
    footer=address("Rosenfors kommun\n590 08 Rosenfors", "Bruksgatan 15", "031-390 06 40", "rosenfors.example"),
    colour="3B5B2A",
    heading_colour="3B5B2A",
    split_runs=True,
)
MALARSKOG = Look(
    name="Region Mälarskog",
    kind="TJÄNSTEUTLÅTANDE",
    layout=Layout.COLUMNS,
    headings=Headings.STYLE,
    arms=("wheel", (0, 95, 130), (255, 255, 255)),
    footer=address(
        "Region Mälarskog\n720 09 Västmora", "Regionhuset, Slottsgatan 4", "08-465 004 50", "malarskog.example"
    ),
    font="Arial",
    heading_colour="005F82",
    size=21,
    swedish_ids=False,
)
LINDESELE = Look(
    name="Lindesele kommun",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.PLAIN,
    headings=Headings.BOLD,
    arms=("fir", (0, 92, 62), (255, 255, 255)),
    footer=address("Lindesele kommun\n910 10 Lindesele", "Storgatan 1", "0980-319 260", "lindesele.example"),
)
HAGANGEN = Look(
    name="Hagängens kommun",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.GRID,
    headings=Headings.BOLD,
    arms=("sun", (0, 110, 80), (255, 240, 150)),
    footer=address(
        "Hagängens kommun\n530 11 Hagängen", "Ängsvägen 5", "031-390 06 60", "hagangen.example", number=False
    ),
    font="Arial",
    size=21,
)
NORRSTRAND = Look(
    name="Norrstrands kommun",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.COLUMNS,
    headings=Headings.STYLE,
    arms=("waves", (0, 70, 100), (240, 240, 240)),
    footer=address("Norrstrands kommun\n890 12 Norrstrand", "Kajvägen 8", "0980-319 280", "norrstrand.example"),
    font="Arial",
    size=21,
)
VIKBODA = Look(
    name="Vikboda kommun",
    kind="Tjänsteutlåtande",
    layout=Layout.GRID,
    headings=Headings.OUTLINE,
    arms=("bend", (30, 90, 60), (250, 220, 80)),
    footer=address("Vikboda kommun\n180 13 Vikboda", "Strandvägen 40", "08-465 004 70", "vikboda.example"),
    heading_colour="1E5A3C",
    colour="1E5A3C",
)
STENSUND = Look(
    name="Stensunds stad",
    kind="TJÄNSTESKRIVELSE",
    layout=Layout.PLAIN,
    headings=Headings.STYLE,
    arms=("key", (40, 40, 90), (245, 205, 70)),
    footer=address("Stensunds stad\n650 14 Stensund", "Stora torget 6", "031-390 06 80", "stensund.example"),
)
SORMARKEN = Look(
    name="Region Sörmarken",
    kind="Beslutsunderlag",
    layout=Layout.BAND,
    headings=Headings.OUTLINE,
    arms=("sun", (0, 80, 120), (255, 255, 255)),
    footer=address("Region Sörmarken\n310 15 Ljungköping", "Regionens hus", "040-628 04 40", "sormarken.example"),
    font="Arial",
    colour="00506E",
    heading_colour="00506E",
    size=21,
)
