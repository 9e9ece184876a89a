"""Kultur och fritid, park och lekplats."""

from __future__ import annotations

from wordkit.draft import Draft


def fritidsgard(d: Draft) -> None:
    """Effects are described in a form, but no standpoint is taken; one prompt is left in."""
    d.text("""
# Förslag till beslut

Kultur- och fritidsnämnden beslutar att fritidsgården Navet från och med den 1 september 2024 håller öppet tisdag
till torsdag klockan 15–20.

# Ärendet i korthet

Navet håller i dag öppet måndag till fredag klockan 15–21 och jämna lördagar klockan 17–23. Nämndens ram för 2024
innebär att fritidsgårdsverksamheten ska minska sina kostnader med 1,4 miljoner kronor. Förslaget motsvarar en
minskning med 2,5 årsarbetare.

# Bakgrund

Fritidsgården öppnade 2009 i det gamla tvätteriet vid Bruksparken. Lokalen delas sedan 2019 med studieförbundens
replokaler. Under 2023 hade gården 11 460 besök, i genomsnitt 51 per öppetkväll. Besöken fördelar sig ojämnt över
veckan, med flest besök på fredagar.

Kommunens två andra fritidsgårdar ligger i Västra Sjöholma, 6 kilometer bort, och i Hult, 14 kilometer bort.
Kollektivtrafik till Hult går till klockan 19.40. I polisens lägesbild för 2023 beskrivs Bruksparken som en plats
där unga uppehåller sig sena kvällar.

# Konsekvenser av förslaget
""")
    d.table(
        [
            ["Fråga", "Svar"],
            ["Påverkas barn och unga av beslutet?", "{drop:Påverkas barn|Ja;Nej;Ej aktuellt|Ja}"],
            [
                "Vilka?",
                "Besökarna är 13–17 år. Enligt besöksräkningen är 62 procent pojkar och 38 procent flickor. Omkring "
                "35 "
                "ungdomar kommer minst tre kvällar i veckan.",
            ],
            [
                "På vilket sätt?",
                "Fredags- och lördagskvällarna försvinner, liksom måndagens läxhjälp. Ungdomarna får 15 timmar i "
                "veckan "
                "i stället för 33. De som bor i Brukshöjden får 6 kilometer till närmaste gård som är öppen på "
                "fredagar. "
                "Café-gruppen, där åtta ungdomar planerar inköp och öppnar kiosken, upphör.",
            ],
            ["Påverkas personalen?", "Två tidsbegränsade anställningar förlängs inte."],
            ["Påverkas andra nämnder?", "Nej"],
        ],
        [32, 68],
    )
    d.text("# Jämställdhet")
    d.prompt("Jämställdhet", "Klicka eller tryck här för att ange text.")
    d.text("""
# Ekonomi

Personalkostnaden minskar med 1,25 miljoner kronor per år och kostnaden för bevakning med 0,15 miljoner kronor.
Hyran påverkas inte, eftersom avtalet gäller till och med 2027. Engångskostnader uppstår inte.

# Fackliga synpunkter

Förslaget har förhandlats enligt 11 § MBL den 22 april 2024. Vision är oenigt och anser att ensamarbete på kvällstid
kommer att bli vanligare.

# Beslutsunderlag

- Tjänsteskrivelse 2024-05-06
- Besöksstatistik fritidsgårdar 2021–2023
- Protokoll MBL 2024-04-22

# Beslutet ska skickas till

Enhetschefen för fritidsgårdar, HR-avdelningen, polisen lokalpolisområde Sjöholma för kännedom
""")
    d.signatures(("Ulrika Bergsten", "Kultur- och fritidschef"), ("Oskar Lindmark", "Utvecklingsledare"))


def kulturskola(d: Draft) -> None:
    """The balance is only claimed; which families are hit is not told apart."""
    d.text("""
# Förslag till beslut

1. Kultur- och fritidsnämnden föreslår att kommunfullmäktige höjer terminsavgiften i kulturskolan från 750 till 900
   kronor från och med vårterminen 2026.
2. Syskonrabatten tas bort från samma tidpunkt.

# Ärendet i korthet

Avgiften i kulturskolan har varit oförändrad sedan 2018. Lönekostnaderna har under samma tid ökat med 19 procent.
Fullmäktige har i budget för 2026 gett nämnden i uppdrag att se över sina taxor.

# Bakgrund

Kulturskolan har 640 elever i åldern 7–19 år. Undervisning ges i musik, dans, teater och bild på sju platser i
kommunen. Intäkterna från avgifter uppgick 2024 till 0,86 miljoner kronor, vilket motsvarar sju procent av
verksamhetens kostnad.

Genomsnittet i länet är 980 kronor per termin. Två kommuner i länet har avgiftsfri kulturskola.
""")
    d.joined(
        "En höjning till 900 kronor innebär att avgiften fortfarande ligger under genomsnittet i länet, ",
        "vilket förvaltningen har stämt av med kulturskolecheferna i tre grannkommuner.",
    )
    d.text("""
# Vad eleverna säger

Alla elever fick i maj 2025 svara på en enkät på surfplatta under en lektion, och 418 svarade. Två frågor handlade
om avgiften. Eleverna skrev att det viktigaste är att få behålla sin lärare och att grupperna inte blir större. Ett
femtiotal skrev att de skulle vilja pröva flera ämnen men att det blir för dyrt hemma. Kulturskolans elevråd
föreslog att man ska få pröva ett nytt instrument gratis i två veckor.

# Konsekvenser för barn och unga

För eleverna i kulturskolan innebär förslaget att familjen betalar 150 kronor mer per termin och ämne. Lektionstid,
gruppstorlek och lärare ändras inte, och det är just detta som eleverna själva framhåller som viktigast för att de
ska trivas och utvecklas. Förvaltningen bedömer därför att förslaget är godtagbart för barn och unga. En avvägning
har gjorts mellan barnens intressen och övriga intressen.

# Ekonomi
""")
    d.table(
        [
            ["Beräknade intäkter (tkr)", "2025", "2026", "2027"],
            ["Terminsavgifter", "860", "1 010", "1 030"],
            ["Borttagen syskonrabatt", "0", "95", "95"],
            ["Instrumenthyra", "210", "210", "210"],
        ],
        [46, 18, 18, 18],
    )
    d.text("""
Intäktsökningen är beräknad på ett oförändrat antal elever. Den nya taxan kräver mindre ändringar i e-tjänsten,
vilka ryms inom befintligt avtal med leverantören.

# Beslutsunderlag

- Tjänsteskrivelse 2025-09-02
- Förslag till taxa för kulturskolan 2026
- Sammanställning av elevenkät, 2025-06-11

# Beslutet ska skickas till

Kommunfullmäktige, kulturskolechefen, ekonomiavdelningen
""")
    d.signatures(("Ulrika Bergsten", "Kultur- och fritidschef"), ("Tove Hedin", "Kulturskolechef"))


def lekplats(d: Draft) -> None:
    """The template's prompts, brackets and unticked boxes are still there."""
    d.text("""
# Förslag till beslut

1. Tekniska nämnden beslutar att lekplatsen i Kvarnparken rustas upp under 2025 till en kostnad av högst 3,2
   miljoner kronor.
2. {plc:Beslutsmening 2|Klicka eller tryck här för att ange text.}

# Sammanfattning

Lekplatsen i Kvarnparken anlades 1994. Vid den årliga besiktningen i september 2024 fick sex av elva redskap
anmärkningar av klass B eller C. Gungställningen är avstängd sedan dess. Förvaltningen föreslår en upprustning med
ny klätterställning, gungor, gummiasfalt och belysning.

# Bakgrund

Kvarnparken ligger i centrala Norrstrand, mellan Kvarngatan och ån. Parken ingår i stråket mellan resecentrum och
hamnen. I parkplanen från 2021 pekas den ut som stadsdelspark, vilket innebär att den ska ha en större lekplats,
sittplatser och offentlig toalett.

Upprustningen samordnas med att dagvattenledningen i parkens södra del byts ut. Arbetena beräknas pågå från maj till
och med augusti 2025. Parken hålls avstängd under den tiden.
""")
    d.help("Beskriv kortfattat hur ärendet har beretts. Ta bort rubriken om den inte behövs.")
    d.text("# Förslag till utformning")
    d.table(
        [
            ["Del", "Utförande", "Kostnad"],
            ["Redskap", "Klätterställning, fem gungor, karusell i marknivå", "1 450 tkr"],
            ["Underlag", "Gummiasfalt 310 m², baksand 60 m²", "820 tkr"],
            ["Belysning", "Nio stolpar med riktat ljus", "390 tkr"],
            ["Markarbeten", "Schakt, dränering och plantering", "540 tkr"],
        ],
        [22, 54, 24],
    )
    d.text("# Barnkonsekvenser")
    d.table(
        [
            ["Berörs barn av beslutet?", "{ff:} Ja    {ff:} Nej"],
            ["Har barns synpunkter inhämtats?", "{ff:} Ja    {ff:} Nej"],
            ["Motivering", "{plc:Motivering|Beskriv hur barn påverkas av beslutet och hur barnets bästa har bedömts.}"],
        ],
        [36, 64],
        header=False,
    )
    d.text("""
# Tillgänglighet

[Här anges hur förslaget påverkar tillgängligheten för personer med funktionsnedsättning.]

# Ekonomiska konsekvenser

Investeringen ryms inom nämndens anslag för parker och lekplatser 2025. Kapitalkostnaden beräknas till 245 000
kronor per år och driftkostnaden ökar med XX kronor per år.

# Beslutsunderlag

- Tjänsteskrivelse 2025-01-28
- Besiktningsprotokoll 2024-09-17
- Skissförslag 2024-12-10

# Beslutet skickas till

{plc:Sändlista|Ange mottagare.}
""")
    d.signatures(("Stig Norlander", "Teknisk chef"), ("Malin Öberg", "Landskapsarkitekt"))
