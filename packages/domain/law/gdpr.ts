import type { KnownAct } from "../src/acts/view.ts";

/**
 * Regulation (EU) 2016/679: its parts and their headings (OJ L 119, 4.5.2016; © European Union, Decision 2011/833/EU;
 * the Norwegian headings: Lovdata, NLOD 2.0). A line: part and number, what the article is divided into, the headings.
 */
export const gdpr: KnownAct = {
  key: "celex:32016R0679",
  published: "2016-05-04",
  recitals: 173,
  names: {
    sv: "Dataskyddsförordningen (GDPR)",
    nb: "Personvernforordningen (GDPR)",
    nn: "Personvernforordninga (GDPR)",
    en: "General Data Protection Regulation (GDPR)",
    da: "Databeskyttelsesforordningen (GDPR)",
    fi: "Yleinen tietosuoja-asetus (GDPR)",
  },
  languages: ["sv", "nb", "en", "da", "fi"],
  outline: `
cpt I||Allmänna bestämmelser|Generelle bestemmelser|General provisions|Generelle bestemmelser|Yleiset säännökset
art 1|1-3|Syfte|Formål og mål|Subject-matter and objectives|Genstand og formål|Kohde ja tavoitteet
art 2|1 2(a-d) 3-4|Materiellt tillämpningsområde|Saklig virkeområde|Material scope|Materielt anvendelsesområde|Aineellinen soveltamisala
art 3|1 2(a-b) 3|Territoriellt tillämpningsområde|Geografisk virkeområde|Territorial scope|Territorialt anvendelsesområde|Alueellinen soveltamisala
art 4|1-15 16(a-b) 17-21 22(a-c) 23(a-b) 24-26|Definitioner|Definisjoner|Definitions|Definitioner|Määritelmät
cpt II||Principer|Prinsipper|Principles|Principper|Periaatteet
art 5|1(a-f) 2|Principer för behandling av personuppgifter|Prinsipper for behandling av personopplysninger|Principles relating to processing of personal data|Principper for behandling af personoplysninger|Henkilötietojen käsittelyä koskevat periaatteet
art 6|1(a-f) 2 3(a-b) 4(a-e)|Laglig behandling av personuppgifter|Behandlingens lovlighet|Lawfulness of processing|Lovlig behandling|Käsittelyn lainmukaisuus
art 7|1-4|Villkor för samtycke|Vilkår for samtykke|Conditions for consent|Betingelser for samtykke|Suostumuksen edellytykset
art 8|1-3|Villkor som gäller barns samtycke avseende informationssamhällets tjänster|Vilkår for barns samtykke i forbindelse med informasjonssamfunnstjenester|Conditions applicable to child's consent in relation to information society services|Betingelser for et barns samtykke i forbindelse med informationssamfundstjenester|Tietoyhteiskunnan palveluihin liittyvään lapsen suostumukseen sovellettavat ehdot
art 9|1 2(a-j) 3-4|Behandling av särskilda kategorier av personuppgifter|Behandling av særlige kategorier av personopplysninger|Processing of special categories of personal data|Behandling af særlige kategorier af personoplysninger|Erityisiä henkilötietoryhmiä koskeva käsittely
art 10||Behandling av personuppgifter som rör fällande domar i brottmål samt lagöverträdelser som innefattar brott|Behandling av personopplysninger om straffedommer og lovovertredelser|Processing of personal data relating to criminal convictions and offences|Behandling af personoplysninger vedrørende straffedomme og lovovertrædelser|Rikostuomioihin ja rikkomuksiin liittyvien henkilötietojen käsittely
art 11|1-2|Behandling som inte kräver identifiering|Behandling som ikke krever identifikasjon|Processing which does not require identification|Behandling, der ikke kræver identifikation|Käsittely, joka ei edellytä tunnistamista
cpt III||Den registrerades rättigheter|Den registrertes rettigheter|Rights of the data subject|Den registreredes rettigheder|Rekisteröidyn oikeudet
sct 1||Insyn och villkor|Åpenhet og vilkår|Transparency and modalities|Gennemsigtighed og nærmere regler|Läpinäkyvyys ja sitä koskevat yksityiskohtaiset säännöt
art 12|1-4 5(a-b) 6-8|Klar och tydlig information och kommunikation samt klara och tydliga villkor för utövandet av den registrerades rättigheter|Klar og tydelig informasjon, kommunikasjon og nærmere regler om utøvelse av den registrertes rettigheter|Transparent information, communication and modalities for the exercise of the rights of the data subject|Gennemsigtig oplysning, meddelelser og nærmere regler for udøvelsen af den registreredes rettigheder|Läpinäkyvä informointi, viestintä ja yksityiskohtaiset säännöt rekisteröidyn oikeuksien käyttöä varten
sct 2||Information och tillgång till personuppgifter|Informasjon og innsyn i personopplysninger|Information and access to personal data|Oplysning og indsigt i personoplysninger|Ilmoittaminen ja pääsy henkilötietoihin
art 13|1(a-f) 2(a-f) 3-4|Information som ska tillhandahållas om personuppgifterna samlas in från den registrerade|Informasjon som skal gis ved innsamling av personopplysninger fra den registrerte|Information to be provided where personal data are collected from the data subject|Oplysningspligt ved indsamling af personoplysninger hos den registrerede|Toimitettavat tiedot, kun henkilötietoja kerätään rekisteröidyltä
art 14|1(a-f) 2(a-g) 3(a-c) 4 5(a-d)|Information som ska tillhandahållas om personuppgifterna inte har erhållits från den registrerade|Informasjon som skal gis dersom personopplysninger ikke er blitt samlet inn fra den registrerte|Information to be provided where personal data have not been obtained from the data subject|Oplysningspligt, hvis personoplysninger ikke er indsamlet hos den registrerede|Toimitettavat henkilötiedot, kun tietoja ei ole saatu rekisteröidyltä
art 15|1(a-h) 2-4|Den registrerades rätt till tillgång|Den registrertes rett til innsyn|Right of access by the data subject|Den registreredes indsigtsret|Rekisteröidyn oikeus saada pääsy tietoihin
sct 3||Rättelse och radering|Retting og sletting|Rectification and erasure|Berigtigelse og sletning|Tietojen oikaiseminen ja poistaminen
art 16||Rätt till rättelse|Rett til retting|Right to rectification|Ret til berigtigelse|Oikeus tietojen oikaisemiseen
art 17|1(a-f) 2 3(a-e)|Rätt till radering (rätten att bli bortglömd)|Rett til sletting («rett til å bli glemt»)|Right to erasure (right to be forgotten)|Ret til sletning (retten til at blive glemt)|Oikeus tietojen poistamiseen (oikeus tulla unohdetuksi)
art 18|1(a-d) 2-3|Rätt till begränsning av behandling|Rett til begrensning av behandling|Right to restriction of processing|Ret til begrænsning af behandling|Oikeus käsittelyn rajoittamiseen
art 19||Anmälningsskyldighet avseende rättelse eller radering av personuppgifter och begränsning av behandling|Underretningsplikt i forbindelse med retting eller sletting av personopplysninger eller begrensning av behandling|Notification obligation regarding rectification or erasure of personal data or restriction of processing|Underretningspligt i forbindelse med berigtigelse eller sletning af personoplysninger eller begrænsning af behandling|Henkilötietojen oikaisua tai poistoa tai käsittelyn rajoitusta koskeva ilmoitusvelvollisuus
art 20|1(a-b) 2-4|Rätt till dataportabilitet|Rett til dataportabilitet|Right to data portability|Ret til dataportabilitet|Oikeus siirtää tiedot järjestelmästä toiseen
sct 4||Rätt att göra invändningar och automatiserat individuellt beslutsfattande|Rett til å protestere og automatiserte individuelle avgjørelser|Right to object and automated individual decision-making|Ret til indsigelse og automatiske individuelle afgørelser|Oikeus vastustaa henkilötietojen käsittelyä ja automaattisesti tehtävät yksittäispäätökset
art 21|1-6|Rätt att göra invändningar|Rett til å protestere|Right to object|Ret til indsigelse|Vastustamisoikeus
art 22|1 2(a-c) 3-4|Automatiserat individuellt beslutsfattande, inbegripet profilering|Automatiserte individuelle avgjørelser, herunder profilering|Automated individual decision-making, including profiling|Automatiske individuelle afgørelser, herunder profilering|Automatisoidut yksittäispäätökset, profilointi mukaan luettuna
sct 5||Begränsningar|Begrensninger|Restrictions|Begrænsninger|Rajoitukset
art 23|1(a-j) 2(a-h)|Begränsningar|Begrensninger|Restrictions|Begrænsninger|Rajoitukset
cpt IV||Personuppgiftsansvarig och personuppgiftsbiträde|Behandlingsansvarlig og databehandler|Controller and processor|Dataansvarlig og databehandler|Rekisterinpitäjä ja henkilötietojen käsittelijä
sct 1||Allmänna skyldigheter|Generelle forpliktelser|General obligations|Generelle forpligtelser|Yleiset velvollisuudet
art 24|1-3|Den personuppgiftsansvariges ansvar|Den behandlingsansvarliges ansvar|Responsibility of the controller|Den dataansvarliges ansvar|Rekisterinpitäjän vastuu
art 25|1-3|Inbyggt dataskydd och dataskydd som standard|Innebygd personvern og personvern som standardinnstilling|Data protection by design and by default|Databeskyttelse gennem design og databeskyttelse gennem standardindstillinger|Sisäänrakennettu ja oletusarvoinen tietosuoja
art 26|1-3|Gemensamt personuppgiftsansvariga|Felles behandlingsansvarlige|Joint controllers|Fælles dataansvarlige|Yhteisrekisterinpitäjät
art 27|1 2(a-b) 3-5|Företrädare för personuppgiftsansvariga eller personuppgiftsbiträden som inte är etablerade i unionen|Representanter for behandlingsansvarlige eller databehandlere som ikke er etablert i Unionen|Representatives of controllers or processors not established in the Union|Repræsentanter for dataansvarlige og databehandlere, der ikke er etableret i Unionen|Unionin ulkopuolelle sijoittautuneiden rekisterinpitäjien tai henkilötietojen käsittelijöiden edustajat
art 28|1-2 3(a-h) 4-10|Personuppgiftsbiträden|Databehandler|Processor|Databehandler|Henkilötietojen käsittelijä
art 29||Behandling under den personuppgiftsansvariges eller personuppgiftsbiträdets överinseende|Behandling som utføres for den behandlingsansvarlige eller databehandleren|Processing under the authority of the controller or processor|Behandling, der udføres for den dataansvarlige eller databehandleren|Tietojenkäsittely rekisterinpitäjän ja henkilötietojen käsittelijän alaisuudessa
art 30|1(a-g) 2(a-d) 3-5|Register över behandling|Protokoller over behandlingsaktiviteter|Records of processing activities|Fortegnelser over behandlingsaktiviteter|Seloste käsittelytoimista
art 31||Samarbete med tillsynsmyndigheten|Samarbeid med tilsynsmyndigheten|Cooperation with the supervisory authority|Samarbejde med tilsynsmyndigheden|Yhteistyö valvontaviranomaisen kanssa
sct 2||Säkerhet för personuppgifter|Personopplysningssikkerhet|Security of personal data|Personoplysningssikkerhed|Henkilötietojen turvallisuus
art 32|1(a-d) 2-4|Säkerhet i samband med behandlingen|Sikkerhet ved behandlingen|Security of processing|Behandlingssikkerhed|Käsittelyn turvallisuus
art 33|1-2 3(a-d) 4-5|Anmälan av en personuppgiftsincident till tillsynsmyndigheten|Melding til tilsynsmyndigheten om brudd på personopplysningssikkerheten|Notification of a personal data breach to the supervisory authority|Anmeldelse af brud på persondatasikkerheden til tilsynsmyndigheden|Henkilötietojen tietoturvaloukkauksesta ilmoittaminen valvontaviranomaiselle
art 34|1-2 3(a-c) 4|Information till den registrerade om en personuppgiftsincident|Underretning av den registrerte om brudd på personopplysningssikkerheten|Communication of a personal data breach to the data subject|Underretning om brud på persondatasikkerheden til den registrerede|Henkilötietojen tietoturvaloukkauksesta ilmoittaminen rekisteröidylle
sct 3||Konsekvensbedömning avseende dataskydd samt föregående samråd|Vurdering av personvernkonsekvenser og forhåndsdrøftinger|Data protection impact assessment and prior consultation|Konsekvensanalyse vedrørende databeskyttelse og forudgående høring|Tietosuojaa koskeva vaikutustenarviointi ja ennakkokuuleminen
art 35|1-2 3(a-c) 4-6 7(a-d) 8-11|Konsekvensbedömning avseende dataskydd|Vurdering av personvernkonsekvenser|Data protection impact assessment|Konsekvensanalyse vedrørende databeskyttelse|Tietosuojaa koskeva vaikutustenarviointi
art 36|1-2 3(a-f) 4-5|Förhandssamråd|Forhåndsdrøftinger|Prior consultation|Forudgående høring|Ennakkokuuleminen
sct 4||Dataskyddsombud|Personvernombud|Data protection officer|Databeskyttelsesrådgiver|Tietosuojavastaava
art 37|1(a-c) 2-7|Utnämning av dataskyddsombudet|Utpeking av et personvernombud|Designation of the data protection officer|Udpegelse af en databeskyttelsesrådgiver|Tietosuojavastaavan nimittäminen
art 38|1-6|Dataskyddsombudets ställning|Personvernombudets stilling|Position of the data protection officer|Databeskyttelsesrådgiverens stilling|Tietosuojavastaavan asema
art 39|1(a-e) 2|Dataskyddsombudets uppgifter|Personvernombudets oppgaver|Tasks of the data protection officer|Databeskyttelsesrådgiverens opgaver|Tietosuojavastaavan tehtävät
sct 5||Uppförandekod och certifiering|Atferdsnormer og sertifisering|Codes of conduct and certification|Adfærdskodekser og certificering|Käytännesäännöt ja sertifiointi
art 40|1 2(a-k) 3-11|Uppförandekoder|Atferdsnormer|Codes of conduct|Adfærdskodekser|Käytännesäännöt
art 41|1 2(a-d) 3-6|Övervakning av godkända uppförandekoder|Kontroll av godkjente atferdsnormer|Monitoring of approved codes of conduct|Kontrol af godkendte adfærdskodekser|Hyväksyttyjen käytännesääntöjen seuranta
art 42|1-8|Certifiering|Sertifisering|Certification|Certificering|Sertifiointi
art 43|1(a-b) 2(a-e) 3-9|Certifieringsorgan|Sertifiseringsorganer|Certification bodies|Certificeringsorganer|Sertifiointielimet
cpt V||Överföring av personuppgifter till tredjeländer eller internationella organisationer|Overføring av personopplysninger til tredjestater eller internasjonale organisasjoner|Transfers of personal data to third countries or international organisations|Overførsler af personoplysninger til tredjelande eller internationale organisationer|Henkilötietojen siirrot kolmansiin maihin tai kansainvälisille järjestöille
art 44||Allmän princip för överföring av uppgifter|Generelt prinsipp for overføring|General principle for transfers|Generelt princip for overførsler|Siirtoja koskeva yleinen periaate
art 45|1 2(a-c) 3-9|Överföring på grundval av ett beslut om adekvat skyddsnivå|Overføringer på grunnlag av en beslutning om tilstrekkelig beskyttelsesnivå|Transfers on the basis of an adequacy decision|Overførsler baseret på en afgørelse om tilstrækkeligheden af beskyttelsesniveauet|Siirto tietosuojan riittävyyttä koskevan päätöksen perusteella
art 46|1 2(a-f) 3(a-b) 4-5|Överföring som omfattas av lämpliga skyddsåtgärder|Overføringer som omfattes av nødvendige garantier|Transfers subject to appropriate safeguards|Overførsler omfattet af fornødne garantier|Siirto asianmukaisia suojatoimia soveltaen
art 47|1(a-c) 2(a-n) 3|Bindande företagsbestämmelser|Bindende virksomhetsregler|Binding corporate rules|Bindende virksomhedsregler|Yritystä koskevat sitovat säännöt
art 48||Överföringar och utlämnanden som inte är tillåtna enligt unionsrätten|Overføring eller utlevering som ikke er tillatt i henhold til unionsretten|Transfers or disclosures not authorised by Union law|Overførsel eller videregivelse uden hjemmel i EU-retten|Siirrot ja luovutukset, joita ei sallita unionin lainsäädännössä
art 49|1(a-g) 2-6|Undantag i särskilda situationer|Unntak for særlige situasjoner|Derogations for specific situations|Undtagelser i særlige situationer|Erityistilanteita koskevat poikkeukset
art 50|a-d|Internationellt samarbete för skydd av personuppgifter|Internasjonalt samarbeid om vern av personopplysninger|International cooperation for the protection of personal data|Internationalt samarbejde om beskyttelse af personoplysninger|Kansainvälinen yhteistyö henkilötietojen suojaamiseksi
cpt VI||Oberoende tillsynsmyndigheter|Uavhengige tilsynsmyndigheter|Independent supervisory authorities|Uafhængige tilsynsmyndigheder|Riippumattomat valvontaviranomaiset
sct 1||Oberoende ställning|Uavhengig stilling|Independent status|Uafhængig status|Riippumaton asema
art 51|1-4|Tillsynsmyndighet|Tilsynsmyndighet|Supervisory authority|Tilsynsmyndighed|Valvontaviranomainen
art 52|1-6|Oberoende|Uavhengighet|Independence|Uafhængighed|Riippumattomuus
art 53|1-4|Allmänna villkor för tillsynsmyndighetens ledamöter|Generelle vilkår for medlemmer av tilsynsmyndigheten|General conditions for the members of the supervisory authority|Generelle betingelser for medlemmer af en tilsynsmyndighed|Valvontaviranomaisen jäseniä koskevat yleiset edellytykset
art 54|1(a-f) 2|Regler för inrättandet av en tillsynsmyndighet|Regler om opprettelse av tilsynsmyndigheten|Rules on the establishment of the supervisory authority|Regler om oprettelse af en tilsynsmyndighed|Valvontaviranomaisen perustamista koskevat säännöt
sct 2||Behörighet, uppgifter och befogenheter|Kompetanse, oppgaver og myndighet|Competence, tasks and powers|Kompetence, opgaver og beføjelser|Toimivalta, tehtävät ja valtuudet
art 55|1-3|Behörighet|Kompetanse|Competence|Kompetence|Toimivalta
art 56|1-6|Den ansvariga tillsynsmyndighetens behörighet|Den ledende tilsynsmyndighets kompetanse|Competence of the lead supervisory authority|Den ledende tilsynsmyndigheds kompetence|Johtavan valvontaviranomaisen toimivalta
art 57|1(a-v) 2-4|Uppgifter|Oppgaver|Tasks|Opgaver|Tehtävät
art 58|1(a-f) 2(a-j) 3(a-j) 4-6|Befogenheter|Myndighet|Powers|Beføjelser|Valtuudet
art 59||Verksamhetsrapporter|Årsrapporter|Activity reports|Aktivitetsrapport|Toimintakertomukset
cpt VII||Samarbete och enhetlighet|Samarbeid og ensartet anvendelse|Cooperation and consistency|Samarbejde og sammenhæng|Yhteistyö ja yhdenmukaisuus
sct 1||Samarbete|Samarbeid|Cooperation|Samarbejde|Yhteistyö
art 60|1-12|Samarbete mellan den ansvariga tillsynsmyndigheten och de andra berörda tillsynsmyndigheterna|Samarbeid mellom ledende tilsynsmyndighet og andre berørte tilsynsmyndigheter|Cooperation between the lead supervisory authority and the other supervisory authorities concerned|Samarbejde mellem den ledende tilsynsmyndighed og de andre berørte tilsynsmyndigheder|Johtavan valvontaviranomaisen ja muiden osallistuvien valvontaviranomaisten välinen yhteistyö
art 61|1-3 4(a-b) 5-9|Ömsesidigt bistånd|Gjensidig bistand|Mutual assistance|Gensidig bistand|Keskinäinen avunanto
art 62|1-7|Tillsynsmyndigheters gemensamma insatser|Tilsynsmyndighetenes felles aktiviteter|Joint operations of supervisory authorities|Tilsynsmyndigheders fælles aktiviteter|Valvontaviranomaisten yhteiset operaatiot
sct 2||Enhetlighet|Ensartet anvendelse|Consistency|Sammenhæng|Yhdenmukaisuus
art 63||Mekanism för enhetlighet|Konsistensmekanisme|Consistency mechanism|Sammenhængsmekanisme|Yhdenmukaisuusmekanismi
art 64|1(a-f) 2-4 5(a-b) 6-8|Yttrande från Styrelsen|Uttalelse fra Personvernrådet|Opinion of the Board|Udtalelse fra Databeskyttelsesrådet|Tietosuojaneuvoston lausunto
art 65|1(a-c) 2-6|Tvistlösning genom styrelsen|Tvisteløsning gjennom Personvernrådet|Dispute resolution by the Board|Tvistbilæggelse ved Databeskyttelsesrådet|Euroopan tietosuojaneuvoston kiistanratkaisumenettely
art 66|1-4|Skyndsamt förfarande|Framgangsmåte for behandling av hastesaker|Urgency procedure|Hasteprocedure|Kiireellinen menettely
art 67||Utbyte av information|Utveksling av informasjon|Exchange of information|Udveksling af oplysninger|Tietojenvaihto
sct 3||Europeiska dataskyddsstyrelsen|Det europeiske personvernråd|European data protection board|Det Europæiske Databeskyttelsesråd|Euroopan tietosuojaneuvosto
art 68|1-6|Europeiska dataskyddsstyrelsen|Det europeiske personvernråd|European Data Protection Board|Det Europæiske Databeskyttelsesråd|Euroopan tietosuojaneuvosto
art 69|1-2|Oberoende|Uavhengighet|Independence|Uafhængighed|Riippumattomuus
art 70|1(a-y) 2-4|Styrelsens uppgifter|Personvernrådets oppgaver|Tasks of the Board|Databeskyttelsesrådets opgaver|Tietosuojaneuvoston tehtävät
art 71|1-2|Rapporter|Rapporter|Reports|Rapporter|Kertomukset
art 72|1-2|Förfarande|Framgangsmåte|Procedure|Procedure|Menettely
art 73|1-2|Ordförande|Leder|Chair|Formand|Puheenjohtaja
art 74|1(a-c) 2|Ordförandens uppgifter|Lederens oppgaver|Tasks of the Chair|Formandens opgaver|Puheenjohtajan tehtävät
art 75|1-5 6(a-g)|Sekretariatet|Sekretariat|Secretariat|Sekretariat|Sihteeristö
art 76|1-2|Konfidentialitet|Konfidensialitet|Confidentiality|Fortrolighed|Tietojen salassapito
cpt VIII||Rättsmedel, ansvar och sanktioner|Rettsmidler, ansvar og sanksjoner|Remedies, liability and penalties|Retsmidler, ansvar og sanktioner|Oikeussuojakeinot, vastuu ja seuraamukset
art 77|1-2|Rätt att lämna in klagomål till en tillsynsmyndighet|Rett til å klage til en tilsynsmyndighet|Right to lodge a complaint with a supervisory authority|Ret til at indgive klage til en tilsynsmyndighed|Oikeus tehdä valitus valvontaviranomaiselle
art 78|1-4|Rätt till ett effektivt rättsmedel mot tillsynsmyndighetens beslut|Rett til et effektivt rettsmiddel overfor en tilsynsmyndighet|Right to an effective judicial remedy against a supervisory authority|Adgang til effektive retsmidler over for en tilsynsmyndighed|Oikeus tehokkaisiin oikeussuojakeinoihin valvontaviranomaista vastaan
art 79|1-2|Rätt till ett effektivt rättsmedel mot en personuppgiftsansvarig eller ett personuppgiftsbiträde|Rett til et effektivt rettsmiddel overfor en behandlingsansvarlig eller databehandler|Right to an effective judicial remedy against a controller or processor|Adgang til effektive retsmidler over for en dataansvarlig eller databehandler|Oikeus tehokkaisiin oikeussuojakeinoihin rekisterinpitäjää tai henkilötietojen käsittelijää vastaan
art 80|1-2|Företrädande av registrerade|Representasjon av registrerte|Representation of data subjects|Repræsentation af registrerede|Rekisteröityjen edustaminen
art 81|1-3|Vilandeförklaring av förfaranden|Utsettelse av en sak|Suspension of proceedings|Udsættelse af en sag|Menettelyn keskeyttäminen
art 82|1-6|Ansvar och rätt till ersättning|Rett til erstatning og erstatningsansvar|Right to compensation and liability|Ret til erstatning og erstatningsansvar|Vastuu ja oikeus korvauksen saamiseen
art 83|1 2(a-k) 3 4(a-c) 5(a-e) 6-9|Allmänna villkor för påförande av administrativa sanktionsavgifter|Generelle vilkår for ilegging av overtredelsesgebyr|General conditions for imposing administrative fines|Generelle betingelser for pålæggelse af administrative bøder|Hallinnollisten sakkojen määräämisen yleiset edellytykset
art 84|1-2|Sanktioner|Sanksjoner|Penalties|Sanktioner|Seuraamukset
cpt IX||Bestämmelser om särskilda behandlingssituationer|Bestemmelser om særlige behandlingssituasjoner|Provisions relating to specific processing situations|Bestemmelser vedrørende specifikke behandlingssituationer|Tietojenkäsittelyyn liittyviä erityistilanteita koskevat säännökset
art 85|1-3|Behandling och yttrande- och informationsfriheten|Behandling og ytrings- og informasjonsfrihet|Processing and freedom of expression and information|Behandling og ytrings- og informationsfriheden|Käsittely ja sananvapaus ja tiedonvälityksen vapaus
art 86||Behandling och allmänhetens tillgång till allmänna handlingar|Behandling og allmennhetens innsyn i offentlige dokumenter|Processing and public access to official documents|Behandling og aktindsigt i officielle dokumenter|Henkilötietojen käsittely ja virallisten asiakirjojen julkisuus
art 87||Behandling av nationella identifikationsnummer|Behandling av nasjonalt identifikasjonsnummer|Processing of the national identification number|Behandling af nationalt identifikationsnummer|Kansallisen henkilötunnuksen käsitteleminen
art 88|1-3|Behandling i anställningsförhållanden|Behandling i forbindelse med ansettelsesforhold|Processing in the context of employment|Behandling i forbindelse med ansættelsesforhold|Käsittely työsuhteen yhteydessä
art 89|1-4|Skyddsåtgärder och undantag för behandling för arkivändamål av allmänt intresse, vetenskapliga eller historiska forskningsändamål eller statistiska ändamål|Garantier og unntak ved behandling for arkivformål i allmennhetens interesse, for formål knyttet til vitenskapelig eller historisk forskning eller for statistiske formål|Safeguards and derogations relating to processing for archiving purposes in the public interest, scientific or historical research purposes or statistical purposes|Garantier og undtagelser i forbindelse med behandling til arkivformål i samfundets interesse, til videnskabelige eller historiske forskningsformål eller til statistiske formål|Yleisen edun mukaisia arkistointitarkoituksia taikka tieteellisiä tai historiallisia tutkimustarkoituksia tai tilastollisia tarkoituksia varten tapahtuvaa käsittelyä koskevat suojatoimet ja poikkeukset
art 90|1-2|Tystnadsplikt|Taushetsplikt|Obligations of secrecy|Tavshedspligt|Salassapitovelvollisuus
art 91|1-2|Befintliga bestämmelser om dataskydd inom kyrkor och religiösa samfund|Eksisterende regler om vern av personopplysninger for kirker og religiøse sammenslutninger|Existing data protection rules of churches and religious associations|Kirkers og religiøse sammenslutningers eksisterende databeskyttelsesregler|Kirkkojen ja uskonnollisten yhdistysten voimassa olevat tietosuojasäännöt
cpt X||Delegerade akter och genomförandeakter|Delegerte rettsakter og gjennomføringsrettsakter|Delegated acts and implementing acts|Delegerede retsakter og gennemførelsesforanstaltninger|Delegoidut säädökset ja täytäntöönpanosäädökset
art 92|1-5|Utövande av delegeringen|Utøvelse av delegert myndighet|Exercise of the delegation|Udøvelse af de delegerede beføjelser|Siirretyn säädösvallan käyttäminen
art 93|1-3|Kommittéförfarande|Komitéprosedyre|Committee procedure|Udvalgsprocedure|Komiteamenettely
cpt XI||Slutbestämmelser|Sluttbestemmelser|Final provisions|Afsluttende bestemmelser|Loppusäännökset
art 94|1-2|Upphävande av direktiv 95/46/EG|Oppheving av direktiv95/46/EF|Repeal of Directive 95/46/EC|Ophævelse af direktiv 95/46/EF|Direktiivin 95/46/EY kumoaminen
art 95||Förhållande till direktiv 2002/58/EG|Forhold til direktiv2002/58/EF|Relationship with Directive 2002/58/EC|Forhold til direktiv 2002/58/EF|Suhde direktiiviin 2002/58/EY
art 96||Förhållande till tidigare ingångna avtal|Forhold til tidligere inngåtte avtaler|Relationship with previously concluded Agreements|Forhold til tidligere indgåede aftaler|Suhde aiemmin tehtyihin sopimuksiin
art 97|1 2(a-b) 3-5|Kommissionsrapporter|Kommisjonens rapporter|Commission reports|Kommissionsrapporter|Komission kertomukset
art 98||Översyn av andra unionsrättsakter om dataskydd|Gjennomgåelse av andre EU-rettsakter om vern av personopplysninger|Review of other Union legal acts on data protection|Gennemgang af andre EU-retsakter om databeskyttelse|Unionin muiden tietosuojasäädösten uudelleentarkastelu
art 99|1-2|Ikraftträdande och tillämpning|Ikrafttredelse og anvendelse|Entry into force and application|Ikrafttræden og anvendelse|Voimaantulo ja soveltaminen
`,
};
