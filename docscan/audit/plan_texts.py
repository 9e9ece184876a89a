"""What the draft of an action plan says, in Swedish."""

from __future__ import annotations

from typing import Final, NamedTuple

PLAN: Final = {
    "title": "Handlingsplan för barnets bästa i beslutsunderlag",
    "draft": "Utkast från docscan {day}, efter {store}. Skriv om, stryk och lägg till.",
    "map": "Kartlägg",
    "map_text": "Så här såg underlagen ut när de lästes. Rapporten från docscan audit report visar besluten bakom "
    "varje siffra.",
    "plan": "Handlingsplan",
    "plan_text": "Välj få områden, hellre ett som blir av än fem som inte blir det. Mål och aktiviteter är förslag. "
    "Ange en "
    "funktion som ansvarig, och när ni följer upp.",
    "follow": "Följ upp",
    "follow_text": "Granska nästa års underlag på samma sätt och jämför med docscan audit compare. Fråga också dem "
    "som skriver "
    "och dem som beslutar, och barn som berörs: vad som är dokumenterat säger inte hur det blev för barnen.",
    "area": "Område",
    "state": "Nuläge",
    "aim": "Mål",
    "activity": "Aktivitet",
    "responsible": "Ansvarig",
    "when": "När det följs upp",
    "most": "Flest finns hos {board} ({number}).",
}


class PlanWords(NamedTuple):
    """What an area of the plan is called, its present state (with places for figures), and first proposals."""

    name: str
    state: str
    aim: str
    activity: str


PLAN_AREAS: Final = {
    "contradiction": PlanWords(
        "Se att barn berörs",
        "{number} av {of} beslut som berör barn säger att barn inte berörs.",
        "Den som skriver avgör medvetet om barn berörs, direkt eller indirekt, och skriver varför.",
        "Gå igenom några av besluten tillsammans. Bestäm i förväg vilka ärendetyper som alltid berör barn.",
    ),
    "claimed": PlanWords(
        "Visa bedömningen, inte bara orden",
        "I {number} av {of} beslut påstås barnets bästa ha beaktats utan att det framgår hur.",
        "Underlaget visar vad som är bäst för just de barn som berörs, och varför.",
        "Byt mallens färdiga mening mot frågor: Vilka barn? Vad innebär förslaget för dem? Vad är bäst, och varför?",
    ),
    "missing": PlanWords(
        "Bedöma barnets bästa",
        "I {number} av {of} beslut framgår ingen bedömning av barnets bästa.",
        "Beslut som berör barn har en bedömning, kort när lite står på spel och längre när mycket gör det.",
        "Lägg in frågorna i mallen. Kör docscan check på underlaget innan det lämnas vidare.",
    ),
    "unheard": PlanWords(
        "Barnens egna åsikter",
        "I {number} av {of} beslut framgår det inte vad barnen tycker, och inte heller varför de inte har hörts.",
        "Underlaget återger vad barnen har sagt, eller förklarar varför de inte har hörts.",
        "Ta fram enkla sätt att höra barn i de vanligaste ärendetyperna. Använd elevråd, ungdomsråd och det barn "
        "redan sagt.",
    ),
    "proxy": PlanWords(
        "Barnens röst skild från de vuxnas",
        "I {number} av {of} beslut talar bara andra för barnen.",
        "Det går att läsa vad barnen själva har sagt, skilt från vårdnadshavares och personals synpunkter.",
        "Skilj på rubrikerna för barnens och de vuxnas synpunkter i mallen.",
    ),
    "tradeoffs": PlanWords(
        "Avvägningar",
        "I {number} av {of} beslut framgår det inte hur barnens intresse har vägts mot andra intressen.",
        "Underlaget visar vad som har vägts mot vad, och vad som fick avgöra.",
        "Öva på två eller tre verkliga ärenden: skriv avvägningen i tre meningar.",
    ),
    "never_heard": PlanWords(
        "De som aldrig hörs",
        "Inget beslut visar vad barnen själva tycker här: {groups}.",
        "Barn i alla grupper och verksamheter kommer till tals.",
        "Ta reda på varför, tillsammans med dem som möter barnen. Prova ett sätt i ett ärende.",
    ),
    "copies": PlanWords(
        "Bedömningar för just de här barnen",
        "{number} ärenden har bedömningar som liknar ett annat ärendes nästan ord för ord.",
        "Bedömningen handlar om de barn som berörs i ärendet.",
        "Ta bort färdiga formuleringar ur mallar och fraslistor. Läs de liknande texterna bredvid varandra.",
    ),
}
