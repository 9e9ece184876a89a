"""Matters of administration, elderly care, planning and land."""

from __future__ import annotations

from wordkit.draft import Draft


def sammantradestider(d: Draft) -> None:
    """A children's board decides on its own meeting dates: no children are affected."""
    d.text("""
# Förslag till beslut

Barn- och utbildningsnämnden fastställer sammanträdestider för 2026 enligt tabellen nedan.

# Beskrivning av ärendet

Enligt nämndens arbetsordning ska sammanträdestider för kommande år beslutas senast i november. Förvaltningen har
stämt av förslaget mot kommunstyrelsens och kommunfullmäktiges tider, tidplanen för budget och delårsrapporter samt
skolans lov. Arbetsutskottet sammanträder två veckor före nämnden. Sammanträdena börjar klockan 13.15 och hålls i
sessionssalen, kommunhuset i Lindesele.
""")
    d.table(
        [
            ["Arbetsutskott", "Nämnd", "Ärenden utöver det löpande"],
            ["14 januari", "28 januari", "Internkontrollplan"],
            ["11 februari", "25 februari", "Årsredovisning 2025"],
            ["8 april", "22 april", "Uppföljning per mars"],
            ["20 maj", "3 juni", "Budgetskrivelse 2027"],
            ["9 september", "23 september", "Delårsrapport per augusti"],
            ["21 oktober", "4 november", "Sammanträdestider 2027"],
            ["25 november", "9 december", "Detaljbudget 2027"],
        ],
        [28, 28, 44],
        row_control="Sammanträde",
    )
    d.text("""
Ledamöter som inte kan närvara anmäler det till nämndsekreteraren senast tre dagar i förväg, så att ersättare hinner
kallas. Handlingarna publiceras i läsplattan en vecka före sammanträdet och på [kommunens
webbplats](https://www.lindesele.example/moten).

# Ekonomiska konsekvenser

Arvoden för sju nämndsammanträden och sju sammanträden med arbetsutskottet ryms inom nämndens budget för politisk
verksamhet.

# Beslutsunderlag

- Tjänsteskrivelse {field:DOCPROPERTY Datum|2025-10-20}
- Kommunfullmäktiges sammanträdestider 2026, 2025-09-29, § 88

# Beslutet skickas till

Nämndens ledamöter och ersättare, kommunkansliet, kommunikatören
""")
    d.signatures(("Anders Lövgren", "Förvaltningschef"), ("Helena Strid", "Nämndsekreterare"))


def trygghetslarm(d: Draft) -> None:
    """Elderly care, with the template's heading on children answered "Ej aktuellt"."""
    d.text("""
# Förslag till beslut

1. Äldrenämnden beslutar att förlänga avtalet om trygghetslarm i ordinärt boende med ett år, till och med den 30
   april 2026.
2. Äldrenämnden uppdrar åt förvaltningen att påbörja en ny upphandling senast i september 2025.

# Sammanfattning

Kommunen har 684 trygghetslarm i ordinärt boende. Nuvarande avtal löper ut den 30 april 2025 och kan förlängas med
längst tolv månader. Förvaltningen föreslår förlängning, eftersom den nationella upphandlingen av digital
larmmottagning har försenats.

# Bakgrund

Avtalet tecknades 2021 efter upphandling och omfattar larmenheter, installation och larmmottagning dygnet runt. Den
genomsnittliga svarstiden under 2024 var 41 sekunder och målet i avtalet är 60 sekunder. Antalet felanmälningar har
minskat från 212 till 147 på ett år.

De flesta som har trygghetslarm är över 80 år och bor ensamma. Hemtjänsten åker på omkring 1 900 larm i månaden,
varav en tredjedel på natten. I brukarundersökningen 2024 svarade 91 procent att de känner sig trygga med larmet.

# Alternativ

Förvaltningen har övervägt att upphandla på nytt redan nu. Det skulle ge högre kostnad för omställning och två byten
av teknik inom tre år. En direkt övergång till den nationella tjänsten är inte möjlig förrän tidigast i februari
2026.

# Konsekvenser

{ff:x} Ekonomi    {ff:} Personal    {ff:x} Brukare    {ff:} Miljö

## Barnkonsekvenser

Ej aktuellt.

## Tillgänglighet och jämställdhet

Larmknappen finns i ett utförande för personer med nedsatt rörlighet i händerna. 71 procent av användarna är
kvinnor. Svarstiden skiljer sig inte mellan kvinnor och män.

## Ekonomi

Månadskostnaden per larm räknas upp med 2,8 procent, vilket ger en årskostnad om 1,56 miljoner kronor. Kostnaden
ryms inom nämndens budget.

# Samverkan

Förslaget har behandlats i förvaltningens samverkansgrupp den 6 februari 2025. Skyddsombudet har framfört att
nattpatrullen behöver en genomgång av den nya appen för larmmottagning innan sommaren. Förvaltningen har planerat
utbildningen till maj.

Pensionärsrådet informerades den 12 februari och lämnade synpunkter på informationen till dem som väntar på larm.
Rådet önskade ett kortare faktablad med större text, vilket leverantören har åtagit sig att ta fram.

# Tidplan

- April 2025: avtalet förlängs
- Juni 2025: behovsanalys och marknadsdialog
- September 2025: upphandlingen annonseras eller avrop görs från nationellt ramavtal
- Februari 2026: beslut om tilldelning

# Beslutsunderlag

- Tjänsteskrivelse 2025-02-17
- Avtalsuppföljning trygghetslarm 2024

# Beslutet skickas till

Leverantören, upphandlingsenheten, hemtjänstens enhetschefer
""")
    d.signatures(("Birgitta Kvist", "Äldreomsorgschef"), ("Mattias Hagelin", "Verksamhetsutvecklare"))


def detaljplan(d: Draft) -> None:
    """Says that children are affected and quotes the convention; no reasoning on these children."""
    d.text("""
# Förslag till beslut

Samhällsbyggnadsnämnden beslutar att förslaget till detaljplan för del av Kvarnbacken 1:7 ska sändas ut för samråd
enligt 5 kap. plan- och bygglagen.

# Sammanfattning

Planen gör det möjligt att bygga 24 radhus och ett mindre flerbostadshus på en igenvuxen åker i Kvarnbackens södra
del. Planen bedöms inte medföra betydande miljöpåverkan. Samrådet planeras pågå från den 2 april till den 7 maj
2026.

# Bakgrund

Fastighetsägaren ansökte om planbesked i juni 2024 och nämnden gav positivt besked den 17 oktober 2024, § 122.
Området omfattar 1,6 hektar och är i översiktsplanen utpekat för bostäder. Kommunen äger angränsande gatumark.

# Planförslaget

Bebyggelsen föreslås i högst två våningar med sadeltak och träfasad. Angöring sker från Kvarnvägen, där trafiken
väntas öka från 600 till omkring 750 fordon per dygn. Parkering ordnas på kvartersmark med 1,4 platser per bostad.
Dagvatten tas om hand i ett dike längs den östra gränsen. Den ekvivalenta ljudnivån vid fasad är beräknad till 49
dBA.
""")
    d.table(
        [
            ["Ytor", "Kvadratmeter"],
            ["Kvartersmark för bostäder", "11 300"],
            ["Allmän plats, gata", "2 100"],
            ["Allmän plats, natur och dagvatten", "2 600"],
        ],
        [66, 34],
    )
    d.text("""
# Förenlighet med översiktsplan och miljöbalken

Förslaget är förenligt med översiktsplanen 2040. Miljökvalitetsnormerna för vatten bedöms inte påverkas. Arkeologisk
utredning etapp 1 är genomförd utan fynd.

# Barnkonventionen

☒ Barn berörs      ☐ Barn berörs inte

Planen berör barn indirekt. Enligt artikel 3 i barnkonventionen ska barnets bästa beaktas i första hand vid alla
beslut som rör barn. Planförslaget är förenligt med barnkonventionen. Barn och unga har ännu inte hörts, eftersom
samrådet inte har börjat. Under samrådet hålls en gåtur med en klass i årskurs 5 vid Kvarnskolan, och en enkät läggs
ut via skolans lärplattform.

# Ekonomiska konsekvenser

Plankostnaden betalas av exploatören enligt planavtal. Kommunens kostnad för gatans anslutning beräknas till 0,9
miljoner kronor och regleras i exploateringsavtal.

# Fortsatt handläggning

Efter samrådet sammanställs synpunkterna i en samrådsredogörelse. Granskning beräknas kunna ske i oktober 2026 och
antagande under första kvartalet 2027.

# Beslutsunderlag

- Tjänsteutlåtande 2026-03-03
- Planbeskrivning, samrådshandling
- Plankarta med bestämmelser
- Undersökning av betydande miljöpåverkan

# Beslutet skickas till

Sökanden, mark- och exploateringsenheten
""")
    d.signatures(("Kristina Wiberg", "Planchef"), ("Emil Sandell", "Planarkitekt"))


def markforsaljning(d: Draft) -> None:
    """A grove that the after-school centre uses is sold; the draft says that children are not affected."""
    d.text("""
# Förslag till beslut

1. Kommunstyrelsen godkänner försäljning av fastigheten Åkern 2:14 till Stensund Logistik AB för 8,6 miljoner
   kronor.
2. Kommunstyrelsens ordförande och stadsdirektören får i uppdrag att underteckna köpehandlingarna.

# Sammanfattning

Fastigheten Åkern 2:14 omfattar 9 400 kvadratmeter obebyggd mark i stadsdelen Norra Åkern. Detaljplanen från 1988
anger småindustri och lager. Stensund Logistik AB vill uppföra en terminalbyggnad med omkring 30 arbetsplatser.

# Bakgrund

Staden köpte marken 1985. Den har inte bebyggts, eftersom efterfrågan på mindre industritomter har varit låg.
Fastigheten gränsar i väster till Norrskolans skolgård och i söder till Åkervägen. Den östra delen är bevuxen med
blandskog. Enligt en muntlig överenskommelse från 2003 använder Norrskolans fritidshem skogsdungen för
uteverksamhet.

Bolaget lämnade en intresseanmälan i mars 2023. Tomten har därefter annonserats på stadens webbplats i tre månader
utan att fler intressenter har anmält sig.

# Överväganden

En oberoende värdering daterad den 4 september 2023 anger ett marknadsvärde om 8,2–8,9 miljoner kronor. Priset är
därmed marknadsmässigt. Tung trafik till terminalen beräknas till 45 fordon per dygn och leds via Åkervägen. Skogen
avverkas i sin helhet, eftersom terminalen kräver en vändplan.

Försäljningen är förenlig med stadens näringslivsprogram och med gällande detaljplan. Bygglov prövas i särskild
ordning.

# Konsekvenser
""")
    d.table(
        [
            ["Perspektiv", "Berörs", "Kommentar"],
            ["Ekonomi", "{w14:x} Ja  {w14:} Nej", "Reavinst 7,9 mnkr 2023"],
            ["Miljö", "{w14:x} Ja  {w14:} Nej", "Dagvatten fördröjs på tomten"],
            ["Barn", "{w14:} Ja  {w14:x} Nej", "Ärendet bedöms inte ha någon påverkan på barn."],
            ["Jämställdhet", "{w14:} Ja  {w14:x} Nej", "–"],
        ],
        [24, 26, 50],
    )
    d.text("""
# Ekonomi

Köpeskillingen betalas på tillträdesdagen den 1 februari 2024. Staden svarar för fastighetsbildning till en kostnad
om högst 60 000 kronor.^[Kostnaden belastar exploateringsbudgeten.]

# Beslutsunderlag

- Tjänsteskrivelse 2023-10-30
- Förslag till köpeavtal
- Värdeutlåtande 2023-09-04

# Beslutet skickas till

Stensund Logistik AB, mark- och exploateringsavdelningen, ekonomiavdelningen
""")
    d.signatures(("Roger Stålnacke", "Stadsdirektör"), ("Linnea Fors", "Markförvaltare"))
