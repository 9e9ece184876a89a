"""Region: hälso- och sjukvård, samverkan."""

from __future__ import annotations

from wordkit.draft import Cell, Draft


def beroendemottagning(d: Draft) -> None:
    """An adults' matter in which the patients' children are really considered."""
    d.text("""
# Förslag till beslut

1. Hälso- och sjukvårdsnämnden beslutar att beroendemottagningen i Norra Västmora flyttar till lokaler vid
   Lasarettsvägen från och med den 1 mars 2026.
2. Hälso- och sjukvårdsnämnden uppdrar åt förvaltningen att hålla mottagningen öppen till klockan 19 två vardagar i
   veckan.

# Sammanfattning

Beroendemottagningen behandlar omkring 540 vuxna patienter per år. Nuvarande lokaler är slitna och saknar
reservutgång. Förvaltningen föreslår flytt till Lasarettsvägen, 2,8 kilometer bort, och har jämfört förslaget med
att bygga om på nuvarande plats.

# Bakgrund

Mottagningen ligger sedan 2006 i ett bostadshus vid Åtorget. Arbetsmiljöverket har krävt åtgärder senast våren 2026.
Hyran är 1,9 miljoner kronor per år. En ombyggnad kräver att verksamheten evakueras i åtta månader.

Väntetiden till ett första besök är i genomsnitt 16 dagar. Var tredje patient får läkemedelsassisterad behandling
och besöker mottagningen flera gånger i veckan.

# Jämförelse
""")
    d.table(
        [
            [
                Cell("Alternativ", down="restart"),
                Cell("Vuxna patienter", span=2),
                Cell("Patienternas barn", down="restart"),
            ],
            [Cell("", down="continue"), "Tillgänglighet", "Väntetid", Cell("", down="continue")],
            [
                "Flytt till Lasarettsvägen",
                "Buss var tionde minut. Längre väg för dem som bor vid Åtorget.",
                "Oförändrad",
                "Egen ingång och rum där barn kan vara med. Färre hämtningar kan klaras på kort tid.",
            ],
            [
                "Ombyggnad vid Åtorget",
                "Nära bostaden för många, men evakuering till Lillby i åtta månader.",
                "Ökar med 10–15 dagar",
                "Barnen fortsätter att vänta i trapphuset. Föräldern borta längre under evakueringen.",
            ],
        ],
        [19, 29, 16, 36],
    )
    d.text("""
# Patienternas barn

Beslutet gäller vuxnas vård, men berör indirekt deras barn. Enligt mottagningens genomgång i augusti 2025 har 188 av
patienterna sammanlagt 301 barn under 18 år, och för 120 av barnen är patienten ensam vårdnadshavare.^[Hälso- och
sjukvårdspersonalen ska särskilt beakta ett barns behov av information, råd och stöd när en förälder har ett
missbruk: 5 kap. 7 § hälso- och sjukvårdslagen (2017:30).] Fördröjd behandling av en förälder påverkar barnens
trygghet hemma.

Åtta barn mellan 9 och 16 år i stödgruppen Bryggan har berättat för kuratorn vad de tycker. Flera har väntat i
trapphuset vid Åtorget och beskrev att det är pinsamt när klasskamrater går förbi. De yngsta ville att det ska
finnas ett rum med dörr och något att göra. En fjortonåring sade att det viktigaste är att mamma hinner hem till
middagen. Därför föreslås två kvällsöppna dagar, ett väntrum för barn och egen ingång.

# Överväganden

För patienter med små marginaler är närheten till Åtorget värdefull, och fyra av tio i patientrådet förordade
ombyggnad. Mot detta står att barnen skulle få fortsätta att vänta i trapphuset och att vården av föräldrarna skulle
bli glesare under evakueringen. Små barn till ensamma vårdnadshavare drabbas hårdast, liksom barn som saknar
nätverk. Förvaltningen bedömer att barnens trygghet här väger tyngre än den kortare resvägen för en del av
patienterna. Flytten bedöms vara bäst för patienternas barn, under förutsättning att kvällstiderna kommer till
stånd.

Den längre resvägen är en nackdel för de familjer som bor vid Åtorget. För att mildra den ersätts sjukresor även för
medföljande barn, och provtagning kan göras på vårdcentralen vid Åtorget två dagar i veckan.

# Ekonomiska konsekvenser

Hyran ökar med 0,4 miljoner kronor per år och kvällsöppet kostar 0,7 miljoner kronor per år. Kostnaderna ryms inom
nämndens ram för 2026.

# Beslutsunderlag

- Tjänsteutlåtande 2025-10-28
- Lokalutredning 2025-08-21
- Minnesanteckningar från patientrådet 2025-09-18

# Beslutet skickas till

Psykiatriförvaltningen, Regionfastigheter, patientrådet för beroendevård
""")
    d.signatures(("Catharina Malm", "Hälso- och sjukvårdsdirektör"), ("Filip Arvidsson", "Verksamhetsutvecklare"))


def sip(d: Draft) -> None:
    """Well documented; "barnrättsperspektiv" is used, though no right is named."""
    d.text("# Förslag till beslut")
    d.control(
        "Förslag till beslut",
        """
Hälso- och sjukvårdsnämnden godkänner överenskommelsen med länets åtta kommuner om samordnad individuell plan, SIP,
för barn och unga, att gälla från och med den 1 januari 2025.
""",
    )
    d.text("""
# Sammanfattning

Nuvarande överenskommelse är från 2016. En arbetsgrupp med företrädare för socialtjänst, elevhälsa, barn- och
ungdomspsykiatri och barn- och ungdomshabilitering har tagit fram ett nytt förslag. Det viktigaste är att varje barn
får en namngiven samordnare, att mötena blir mindre och att barnet självt är med och bestämmer dagordningen.

# Bakgrund

Under 2023 upprättades 412 samordnade individuella planer för barn och unga i länet. En genomgång av 60 planer
visade att barnet hade deltagit i hela mötet i 22 fall. I genomsnitt deltog nio vuxna. Tiden från kallelse till möte
var 37 dagar.

# Vilka barn det gäller

Överenskommelsen gäller barn och unga upp till 18 år som behöver insatser från både region och kommun. Den största
gruppen är barn mellan 12 och 17 år med skolfrånvaro. Barn med funktionsnedsättning, placerade barn och barn på
flykt har ofta plan hos flera huvudmän och riskerar mest när samordningen brister.

# Vad barn och unga har framfört

Arbetsgruppen intervjuade under våren 2024 sjutton barn mellan 10 och 17 år som hade haft en SIP. Sex av dem använde
bildstöd. Intervjuerna gjordes av två ungdomscoacher utan att vårdpersonal var med.

- De flesta tyckte att mötena var för stora. ”Jag räknade till elva vuxna”, sade en trettonåring.
- Flera ville veta i förväg vilka som kommer och själva få säga nej till någon.
- De yngre ville att någon förklarar efteråt vad som bestämdes.

Barnens svar ledde till tre ändringar i förslaget: högst fem vuxna vid mötet, ett förmöte med samordnaren och en
sida i planen som skrivs till barnet.

# Barnrättsperspektiv

Ur ett barnrättsperspektiv är överenskommelsen ett steg framåt. För barn med flera kontakter innebär en namngiven
samordnare att de slipper berätta samma sak många gånger och att hjälpen inte avbryts när en huvudman avslutar sin
del.

Mindre möten kan göra att någon verksamhet saknas och att barnet får vänta på besked. Arbetsgruppen har vägt barnets
behov av ett överblickbart möte mot verksamheternas behov av att alla beslutsfattare är på plats. Barnens
upplevelser har fått väga tyngst, eftersom en plan som barnet inte förstår sällan följs. Likaså har barnets behov av
att uppgifter inte sprids ställts mot behovet av snabb samordning: uppgifter delas bara efter samtycke, även om det
ibland tar längre tid. Arbetsgruppen bedömer att förslaget sammantaget är det bästa för de barn som berörs.

För att väntan inte ska bli längre när färre deltar ska den som inte är med på mötet lämna skriftligt besked inom
fem dagar, och barnet får under tiden en tillfällig kontakt på ungdomsmottagningen eller i elevhälsan.

# Ekonomiska konsekvenser

Samordnarrollen ryms inom befintliga tjänster. Utbildning av 140 samordnare beräknas kosta 0,6 miljoner kronor under
2025 och delas lika mellan parterna.

# Uppföljning

Parterna följer upp överenskommelsen årligen. Barn som har haft en SIP tillfrågas vid varje uppföljning.

# Beslutsunderlag

- Beslutsunderlag 2024-09-24
- Förslag till länsöverenskommelse om SIP för barn och unga
- Sammanställning av intervjuer med barn, 2024-06-14

# Beslutet skickas till

Länets kommuner, psykiatriförvaltningen, habiliteringen
""")
    d.signatures(("Margareta Ehn", "Hälso- och sjukvårdsdirektör"), ("Nadia Sarraf", "Samverkansstrateg"))
