"""Socialtjänst och LSS."""

from __future__ import annotations

from wordkit.draft import Cell, Draft


def korttidsvistelse(d: Draft) -> None:
    """A well reasoned LSS case in which only adults speak for the child."""
    d.text("# Förslag till beslut")
    d.control(
        "Förslag till beslut",
        """
Omsorgsnämndens individutskott beslutar att bevilja A. korttidsvistelse utanför det egna hemmet med sex dygn per
månad och avlösarservice i hemmet med 20 timmar per månad för tiden 1 juni 2025–31 maj 2026, samt att avslå ansökan
i övrigt.
""",
    )
    d.text("""
# Ansökan

A., 11 år, har genom sina föräldrar ansökt om utökad korttidsvistelse enligt 9 § 6 lagen om stöd och service till
vissa funktionshindrade, LSS, från sex till tio dygn per månad. A. tillhör personkretsen enligt 1 § 1 LSS.

# Utredning
""")
    d.table(
        [
            ["Område", "Uppgifter i utredningen"],
            [
                Cell("Hälsa och funktion", down="restart"),
                "A. har autism med intellektuell funktionsnedsättning på måttlig nivå och epilepsi. Anfallen har "
                "minskat "
                "sedan medicinen ändrades i oktober 2024.",
            ],
            [Cell("", down="continue"), "A. vaknar två till fyra gånger per natt och behöver då en vuxen i närheten."],
            ["Skola", Cell("Anpassad grundskola, årskurs 5, ämnesområden. Närvaron är 94 procent.", control="Skola")],
            [
                "Korttidshemmet",
                "A. har vistats på Björken sedan 2022. Personalen uppger att A. trivs, har en egen rutin vid "
                "läggning och "
                "sover bättre de dygn då gruppen är liten. Enligt personalen tar det ett dygn för A. att komma till "
                "ro.",
            ],
            [
                "Föräldrarna",
                "Föräldrarna beskriver att de är uttröttade efter flera års avbruten nattsömn och att A:s "
                "lillasyster "
                "kommer i kläm. De anser att A. skulle må bra av längre sammanhängande vistelser.",
            ],
            ["Läraren", "Läraren uppger att A. är trött dagen efter byte mellan hem och korttidshem."],
        ],
        [24, 76],
    )
    d.text("""
Uppgifter har hämtats in vid hembesök den 18 mars 2025, vid möte med korttidshemmet den 26 mars och genom
telefonsamtal med skolan den 1 april. Läkarintyg daterat den 10 februari 2025 ligger i akten.

# Bedömning

Av 7 § LSS följer att den enskilde ska tillförsäkras goda levnadsvillkor. Föräldrarnas behov av avlösning är stort
och väl beskrivet. En utökning till tio dygn skulle ge dem fler hela nätters sömn och mer tid för syskonet.

För A. innebär tio dygn per månad att var tredje natt tillbringas utanför hemmet, med fler byten av miljö. Byten är
det som A. har svårast för, vilket märks både i skolan och på korttidshemmet. Samtidigt behöver A. föräldrar som
orkar. Utskottet har att ställa A:s behov av förutsägbarhet och närhet till familjen mot föräldrarnas behov av vila.
Förvaltningen bedömer att A:s behov ska väga tyngst när avlastningen kan lösas på annat sätt, och att det är bäst
för A. att sova hemma de flesta nätter men att få de sex dygnen samlade till två längre vistelser i stället för tre
korta.

Föräldrarnas behov tillgodoses i stället genom avlösarservice i hemmet tre nätter i månaden, med personal som A.
redan känner från korttidshemmet. Lillasystern erbjuds plats i syskongruppen på Björken.

# Uppföljning

Beslutet följs upp i november 2025 i samband med att den individuella planen enligt 10 § LSS ses över.

# Beslutsunderlag

- Ansökan 2025-02-20
- Utredning enligt LSS 2025-04-29
- Läkarintyg 2025-02-10

# Hur man överklagar

Beslutet kan överklagas till förvaltningsrätten. Överklagandehänvisning bifogas beslutet.
""")
    d.signatures(("Lena Sandin", "Enhetschef"), ("Jonas Ferm", "LSS-handläggare"))


def familjehem(d: Draft) -> None:
    """An infant: not heard, and the text says why and what was done instead."""
    d.text("""
# Förslag till beslut

Socialnämndens sociala utskott beslutar

1. att B., född i maj 2025, bereds fortsatt vård i familjehemmet F. med moderns samtycke enligt socialtjänstlagen
   (2025:400), och
2. att umgänge mellan B. och modern sker enligt planen i avsnittet Stöd och umgänge.

# Sammanfattning

B. placerades den 24 juni 2025 i jourhem tillsammans med modern. Sedan den 4 augusti vistas B. i familjehemmet F.
Modern vårdas för sitt beroende vid ett behandlingshem och samtycker till placeringen. Förvaltningen föreslår att
vården fortsätter i samma familjehem.

# Utredning

Utredningen inleddes efter en anmälan från BB. Den har gjorts enligt BBIC och omfattar två besök i jourhemmet, fyra
besök i familjehemmet, samtal med modern vid sex tillfällen samt uppgifter från barnhälsovården och
behandlingshemmet. Fadern är inte fastställd. Utredning om faderskap pågår.

Barnhälsovården beskriver B. som ett friskt barn som har gått upp väl i vikt sedan augusti. Under tiden i jourhemmet
var B. svår att trösta, sov korta stunder och vände bort blicken. Vid besöken i september och oktober söker B.
ögonkontakt med familjehemsmodern, skrattar och somnar i hennes famn.

Modern har fullföljt åtta av tolv veckor av sin behandling. Hon är lyhörd för B. vid umgänget men orkar kortare
stunder. {--Modern har vid ett tillfälle uteblivit.--}{++Modern har kommit till alla avtalade umgängen utom ett, då
hon var sjuk.++}

# Barnets åsikter

B. är fem månader och har inte kunnat höras. B:s situation har i stället klarlagts genom att socialsekreteraren och
en barnpsykolog har iakttagit samspelet med modern och med familjehemmet vid fyra tillfällen, det senaste den 9
oktober.

# Bedömning

B. har under sitt första halvår redan bytt vuxna och hem två gånger och är i den ålder då anknytningen grundläggs.
B. behöver nu lugn, fasta rutiner och samma famn varje dag. Modern önskar att B. flyttar till henne på
behandlingshemmet i november. Mot hennes önskan, och mot värdet för B. av att få växa upp hos sin mor, står att
behandlingshemmet saknar möjlighet att garantera en känd vuxen på nätterna och att modern själv beskriver ett sug
efter droger när hon är trött.

Förvaltningen bedömer att tryggheten i familjehemmet väger tyngst de närmaste månaderna och att det är bäst för B.
att bo kvar där. Ett tredje uppbrott skulle vara skadligt. Ju längre tiden går, desto viktigare blir det samtidigt
att bandet till modern hålls levande, och därför utökas umgänget.

# Stöd och umgänge

- Modern träffar B. tre gånger i veckan i familjehemmet, från december även ett dygn i helgen med stöd av personal.
- Modern erbjuds samspelsbehandling tillsammans med B. från den 17 november.
- B:s syster, 6 år, som bor hos sin far, träffar B. varannan lördag.
- Vården övervägs på nytt senast den 24 april 2026.

# Beslutsunderlag

- Utredning 2025-10-16 med bilagor
- Barnpsykologens utlåtande 2025-10-13
- Moderns skriftliga samtycke 2025-10-15
""")
    d.signatures(("Agneta Frisk", "Socialchef"), ("Elin Wahlgren", "Socialsekreterare"))


def bostad(d: Draft) -> None:
    """A family is refused a larger home but gets other support; the hearing is only claimed."""
    d.text("""
# Förslag till beslut

Socialnämndens utskott avslår familjens ansökan om bistånd i form av större bostad enligt 4 kap. 1 §
socialtjänstlagen (2001:453).

# Ansökan

M. ansökte den 6 februari 2024 om hjälp till en lägenhet om minst fyra rum. Hon bor med sina tre barn, 5, 9 och 13
år, i en hyreslägenhet om två rum och kök på Pilvägen. M. uppger att familjen är trångbodd och att hon har stått i
bostadskö i fyra år.

# Utredning

Familjen har ett förstahandskontrakt utan skulder. Hyran är 7 420 kronor i månaden. M. arbetar heltid som
undersköterska och får underhållsstöd för två av barnen. Åkersviksbostäder har uppgett att en fyrarumslägenhet i
Centrum eller Väster beräknas kunna erbjudas efter ytterligare 12–18 månader i kön. I Hult, 22 kilometer bort, finns
lediga lägenheter nu. M. har tackat nej till dessa med hänsyn till arbetet och barnens skola.

Den 13-åriga dottern delar sovrum med sina bröder. Läraren har berättat att hon ofta gör läxorna i köket efter
klockan 21. Nioåringen har astma, som enligt skolsköterskan är välbehandlad. Barnen går på Västerskolan och i
förskolan Videt och har gott om kamrater i området. Barnen har fått komma till tals under utredningen.

# Hushållet

{sym:x} Barn finns i hushållet    {sym:} Barn finns inte i hushållet

# Bedömning

Rätten till bistånd till boende förutsätter att den enskilde saknar bostad eller är helt oförmögen att själv ordna
en sådan. Familjen har en bostad, men den är för liten för tre barn i de här åldrarna.

För dottern innebär trångboddheten att hon saknar en plats att vara ifred på och att skolarbetet blir lidande. För
bröderna är den mindre märkbar i dag. En flytt till Hult skulle ge alla tre eget utrymme men innebära byte av skola,
förskola och kamrater och en resväg som gör att modern är hemifrån elva timmar om dagen. Förvaltningen bedömer att
det för barnen är viktigare att få bo kvar nära skola och vänner än att få en större lägenhet nu, och att det därför
är bäst för dem att familjen stannar på Pilvägen tills en lägenhet i närheten blir ledig.

Att bevilja bistånd till en större lägenhet i Centrum skulle innebära att familjen går före hushåll som helt saknar
bostad, däribland flera med barn. De barnens behov av tak över huvudet väger tyngre än dotterns behov av eget rum.
Förvaltningen föreslår därför avslag.

# Stöd som erbjuds i stället

- Dottern får en plats på läxhjälpen på biblioteket måndag till torsdag klockan 15–18, med egen studieplats.
- Familjen får hjälp av boenderådgivaren med intresseanmälningar och med att byta lägenhet inom Väster.
- En skärmvägg med säng och skrivbord till vardagsrummet bekostas med högst 6 500 kronor.

# Beslutsunderlag

- Ansökan 2024-02-06
- Utredning 2024-03-18
- Intyg från Åkersviksbostäder 2024-03-04

# Beslutet skickas till

Sökanden, med hänvisning om hur man överklagar
""")
    d.signatures(("Monica Rehn", "Enhetschef"), ("David Sjölin", "Socialsekreterare"))


def forsorjningsstod(d: Draft) -> None:
    """Income support to a household with children: not a word on what the refusal means for them."""
    d.text("# Förslag till beslut")
    d.control(
        "Förslag till beslut",
        """
Arbetsmarknads- och socialnämndens utskott avslår ansökan om försörjningsstöd för februari 2025 samt ansökan om
ekonomiskt bistånd till skuld för hushållsel om 4 312 kronor.
""",
    )
    d.help("Om det finns barn i hushållet ska det framgå hur barnets bästa har bedömts.")
    d.text("""
# Ärendet

Sökandena R. och T. ansökte den 3 februari 2025 om försörjningsstöd för februari och om bistånd till en skuld till
elhandelsföretaget. Hushållet består av två vuxna och två barn, 8 och 12 år. Familjen har haft försörjningsstöd i
perioder sedan 2022.

# Utredning
""")
    d.table(
        [
            ["Post", "Belopp per månad", "Kommentar"],
            ["Riksnorm, två vuxna och två barn", "16 690 kr", "2025 års norm"],
            ["Hyra", "8 240 kr", "Rosenforsbostäder"],
            ["Övriga godtagbara kostnader", "1 485 kr", "Hushållsel, hemförsäkring, a-kassa"],
            ["Inkomster", "−18 960 kr", "Lön, aktivitetsersättning och bostadsbidrag"],
            ["Överskott i januari", "−7 900 kr", "Retroaktiv lön enligt kontoutdrag"],
        ],
        [42, 24, 34],
    )
    d.text("""
Enligt kontoutdraget fick R. den 24 januari 2025 en retroaktiv lön om 21 430 kronor. Sökandena uppger att pengarna
har gått till en bilreparation och till att betala tillbaka ett lån till en släkting. Kvitto på reparationen har
lämnats in, men inte någon handling som visar lånet.

Elskulden avser november och december 2024. Elhandelsföretaget har skickat inkassokrav men har inte meddelat någon
avstängning. Budget- och skuldrådgivningen erbjöds i december. Sökandena tackade nej till tiden.

{--Dottern har enligt modern slutat med simningen eftersom avgiften inte har kunnat betalas.--}

# Tillämpliga bestämmelser

Den som inte själv kan tillgodose sina behov eller kan få dem tillgodosedda på annat sätt har rätt till bistånd
enligt 4 kap. 1 § socialtjänstlagen (2001:453). Av praxis följer att den som ansöker ska ha planerat sin ekonomi
utifrån kända inkomster. Skulder berättigar som regel inte till bistånd.

# Bedömning{>>Ingrid Alm: Ska vi inte skriva något om barnen här? Det fanns med i förra utkastet.<<}

Med hänsyn till den retroaktiva lönen har sökandena haft medel som väl täcker normen för februari. Utgifterna för
bilen och lånet är inte sådana att de kan räknas av, eftersom bil inte har bedömts nödvändig för arbetet och lånet
inte är styrkt.

Elskulden har uppkommit under månader då försörjningsstöd beviljades för hushållsel. Bistånd har således redan
utgått för ändamålet. Det har inte kommit fram skäl att frångå huvudregeln om att skulder inte ersätts.

Ansökan ska därför avslås i sin helhet.

# Beslutsunderlag

- Ansökan 2025-02-03 med kontoutdrag
- Journalanteckningar november 2024–februari 2025
- Inkassokrav 2025-01-22

# Beslutet skickas till

Sökandena, med hänvisning om hur man överklagar
""")
    d.signatures(("Ingrid Alm", "Enhetschef"), ("Patrik Engvall", "Socialsekreterare"))


def kontaktfamilj(d: Draft) -> None:
    """All is documented, but a child's full name and personal identity number stand in the text."""
    d.text("""
# Förslag till beslut

Socialnämndens individutskott beslutar att bevilja Elias Norén, 20150412-1234, kontaktfamilj en helg i månaden och
en vecka under sommarlovet för tiden 1 april 2024–31 mars 2025.

# Bakgrund

Elias bor med sin far Mats Norén. Modern avled 2021. Fadern arbetar natt på sågverket och har sjukskrivits på
deltid. Skolan har i februari 2024 uppmärksammat att Elias ofta är ensam hemma på kvällarna. Fadern har ansökt om
insatsen och samtycker till utredningen.

# Utredning

Utredningen har gjorts enligt BBIC. Uppgifter har hämtats från far, mormor, skolan och barn- och elevhälsan. Elias
går i årskurs 3 på Sundsskolan. Han har goda resultat i matematik men orkar sällan en hel skoldag efter helger då
fadern har arbetat.
""")
    d.moved(
        "Mormodern, som är 74 år, har tidigare tagit hand om Elias under faderns arbetshelger men orkar inte längre "
        "göra det "
        "varje gång.",
        "Kontaktfamiljen Berg är utredd och har uppdrag sedan 2019. Familjen bor på gård med djur, 12 kilometer "
        "från Elias hem, "
        "och har en son som är ett år äldre.",
    )
    d.text("""
# Elias egna synpunkter

Socialsekreteraren träffade Elias den 5 mars i skolan och den 12 mars hemma, utan fadern i rummet. Elias fick först
veta vad en kontaktfamilj är och att han kunde säga nej. Han berättade att han inte tycker om att sova ensam när
pappa jobbar och att han saknar att äta frukost med någon. Han ville träffa familjen innan han bestämde sig. Efter
besöket den 16 mars sade han att han vill vara där, men inte två helger i rad, ”för då blir pappa ledsen”. Förslaget
har anpassats efter det: en helg i månaden i stället för två.

# Bedömning

Elias behöver vuxna omkring sig på kvällar och nätter och någon att dela vardagen med. Fadern är en god förälder som
räcker till det mesta, men inte till de helger då han arbetar. Alternativet att mormodern fortsätter ensam har
övervägts. Det skulle ge Elias den släkting han känner bäst, men bygger på krafter hon inte har, och Elias är orolig
för henne.

Faderns önskan om två helger i månaden för att orka med sitt arbete har ställts mot Elias önskan om en.
Förvaltningen bedömer att Elias vilja ska väga tyngst, eftersom han annars riskerar att uppleva insatsen som att bli
bortlämnad. En helg i månaden med kontaktfamiljen Berg bedöms vara bäst för Elias just nu.

För de helger som inte täcks får fadern hjälp att lägga om sitt schema via arbetsgivarens rehabsamordnare, och
fritidshemmet på Sundsskolan tar emot Elias även under lovdagar.

# Uppföljning

Insatsen följs upp i september 2024 genom samtal med Elias, fadern och kontaktfamiljen.

# Beslutsunderlag

- Utredning 2024-03-20
- Ansökan 2024-02-14
""")
    d.signatures(("Gunilla Thor", "Enhetschef"), ("Sara Blixt", "Socialsekreterare"))


def oppenvard(d: Draft) -> None:
    """All documented, but the repealed Social Services Act is cited after 1 July 2025."""
    d.text("""
# Förslag till beslut

Socialnämndens sociala utskott beslutar att bevilja C. öppenvård i form av familjebehandling enligt 4 kap. 1 §
socialtjänstlagen (2001:453) under sex månader, med omfattningen två träffar i veckan.

# Sammanfattning

C., 15 år, har sedan våren 2025 haft hög frånvaro från skolan och flera konflikter hemma. C. och båda föräldrarna
samtycker till familjebehandling. Förvaltningen föreslår att insatsen beviljas.

# Utredning

Utredningen inleddes den 2 juni 2025 efter en anmälan från skolan. Samtal har förts med C. vid fem tillfällen, med
föräldrarna gemensamt och var för sig samt med mentor och skolkurator. C. går i årskurs 9 och läser delar av sin
kurs enligt särskolans läroplan. Frånvaron under september var 61 procent.^[Skolans sammanställning 2025-09-30.]

# Vad C. själv säger

C. har i samtalen berättat att det är tyst och ”som att gå på is” hemma sedan föräldrarna separerade och att magen
gör ont på morgnarna. C. vill att föräldrarna slutar bråka om var C. ska bo och vill själv ha en fast vecka hos var
och en. C. sade nej till enskilda samtal på ungdomsmottagningen men ja till att träffas hemma, helst på
eftermiddagar. Insatsen har lagts upp efter det.

# Tillämpliga bestämmelser

Socialnämnden ska enligt 5 kap. 1 § socialtjänstlagen (2001:453) verka för att barn och unga växer upp under trygga
och goda förhållanden. Insatser enligt lagen är frivilliga. Den som har fyllt 15 år har rätt att själv föra sin
talan. C. har tagit del av utredningen den 8 oktober och har inga ändringar.

Familjebehandling ges av kommunens öppenvårdsteam, som har två lediga platser från den 1 november. Insatsen är
avgiftsfri och kräver ingen remiss.

# Överväganden

C. behöver att vuxna runt omkring drar åt samma håll. Frånvaron hotar gymnasiebehörigheten och ensamheten hemma
riskerar att växa till något svårare. Utredningen har vägt två vägar mot varandra. En kontaktperson skulle ge C. en
egen vuxen och mer frihet från föräldrarnas konflikt, vilket C:s mor förespråkade. Familjebehandling kräver mer av
C., men går till det som C. själv pekar ut som orsaken. C:s egen uppfattning och behovet av att konflikten upphör
väger tyngre än moderns önskan. Förvaltningen bedömer att familjebehandling är bäst för C.

Eftersom behandlingen tar tid från skolan får C. ett anpassat schema med studietid hos specialpedagog tisdagar och
torsdagar, och skolan har ordnat en plats i den lilla gruppen till jullovet.

# Uppföljning

Insatsen följs upp med C. och familjen efter tre månader. C. får själv välja var uppföljningen ska ske.

# Beslutsunderlag

- Utredning 2025-10-07
- Sammanställning från skolan 2025-09-30
""")
    d.signatures(("Agneta Frisk", "Socialchef"), ("Robin Eklöf", "Socialsekreterare"))
