"""Skola och förskola."""

from __future__ import annotations

from wordkit.draft import Cell, Draft


def skolskjuts(d: Draft) -> None:
    """Contradiction: the box says No, the matter is which pupils may ride the school bus."""
    d.text("""
# Förslag till beslut

1. Barn- och utbildningsnämnden antar reviderade regler för skolskjuts enligt förvaltningens förslag.
2. Reglerna gäller från och med höstterminen 2025 och ersätter reglerna antagna 2017-05-16, § 44.

# Sammanfattning

Kostnaden för skolskjuts har ökat från 11,2 till 14,6 miljoner kronor sedan 2021. Förvaltningen föreslår att
avståndsgränsen höjs från tre till fyra kilometer för årskurs 4–6 och från fyra till fem kilometer för årskurs 7–9.
Antalet turer kan därmed minskas från 23 till 19 när det nya trafikavtalet börjar gälla i augusti 2025.

# Bakgrund

Kommunens skyldighet att anordna kostnadsfri skolskjuts framgår av skollagen.^[10 kap. 32 § skollagen (2010:800).]
Lagen anger inte någon bestämd avståndsgräns utan kommunen fastställer själv vad som är normalt. Nuvarande gränser
är två kilometer för förskoleklass och årskurs 1–3, tre kilometer för årskurs 4–6 och fyra kilometer för årskurs
7–9.

En jämförelse med fem kommuner av liknande storlek visar att tre av dem tillämpar fyra kilometer för årskurs 4–6.
Trafikavtalet med nuvarande entreprenör löper ut den 30 juni 2025 och upphandling pågår gemensamt med två
grannkommuner.
""")
    d.help("Ange vad som har hänt tidigare i ärendet och vilka beslut som redan har fattats.")
    d.text("# Ärendet")
    d.table(
        [
            [
                "Årskurs",
                "Nuvarande gräns",
                "Föreslagen gräns",
                "Elever med skjuts i dag",
                "Elever som inte längre omfattas",
            ],
            ["F–3", "2 km", "2 km", "312", "0"],
            ["4–6", "3 km", "4 km", "268", "46"],
            ["7–9", "4 km", "5 km", "305", "38"],
        ],
        [14, 20, 20, 22, 24],
    )
    d.text("""
Beräkningen bygger på folkbokföringsadresser per den 15 oktober 2024 och på kommunens ruttplaneringssystem. Av de 84
eleverna som inte längre omfattas bor 31 längs väg 842 mellan Norrby och Ekdala tätort. Vägen har hastighetsgränsen
80 kilometer i timmen och saknar gång- och cykelbana på en sträcka av 2,7 kilometer.

Ansökan om skolskjuts görs i e-tjänsten senast den 15 april. Beslut enligt skollagen fattas i varje enskilt fall på
delegation och kan överklagas till förvaltningsrätten.

# Ekonomiska konsekvenser

Förslaget beräknas minska kostnaden med 1,9 miljoner kronor per helår, varav 0,8 miljoner kronor under 2025.
Minskningen är inräknad i nämndens budgetram för 2025 och ingår i det effektiviseringsuppdrag som fullmäktige
beslutade den 25 november 2024, § 131.

# Barnchecklista
""")
    d.control(
        "Barnchecklista",
        """
**Berörs barn av beslutet?**   {w14:} Ja   {w14:x} Nej

Om ja, beskriv hur barnets bästa har beaktats:   –
""",
    )
    d.text("""
# Samverkan

Ärendet har behandlats i förvaltningens samverkansgrupp den 4 februari 2025. De fackliga organisationerna hade inget
att erinra.

# Beslutsunderlag

- Tjänsteskrivelse 2025-02-11
- Förslag till regler för skolskjuts i Ekdala kommun
- Kostnadsberäkning, skolskjutshandläggaren 2025-01-20

# Beslutet skickas till

Skolskjutshandläggaren, rektorerna i grundskolan, ekonomiavdelningen
""")
    d.signatures(("Marie Hallqvist", "Utbildningschef"), ("Johan Ekedal", "Utredare"))


def arskurs_4_6(d: Draft) -> None:
    """All documented: pupils' own words, two alternatives, measures, follow-up."""
    d.text("""
# Förslag till beslut

Barn- och utbildningsnämnden beslutar följande:

1. Årskurs 4–6 vid Ljungskolan flyttas till Hamnskolan från och med höstterminen 2026.
2. Förvaltningen ges i uppdrag att genomföra de övergångsåtgärder som beskrivs i avsnittet Åtgärder under
   övergången.
3. Förvaltningen ges i uppdrag att redovisa en uppföljning av hur eleverna upplever förändringen för nämnden i mars
   2027.

# Sammanfattning

Ljungskolan har 58 elever i årskurs 4–6, fördelade på tre klasser med mellan 17 och 21 elever. Skolan saknar sedan
2023 behöriga lärare i engelska och slöjd. Förvaltningen har jämfört två alternativ: att eleverna flyttar till
Hamnskolan, 3,4 kilometer bort, eller att de går kvar {++med lärare som delas mellan skolorna++}{--och att
behörighetskravet löses på sikt--}. Förvaltningen föreslår att eleverna flyttar, men ett år senare än vad som först
var tänkt.

# Bakgrund

Nämnden gav den 19 februari 2025, § 21, förvaltningen i uppdrag att utreda organisationen för årskurs 4–6 i östra
kommundelen. Utredningen har letts av verksamhetschefen för grundskolan. Antalet elever i årskurs 4–6 vid
Ljungskolan väntas enligt befolkningsprognosen minska till 44 år 2029.

Undervisningen i engelska ges i dag av vikarier. Av de elever som lämnade årskurs 6 våren 2025 nådde 71 procent
betygskriterierna i engelska, jämfört med 90 procent vid Hamnskolan.^[Egen sammanställning av terminsbetyg, juni
2025.]

# Vilka elever det gäller

Beslutet berör 58 elever i årskurs 4–6 vid Ljungskolan, 132 elever i samma årskurser vid Hamnskolan och indirekt 61
yngre elever som blir kvar utan äldre skolkamrater. Nio elever har åtgärdsprogram och två läser anpassad grundskola
som integrerade elever. Tolv elever är nyanlända sedan mindre än två år, de flesta bosatta vid Ljungbacken.

# Vad eleverna själva säger

Elevrådet på Ljungskolan träffade utredaren den 11 och 25 september. Därefter fick alla klasser i årskurs 3–6 på
båda skolorna arbeta med frågan under en lektion med bilder och korta texter. Eleverna fick först veta vad som var
bestämt och vad som fortfarande gick att påverka.

- Det vanligaste svaret på Ljungskolan var oro för att skiljas från småsyskon och för att klassen skulle delas.
- Flera elever i årskurs 5 ville ha ”en lärare som är kvar hela terminen” och såg fram emot slöjdsalen på
  Hamnskolan.
- De nyanlända eleverna, som intervjuades i grupp med tolk, sade att de nyss bytt skola och inte orkade göra det
  igen samma år.
- Eleverna på Hamnskolan undrade om matsalen skulle räcka och föreslog faddrar.

Synpunkterna ledde till att flytten sköts upp ett år, att klasserna hålls ihop och att elevernas förslag om faddrar
har tagits in bland åtgärderna.

# Jämförelse mellan alternativen
""")
    d.table(
        [
            ["", "Flytt till Hamnskolan", "Eleverna går kvar på Ljungskolan"],
            [
                Cell("Rätten till utbildning (artikel 28)", down="restart"),
                "Behöriga lärare i alla ämnen. Egen slöjdsal och bibliotek med bibliotekarie.",
                "Engelska och slöjd ges två dagar i veckan av lärare som reser mellan skolorna.",
            ],
            [Cell("", down="continue"), "Två parallella klasser per årskurs.", "Åldersblandade klasser från 2027."],
            [
                "Trygghet och kamrater",
                "Ny miljö, men klasserna hålls ihop. Syskon skiljs åt i 19 familjer.",
                "Ingen förändring på kort sikt. Allt färre jämnåriga.",
            ],
            [
                "Skolväg",
                "Skolbuss för 41 elever, 15 minuter. Dagen blir en halvtimme längre.",
                "De flesta kan gå eller cykla själva.",
            ],
            [Cell("Kostnad per år: 0,9 mnkr lägre vid flytt", span=3, shade="F2F2F2")],
        ],
        [22, 39, 39],
    )
    d.text("""
# Bedömning

För eleverna i årskurs 4–6 innebär flytten en längre dag och att en trygg och känd plats byts mot en större skola.
Mot det står att de i dag går miste om undervisning som de har rätt till, vilket syns redan i årskurs 6 och följer
med dem till högstadiet. Förvaltningen bedömer att behöriga lärare under flera år väger tyngre för eleverna än den
kortare skolvägen, men att detta bara gäller om klasserna får hållas ihop och flytten förbereds väl.

För elever med åtgärdsprogram och för de nyanlända eleverna är nackdelarna av ett byte större än för andra. För dem
talar kontinuiteten för att vänta. Det är skälet till att förvaltningen inte föreslår höstterminen 2025, trots att
det hade sparat ytterligare 450 000 kronor. Ekonomin har på den punkten fått stå tillbaka för elevernas behov av en
lugn övergång.

Sammantaget bedöms en flytt 2026 med de åtgärder som föreslås vara det bästa för eleverna av de två alternativen.
För de yngre eleverna på Ljungskolan är förändringen till viss nackdel, eftersom de förlorar äldre kamrater, men de
får behålla skolan och sina lärare.

# Åtgärder under övergången

- Varje klass besöker Hamnskolan fyra hela dagar under vårterminen 2026.
- Varje elev får en fadder i årskurs 6 och klassläraren följer med under den första terminen.
- Skolkuratorn träffar de elva elever som har åtgärdsprogram eller läser anpassad grundskola, en och en, före maj
  2026.
- Skolbussen stannar vid Ljungskolan så att syskon kan åka hemifrån tillsammans.

# Ekonomiska konsekvenser

Lokal- och personalkostnaderna minskar med 1,5 miljoner kronor per år från 2027. Skolbuss och övergångsåtgärder
kostar 0,6 miljoner kronor per år. Nettoeffekten ryms i nämndens plan för 2026–2028.
""")
    d.text_box(
        """
**Så får eleverna veta.** Beslutet förklaras i alla klasser av rektor inom en vecka efter nämndens möte, med samma
bilder som användes i september. Elevråden får protokollet och en sammanfattning på lätt svenska.
""",
        52,
    )
    d.text("""
# Beslutsunderlag

1. Tjänsteutlåtande 2025-10-21
2. Sammanställning av elevernas svar, 2025-10-03
3. Lokalutredning östra kommundelen, 2025-08-28

# Beslutet skickas till

Rektorerna för Hamnskolan och Ljungskolan, elevråden, lokalenheten
""")
    d.signatures(("Petra Lindskog", "Förvaltningschef"), ("Amir Hosseini", "Verksamhetschef grundskola"))


def forskola(d: Draft) -> None:
    """Everything claimed, nothing shown: a preschool is to be closed."""
    d.text("# Förslag till beslut")
    d.control(
        "Förslag till beslut",
        """
1. {ctl:Beslutsmening 1|Utbildningsnämnden beslutar att Tallgårdens förskola avvecklas den 30 juni 2026.}
2. {ctl:Beslutsmening 2|Utbildningsnämnden uppdrar åt förvaltningen att säga upp hyresavtalet med Forsåkersbostäder
   AB.}
""",
    )
    d.text("""
# Sammanfattning av ärendet

Tallgårdens förskola bedrivs sedan 1987 i förhyrda lokaler i kvarteret Svalan. Hyresavtalet löper ut den 30 juni
2026 och fastighetsägaren har meddelat att en förlängning förutsätter en hyreshöjning med 34 procent. Ventilationen
uppfyller inte dagens krav och kostnaden för en ombyggnad uppskattas till 9,5 miljoner kronor. Förvaltningen
föreslår att förskolan avvecklas.

# Beskrivning av ärendet

Förskolan har två avdelningar och 38 inskrivna barn. Beläggningen har sjunkit från 96 procent 2021 till 79 procent
hösten
2025. I kommundelen finns ytterligare tre förskolor med sammanlagt 22 lediga platser per den 1 november 2025.

Födelsetalen i Forsåker har minskat med 18 procent på fyra år. Enligt lokalförsörjningsplanen 2025–2030 ska
verksamhet i första hand bedrivas i kommunens egna lokaler. Måltiderna på Tallgården levereras från ett
tillagningskök som ska stängas under 2027.

Personalen omfattas av förhandling enligt 11 § medbestämmandelagen. Elva medarbetare berörs och samtliga bedöms
kunna erbjudas tjänst vid andra enheter.

# Förvaltningens bedömning

Förvaltningen bedömer att det inte är ekonomiskt försvarbart att ingå ett nytt hyresavtal på de villkor som har
erbjudits. Lokalernas skick innebär en risk för föreläggande från miljö- och byggenheten. En avveckling i samband
med terminsslutet ger god tid för omställning.

Vårdnadshavare ansöker om plats vid annan förskola enligt gällande kö- och placeringsregler.

# Barnets bästa

Förslaget berör de barn som är inskrivna på Tallgårdens förskola. Barnets bästa har beaktats i beredningen av
ärendet och förslaget bedöms vara förenligt med barnkonventionen, som är svensk lag sedan den 1 januari 2020. Barnen
har fått komma till tals under processen. En avvägning har gjorts mellan olika intressen i ärendet.

# Ekonomiska konsekvenser
""")
    d.table(
        [
            ["Kostnad (tkr)", "2025", "2026", "2027"],
            ["Hyra", "2 140", "1 070", "0"],
            ["Måltider och transporter", "610", "320", "0"],
            ["Återställning av lokal", "0", "450", "0"],
        ],
        [46, 18, 18, 18],
        row_control="Kostnadsrad",
    )
    d.text("""
Avvecklingen minskar nämndens kostnader med 2,8 miljoner kronor på helårsbasis från 2027.

# Beslutsunderlag

- Tjänsteskrivelse 2025-11-12
- Lokalförsörjningsplan 2025–2030
- Besiktningsprotokoll ventilation 2025-05-06

# Beslutet skickas till

Forsåkersbostäder AB, lokalstrategen, rektor för Tallgårdens förskola
""")
    d.signatures(("Karin Westerdahl", "Utbildningschef"), ("Henrik Molin", "Lokalplanerare"))


def sporthall(d: Draft) -> None:
    """The assessment is said to be in appendix 3, which is not in the list."""
    d.text("""
# Förslag till beslut

1. Utbildningsnämnden godkänner att en ny sporthall vid Strandskolan placeras enligt alternativ B, öster om
   skolgården.
2. Utbildningsnämnden begär att kommunstyrelsen anvisar 2,4 miljoner kronor för projektering under 2025.

# Sammanfattning

Strandskolans gymnastiksal från 1964 ska rivas sommaren 2027. Förvaltningen har tillsammans med
fastighetsavdelningen prövat tre lägen för en ny sporthall. Alternativ B föreslås med hänsyn till markförhållanden
och byggkostnad.

# Bakgrund

Gymnastiksalen är uttjänt och har enligt statusbesiktningen 2023 kvarstående livslängd på tre till fem år.
Fullmäktige har i investeringsplanen för 2025–2029 avsatt 68 miljoner kronor för en ny fullstor
hall.^[Kommunfullmäktige 2024-11-18, § 156.] Hallen ska också hyras ut till föreningar på kvällar och helger.

# Alternativa lägen
""")
    d.table(
        [
            ["Läge", "Markförhållanden", "Byggkostnad", "Byggtid"],
            ["A. Nuvarande plats", "Fast mark, kräver rivning först", "71 mnkr", "26 månader"],
            ["B. Öster om skolgården", "Fast mark, ledningar flyttas", "66 mnkr", "18 månader"],
            ["C. Vid ishallen", "Lera, pålning krävs", "79 mnkr", "20 månader"],
        ],
        [30, 34, 18, 18],
    )
    d.text("""
Tabellen bygger på fastighetsavdelningens kalkyl i prisläge mars 2025. Alternativ B tar i anspråk omkring 2 200
kvadratmeter av skolans tomt. Detaljplanen medger byggnation och bygglov bedöms kunna sökas under våren 2026. Mer om
processen finns på [kommunens webbplats](https://www.akersvik.example/strandskolan).

Ledningsomläggningen samordnas med det arbete som vatten- och avloppsbolaget planerar i Strandvägen. Enligt den
geotekniska undersökningen är marken stabil och fri från föroreningar.

# Konsekvenser för barn

Beslutet berör de 410 eleverna på Strandskolan och de barn och unga som tränar i hallen på fritiden. En
barnkonsekvensanalys har tagits fram för de tre lägena, se bilaga 3. Eleverna har inte hörts i det här skedet,
eftersom valet av läge i huvudsak är en fråga om mark och teknik. De kommer att delta när utformningen bestäms:
elevrådet och två klasser medverkar i tre workshoppar med arkitekten under hösten 2025.

# Ekonomiska konsekvenser

Driftkostnaden för den nya hallen beräknas till 3,1 miljoner kronor per år, varav 1,2 miljoner kronor täcks av
intäkter från uthyrning. Kapitalkostnaden belastar nämnden från 2028.

# Tidplan

- Projektering: september 2025–mars 2026
- Upphandling: april–augusti 2026
- Byggstart: oktober 2026

# Bilagor

1. Lägesutredning sporthall Strandskolan, 2025-04-02
2. Kostnadskalkyl, fastighetsavdelningen 2025-03-26

# Beslutet skickas till

Kommunstyrelsen, fastighetsavdelningen, rektor för Strandskolan
""")
    d.signatures(("Bengt Åhlander", "Utbildningschef"), ("Sofia Rask", "Lokalstrateg"))
