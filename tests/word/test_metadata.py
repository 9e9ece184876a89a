"""Title, board, case number, date and officer, wherever a template puts them."""

from __future__ import annotations

import pytest
from wordfile import NAMESPACES, p, read_body, run, table

from docscan.model import Metadata

BODY = p("Skolskjuts för elever i Norrby", style="Rubrik1") + p("Förslag till beslut", style="Heading2") + p("Texten.")
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)


def with_header(*content: str, body: str = BODY) -> Metadata:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>'
    return read_body(
        body + section,
        links={"rH": ("header", "header1.xml")},
        parts={"word/header1.xml": f"<w:hdr {NAMESPACES}>{''.join(content)}</w:hdr>"},
    ).metadata


def test_a_header_table_tells_it_all() -> None:
    found = with_header(
        table(
            ["Kvarnsjö kommun", "TJÄNSTESKRIVELSE", "Sida 1 (3)"],
            [p("Handläggare") + p("Anna Ek"), p("Datum") + p("2024-03-05"), p("Diarienummer") + p("BUN 2023/412")],
            ["Till barn- och utbildningsnämnden", "", ""],
        ),
        p("Barn- och utbildningsnämnden"),
    )
    assert found == Metadata(
        "Skolskjuts för elever i Norrby", "Barn- och utbildningsnämnden", "BUN 2023/412", "2024-03-05", "Anna Ek"
    )


@pytest.mark.parametrize(
    "number",
    ["BUN 2023/412", "SN-P 2024-311", "KS2024/0123", "2021-SN-1187", "KS-2021/00892", "BUN 2021/266-055", "2024/123"],
)
@pytest.mark.parametrize("label", ["Dnr", "Dnr:", "Diarienr:", "Diarienummer", "Ärendenummer:", "Ärende-ID:"])
def test_case_numbers_of_all_shapes_are_found_beside_their_label(number: str, label: str) -> None:
    assert read_body(BODY + p(f"{label} {number}")).metadata.case_number == number


@pytest.mark.parametrize(
    "number", ["SN 2024/311", "KFN/2025:188", "SN 2024.233", "ÖFN 2024:0088", "KTN 24/0155", "B 2020-000418"]
)
def test_a_case_number_is_known_by_its_shape(number: str) -> None:
    assert with_header(p("Socialnämnden", "<w:r><w:tab/></w:r>", number)).case_number == number


@pytest.mark.parametrize("text", ["SFS 2018:1197", "Prop. 2019/20:133", "Uppdaterat 2024-03-05", "SOU 2020:63"])
def test_a_statute_or_a_date_is_no_case_number(text: str) -> None:
    assert with_header(p(text)).case_number == ""


@pytest.mark.parametrize(
    "line",
    [
        "Utbildningsförvaltningen, Torsviks kommun. 2025-02-24. UN 2025/61. Handläggare: lokalplanerare Hanna Bredberg",
        "UN 2025/61. Utbildningsförvaltningen 2025-02-24. Lokalplanerare Hanna Bredberg.",
        "Region Torsvik | Utbildningsenheten | 2025-02-24 | UN 2025/61 | Skolchef Hanna Bredberg",
        "Handläggare: Hanna Bredberg. Dnr UN 2025/61. Till utbildningsutskottet 24 februari 2025",
    ],
)
def test_all_particulars_may_stand_on_one_line(line: str) -> None:
    found = read_body(BODY + p(line)).metadata
    assert (found.case_number, found.date, found.officer) == ("UN 2025/61", "2025-02-24", "Hanna Bredberg")


def test_a_sentence_with_a_date_in_it_is_no_line_of_particulars() -> None:
    text = "Ansökan inkom 2024-03-05. Skolchef Hanna Bredberg yttrade sig över den i en skrivelse som bifogas ärendet."
    found = read_body(BODY + p(text)).metadata
    assert (found.date, found.officer) == ("", "")


@pytest.mark.parametrize("first", ["Datum", "Fastighet"])
def test_values_stand_below_their_labels_in_a_table(first: str) -> None:
    head = table([first, "Diarienummer", "Handläggare"], ["2024-01-29", "FSN 2024-00018", "Eva-Lena Mård, controller"])
    found = read_body(head + BODY).metadata
    assert (found.case_number, found.officer) == ("FSN 2024-00018", "Eva-Lena Mård")
    assert found.date == ("2024-01-29" if first == "Datum" else "")


@pytest.mark.parametrize(
    "text", ["2024-03-05", "5 mars 2024", "Datum: 2024-03-05", "Tjänsteskrivelse 2024-03-05. Dnr BUN 2024/1."]
)
def test_dates_are_iso(text: str) -> None:
    assert with_header(p(text)).date == "2024-03-05"


def test_a_date_that_does_not_exist_is_no_date() -> None:
    assert with_header(p("Datum: 2024-02-31")).date == ""


@pytest.mark.parametrize(
    "text", ["Sammanträdesdatum 2024-03-05", "Mall antagen 2020-01-01", "Avtalet gäller från 2024-07-01"]
)
def test_other_dates_are_not_the_drafts(text: str) -> None:
    assert with_header(p(text)).date == ""


@pytest.mark.parametrize(
    ("line", "board"),
    [
        ("Socialnämnden", "Socialnämnden"),
        ("Förskolenämnden", "Förskolenämnden"),
        ("Till Kommunstyrelsen", "Kommunstyrelsen"),
        ("Hälso- och sjukvårdsnämnden", "Hälso- och sjukvårdsnämnden"),
        ("Tekniska nämnden", "Tekniska nämnden"),
        ("Kommunfullmäktige", "Kommunfullmäktige"),
        ("Regionstyrelsen", "Regionstyrelsen"),
        ("Valberedningen", "Valberedningen"),
        ("Socialnämndens arbetsutskott", "Socialnämnden"),
        ("Barn-, ungdoms- och fritidsnämnden", "Barn-, ungdoms- och fritidsnämnden"),
    ],
)
def test_the_board_stands_on_a_line_of_its_own(line: str, board: str) -> None:
    assert read_body(p(line) + BODY).metadata.board == board


def test_the_board_that_decides_stands_in_for_a_missing_receiver() -> None:
    body = BODY + p("Kultur- och fritidsnämnden beslutar att anta förslaget.") + p("Kommunstyrelsen har yttrat sig.")
    assert read_body(body).metadata.board == "Kultur- och fritidsnämnden"


def test_a_board_without_a_name_is_no_board() -> None:
    assert read_body(BODY + p("Nämnden beslutar att anta förslaget.")).metadata.board == ""


@pytest.mark.parametrize(
    "line",
    [
        "Handläggare: Anna Ek",
        "Handläggare Anna Ek, utredare",
        "Handläggare: utredare Anna Ek",
        "Nämndsekreterare Anna Ek",
    ],
)
def test_the_officer_is_named_after_a_label(line: str) -> None:
    assert read_body(BODY + p(line)).metadata.officer == "Anna Ek"


@pytest.mark.parametrize(
    "first", ["Tjänsteskrivelse", "Kvarnsjö kommun", "Region Norrmark", "Utbildningsförvaltningen"]
)
def test_the_title_is_the_first_heading_that_says_what_it_is_about(first: str) -> None:
    assert read_body(p(first, style="Rubrik") + BODY).metadata.title == "Skolskjuts för elever i Norrby"


def test_the_kind_of_draft_is_no_part_of_the_title() -> None:
    assert read_body(p("Tjänsteskrivelse – Ny lekplats", style="Rubrik1") + p("Text.")).metadata.title == "Ny lekplats"


@pytest.mark.parametrize(
    "title",
    [
        "Svar på motion: fler lekplatser i Norrby",
        "Hyresskuld, familjen R.",
        "Gemensam biblioteksorganisation med Hällby kommun",
        "Internbudget 2026, direktiv till förvaltningen",
    ],
)
def test_the_first_bold_line_is_the_title_whatever_signs_it_holds(title: str) -> None:
    body = p(run(title, "<w:b/>")) + p("Texten.") + p(run("Förslag till beslut", "<w:b/>")) + p("Nämnden beslutar.")
    assert read_body(body).metadata.title == title


def test_a_filled_in_line_is_no_title() -> None:
    body = (
        p(run("Handläggare: Anna Ek Persson", "<w:b/>")) + p(run("Nya öppettider i simhallen", "<w:b/>")) + p("Texten.")
    )
    assert read_body(body).metadata.title == "Nya öppettider i simhallen"


@pytest.mark.parametrize("label", ["Ärende", "Rubrik", "Ärendemening"])
def test_the_title_stands_below_the_heading_that_asks_for_it(label: str) -> None:
    body = p(label, style="Heading1") + p("Nya öppettider i simhallen") + p("Förslag till beslut", style="Heading1")
    assert read_body(body).metadata.title == "Nya öppettider i simhallen"


def test_placeholder_text_is_no_metadata() -> None:
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('2024-01-01')}</w:sdtContent></w:sdt>"
    assert with_header(p("Datum: ", control)).date == ""


def test_properties_are_the_last_resort() -> None:
    body = p("Förslag till beslut", style="Rubrik1") + p("Texten.")
    core = CORE.format(
        "<dc:title>Ny lekplats</dc:title><dc:creator>Anna Ek</dc:creator>"
        "<dcterms:modified>2024-03-05T08:00:00Z</dcterms:modified>"
    )
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property name="Diarienummer"><vt:lpwstr>TN 2024/7</vt:lpwstr></property>'
        '<property name="Nämnd"><vt:lpwstr>Tekniska nämnden</vt:lpwstr></property></Properties>'
    )
    found = read_body(body, parts={"docProps/core.xml": core, "docProps/custom.xml": custom}).metadata
    assert found == Metadata("Ny lekplats", "Tekniska nämnden", "TN 2024/7", "2024-03-05", "Anna Ek")


def test_a_property_date_older_than_the_case_is_the_templates() -> None:
    core = CORE.format("<dcterms:modified>2013-12-23T08:00:00Z</dcterms:modified>")
    assert read_body(BODY + p("Dnr TN 2024/7"), parts={"docProps/core.xml": core}).metadata.date == ""


def test_a_property_date_older_than_the_years_that_the_draft_names_is_the_templates() -> None:
    core = {"docProps/core.xml": CORE.format("<dcterms:modified>2013-12-23T08:00:00Z</dcterms:modified>")}
    assert read_body(BODY + p("Under 2023 och 2024 minskade antalet."), parts=core).metadata.date == ""
    assert read_body(BODY + p("Under 2012 och 2013 minskade antalet."), parts=core).metadata.date == "2013-12-23"


def test_a_heading_of_one_endless_word_names_no_board() -> None:
    title = "Nämnd" + "barn" * 10_000
    assert with_header(p("Dnr 2024/1"), body=p(title, style="Rubrik1")).board == ""
