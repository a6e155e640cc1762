/** Law, courts, authorities, public administration. */
export const lawAndState = `
law*, statute*, act, legislation, rule*, regulation*, legal framework, directive | lag, lagar, lagen, lagstiftning*, författning*, regel*, regler*, förordning*, regelverk*, direktiv* | lov, lover, loven, lovgivning*, forskrift*, regel*, regler*, forordning*, regelverk*, direktiv*
provision*, article*, paragraph*, section*, recital* | bestämmels*, artikel*, paragraf*, stycke*, skäl | bestemmels*, artikkel*, paragraf*, ledd, fortalepunkt*, føresegn*
member state law, national law, domestic law, national rules | nationell rätt, svensk rätt, nationella regler, nationell lag* | nasjonal rett, norsk rett, nasjonale regler, nasjonal lov*
interpret*, construe*, reading of, meaning of, ambigu*, unclear, uncertain*, vague | tolk*, tolkning*, oklar*, osäker*, otydlig*, luddig* | tolk*, tolkning*, uklar*, usikker*, utydelig*
definition*, defined, concept of, count as, qualify as, amount to | definition*, definier*, begrepp*, räknas som, utgör* | definisjon*, definer*, begrep*, regnes som, utgjør*
court*, judge*, tribunal*, judgment*, ruling*, litigat*, case law, lawsuit, sued, cjeu, luxembourg | domstol*, dom, domen, domar*, avgörande*, rättspraxis, praxis, stämd, stämning*, eu-domstol*, luxemburg | domstol*, dom, dommen, dommer*, avgjørelse*, rettspraksis, praksis, saksøk*, stevning, eu-domstol*, luxembourg
exception*, exempt*, derogation*, carve-out*, exclu*, exclusion | undantag*, undanta*, undantas | unntak*, unnta*, unntatt*, unntek*
obligation*, dut*, requirement*, must, required, oblige* | skyldighet*, krav*, plikt*, måste, ansvar, åligg* | plikt*, krav*, forpliktelse*, må, skal, ansvar
right*, entitle*, claim* | rättighet*, rätt, krav, anspråk* | rettighet*, rett, krav, påstand*
responsib*, accountable, in charge, who answers | ansvar*, ansvarig*, svarar för, vem bär | ansvar*, ansvarlig*, hvem svarer
compl*, comply, compliance, adhere* | efterlev*, följa regler, uppfylla*, regelefterlev* | etterlev*, følge regler, oppfylle*, compliance
prohibit*, limit*, restrict*, constrain* | begräns*, inskränk*, gräns*, hinder* | begrens*, innskrenk*, grense*, hindr*
threshold*, boundar*, borderline, line between, cut-off, where does, when does, at what point | tröskel*, gräns*, gränsdragning*, var går | terskel*, grense*, grensedragning*, hvor går
guidance, guideline*, recommendation*, opinion* | vägledning*, riktlinje*, rekommendation*, yttrande*, råd | veiledning*, retningslinje*, rettleiing*, anbefaling*, uttalelse*, råd
template*, checklist*, form, forms, standard form | mall*, checklista*, formulär*, blankett* | mal, maler, sjekkliste*, skjema*
deadline*, time limit*, within days, date of application, transitional, entry into force | frist*, tidsfrist*, ikraftträd*, tillämpningsdatum, övergångs* | frist*, ikrafttre*, overgangs*, i kraft, tidsfrist*
public authorit*, agenc*, government, governmental, authorit*, public sector, public bod* | myndighet*, statlig*, offentlig sektor, offentlig förvaltning, offentlig verksamhet | myndighet*, statlig*, offentlig sektor, offentlig forvaltning, forvaltning*, etat*, direktorat*
municipal*, local council, local authority, city council, council | kommun, kommun*, kommunal*, stad, nämnd* | kommune*, kommunal*, by, bydel*
region*, county, county council, county-level | region*, landsting*, länsstyrelse* | fylke*, region*, statsforvalter*
ministry, department, parliament, legislator, minister | departement*, riksdag*, lagstift*, regering*, minister* | departement*, storting*, lovgiver*, regjering*, statsråd*
civil servant*, official*, caseworker*, case handler*, case officer*, clerk* | tjänsteman*, tjänstemän*, handläggare*, myndighetsperson* | saksbehandler*, embetsmann*, tjenestemann*, ansatt* i forvaltning*
case*, case handling, case management, file*, dossier*, matter* | ärende*, handläggning*, ärendehantering*, akt, dossier* | sak, saker, saksbehandl*, saksmappe*, mappe*
application*, apply, applicant*, request for benefits | ansökan*, ansökning*, sökande* | søknad*, søker, søkere, søkar*
public document*, public records, official document*, freedom of information, foi, openness, access to documents, public access | allmän handling, allmänna handlingar, offentlighetsprincip*, handlingsutläm*, begär ut, begära ut, tryckfrihet*, handling*, utlämnande av allmän | offentleglov*, offentlighetslov*, innsynskrav*, dokumentinnsyn*, offentlige dokumenter, offentlighet*, saksdokument*, offentleg*
draft*, working document*, scribble*, note*, memo*, internal document* | utkast*, arbetsmaterial*, minnesanteckning*, anteckning*, lapp*, internt dokument | utkast*, arbeidsdokument*, notat*, interne dokument*, kladd*
record-keep*, journal*, registry, diary, filed | diarie*, diarieför*, registrator*, registrera handling* | journalfør*, arkivplikt*, postjournal*, arkiv*
confidential*, secrecy, professional secrecy, classified, official secrets | sekretess*, tystnadsplikt*, hemlig*, sekretessbelagd*, osl | taushetsplikt*, konfidensiell*, hemmelig*, taushetsbelagt*, gradert*
harm test*, prejudice | menprövning*, skaderekvisit*, men | skadevurder*, skade
procure*, tender*, public procurement, bid*, purchasing, buy, bought, purchase* | upphandl*, anbud*, inköp*, köpa, köpt, inköpt* | anskaff*, innkjøp*, anbud*, tilbud*, kjøpe, kjøpt, innkjøpt*, kontraktsvilkår*
welfare, benefit*, social insurance, social security, unemployment | bidrag*, socialförsäkr*, försäkringskassa*, a-kassa, ersättning*, förmån*, ekonomiskt bistånd, försörjningsstöd* | trygd*, stønad*, nav, ytelse*, dagpenger, sosialhjelp, velferd*
social service*, social worker*, child welfare, child protection | socialtjänst*, socialsekreterare*, orosanmäl*, barnavård*, socialnämnd* | sosialtjeneste*, barnevern*, sosionom*, bekymringsmelding*
tax*, revenue, customs | skatt*, skatteverk*, tull* | skatt*, skatteetat*, toll*
fraud*, cheat*, misuse of benefits, money laundering | bedrägeri*, fusk*, felaktiga utbetalningar, penningtvätt*, bidragsbrott* | svindel*, bedrageri*, juks*, trygdesvindel*, hvitvask*
police*, law enforcement, crime prevention, prosecutor* | polis*, brottsbekämp*, åklagar*, brottsförebygg* | politi*, straffeforfølg*, påtale*, kriminalitetsforebygg*
prison*, inmate*, probation, detention | fängels*, kriminalvård*, häkte*, intagna | fengsel*, kriminalomsorg*, innsatte, varetekt*
border*, migration, asylum, visa, immigra*, refugee* | gräns*, migration*, asyl*, visum, invandr*, flykting* | grense*, migrasjon*, asyl*, visum, innvandr*, flyktning*, utlending*
defence, military, national security | försvar*, militär*, rikets säkerhet, nationell säkerhet, säkerhetsskydd* | forsvar*, militær*, nasjonal sikkerhet, rikets sikkerhet, sikkerhetslov*
election*, voter*, campaign*, democra* | val, väljar*, valkampanj*, valrörelse*, demokrati* | valg, velger*, valgkamp*, demokrati*
statistics, registry data, register*, registry, registries | register*, registerdata*, registerförfattning* | register*, registre, registerdata*, registerforskrift*
ehds, secondary use, health data space, data permit, secure processing environment, access body | ehds, hälsodataområde*, sekundäranvänd*, datatillstånd*, säker behandlingsmiljö*, sekundär* | ehds, helsedataområde*, sekundærbruk*, datatillatelse*, sikker analyseplattform, sikkert behandlingsmiljø, tilgangsorgan*
permit*, licen*, authoris*, approv* | tillstånd*, godkänn*, medgiv* | tillatelse*, godkjenn*, løyve*, konsesjon*
plan*, project*, programme*, participa* | plan*, projekt*, program*, deltag*, delta | plan*, prosjekt*, program*, deltak*, delta*
good faith | god tro, lojalt | god tro
immunity, protection from fines, free pass | immunitet*, frikort, skydd mot sanktion* | immunitet*, frikort, vern mot gebyr
cooperat*, collaborat*, consorti*, partner*, alliance | samarbet*, samverkan*, konsorti*, partner* | samarbeid*, samhandl*, konsorti*, partner*
association*, ngo, non-profit, foundation*, charity, volunteer*, cooperative | förening*, ideell*, stiftelse*, välgörenhet*, frivilligorganisation*, kooperativ* | forening*, ideell*, stiftelse*, frivillig*, samvirke*, lag
lawyer*, counsel, solicitor, law firm*, attorney*, legal department | jurist*, advokat*, juridisk avdelning | jurist*, advokat*, juridisk avdeling
board, management, executive*, chief executive, ceo, director* | styrelse*, ledning*, vd, chef*, direktör* | styre*, ledelse*, direktør*, leder*, sjef*
whistleblow*, tip-off, report misconduct | visselblås*, visselblåsar* | varsler*, varsling*
insurance*, insurer*, policyholder*, underwrit* | försäkring*, försäkringsbolag*, försäkringstagar* | forsikring*, forsikringsselskap*, forsikringstaker*
critical infrastructure, nis2, cybersecurity, cyber* | samhällsviktig*, kritisk infrastruktur, nis2, cybersäkerhet*, it-säkerhet* | samfunnskritisk*, kritisk infrastruktur, nis2, cybersikkerhet*, it-sikkerhet*
invite*, negotiat*, refus*, reject*, declin*, denied | vägra*, avslå*, avslag*, neka*, förhandl* | nekte*, avslå*, avslag*, forhandl*
sign*, signature*, e-signature, electronic identification, eid | underteckn*, signer*, skriva under, skriva på, e-legitimation*, bankid | signer*, undertegn*, skrive under, bankid, e-id
`;
