/** Personal data and the rules that protect it, in lawyers' words and in everybody's. */
export const dataProtection = `
personal data, personal information, identifiable, personally identif*, pii | personuppgift*, persondata, personinformation | personopplysning*, personopplysing*, personoplysning*, persondata, personinformasjon
data protection, data-protection, gdpr, privacy | dataskydd*, gdpr, integritetsskydd*, dataskyddsförordning* | personvern*, databeskyttelse*, gdpr, personvernforordning*
privacy, private life, intrus* | integritet*, privatliv*, intrång* | privatliv*, inngrep*, krenk*
data subject*, individual*, person concerned, people concerned, citizen* | registrerad*, enskild*, medborgar*, invånar*, den berörda | registrert*, enkeltperson*, borger*, innbygg*, borgar*, den det gjelder
controller*, controllership, responsible party | personuppgiftsansvar*, dataansvar* | behandlingsansvar*, behandlingsansvarlig*, dataansvar*
joint controller*, jointly, joint controllership, shared responsibility | gemensamt ansvar*, gemensamt personuppgiftsansvar*, gemensamt | felles ansvar*, felles behandlingsansvar*, felles
processor*, sub-processor*, subprocessor*, dpa | personuppgiftsbiträd*, biträd*, underbiträd*, pub-avtal | databehandler*, underdatabehandler*, underleverandør*
processing agreement*, dpa, data processing agreement | biträdesavtal*, personuppgiftsbiträdesavtal*, pub-avtal* | databehandleravtale*
on instruction*, instruct*, documented instruction* | instruktion*, anvisning*, på uppdrag av | instruks*, instruer*, anvisning*, på oppdrag fra
process, processing, processed | behandla*, behandling* | behandle*, behandling*, behandla*
purpose*, aim*, goal*, intended use | ändamål*, syfte*, mål, avsikt* | formål*, hensikt*, føremål*, mål
purpose limitation, further processing, compatib*, incompatib*, repurpos*, reuse, re-use, reusing, new purpose, originally gathered, originally collected | ändamålsbegränsning*, vidarebehandl*, förenlig*, oförenlig*, återanvänd*, nya ändamål, nytt ändamål, annat ändamål, vidareutnyttj* | formålsbegrensning*, viderebehandl*, forenlig*, uforenlig*, gjenbruk*, nye formål, nytt formål, andre formål, annet formål
lawful*, legal*, legality, permitted, allowed, permissible, ok to | laglig*, lagenlig*, tillåt*, tillåtet, lovlig*, får vi, lagstöd* | lovlig*, tillat*, lov til, lovleg*, får vi lov
unlawful*, illegal*, prohibit*, banned, ban, forbid*, forbidden, not allowed, out of bounds | olaglig*, otillåt*, förbjud*, förbud* | ulovlig*, forbudt*, forby*, forbod*
legal basis, lawful basis, legal ground*, ground*, basis, article 6 | rättslig grund, laglig grund, lagstöd*, rättsligt stöd, stöd i lag, grund | behandlingsgrunnlag*, rettslig grunnlag, hjemmel*, hjemla, lovhjemmel*, rettsgrunnlag*, grunnlag*
consent*, opt-in, agree to | samtyck*, frivilligt godkänn* | samtykk*, frivillig godkjenn*
withdraw consent, withdrawal of consent, withdraw*, revoke* | återkall* samtyck*, återkall*, ta tillbaka, dra tillbaka | trekke tilbake, trekker tilbake, tilbaketrekk*, trekke samtykke
freely given, voluntar*, free choice, power imbalance, imbalance | frivillig*, frivillighet*, beroendeställning*, maktförhålland*, maktobalans* | frivillig*, frivillighet*, avhengighetsforhold*, maktforhold*, skjevt styrkeforhold
legitimate interest*, legitimate interests assessment, lia, balancing test*, balanc*, weigh*, outweigh*, 6(1)(f) | berättigat intresse, berättigade intress*, intresseavvägning*, avväg*, väger tyngre, vägskål* | berettiget interesse, berettigede interess*, interesseavvei*, avvei*, veier tyngre, vekt*
reasonable expectation*, foresee*, expect*, surprise* | rimliga förväntning*, förvänt*, räkna med, överrask* | rimelige forventning*, forvent*, regne med, overrask*
necessary, necessity, strictly necessary, need* | nödvändig*, strikt nödvändig*, behövs, behöver | nødvendig*, strengt nødvendig*, behov*, trengs, trenger
proportion*, excessive, disproportion* | proportion*, oproportion*, överdriv* | forholdsmessig*, uforholdsmessig*, proporsjonal*
public interest, public task, task in the public interest, exercise of authority, official authority | allmänt intresse, uppgift av allmänt intresse, allmänintresse*, myndighetsutöv* | allmenn interesse, allmennhetens interesse*, offentlig myndighet*, myndighetsutøv*, samfunnsoppdrag*
legal obligation*, statutory duty, required by law | rättslig förpliktelse, rättslig skyldighet, lagkrav*, enligt lag, lagstadg* | rettslig forpliktelse, rettslig plikt, lovpålagt*, lovkrav*, etter lov
contract*, agreement*, terms of service, terms and conditions, clause* | avtal*, kontrakt*, villkor*, klausul* | avtale*, kontrakt*, vilkår*, klausul*
vital interest*, life and death, emergency* | grundläggande intresse*, livshotande, fara för liv, akut*, nödläge* | vitale interesse*, livsfare*, liv i fare, nødsituasjon*, akutt*
special categor*, sensitive data, sensitive personal data, sensitive information, article 9 | känslig*, särskilda kategorier, känsliga uppgifter | særlige kategorier, sensitiv*, sensitive opplysninger
health data, health information, medical data, diagnos* | hälsouppgift*, hälsodata*, uppgifter om hälsa, diagnos* | helseopplysning*, helsedata*, diagnose*
ethnic*, race, racial, origin, ethnicity | etnisk*, etnicitet, ras, ursprung*, härkomst* | etnisk*, etnisitet, rase, opprinnelse*, opphav, opphavet
religio*, belief*, faith*, church*, philosoph* | relig*, trosuppfattning*, tro, kyrk*, samfund* | relig*, livssyn*, tro, kirke*, trossamfunn*
political opinion*, politic*, party affiliation, election* | politisk*, åsikt*, partitillhörighet*, val, valrörelse* | politisk*, oppfatning*, partitilhørighet, valg, valgkamp*
sexual orientation, sex life, gender identity, trans | sexuell läggning, sexualliv*, könsidentitet* | seksuell orientering, seksuell legning, kjønnsidentitet*
criminal record*, criminal conviction*, criminal offence*, crime*, offender*, convict*, background check* | brottsuppgift*, lagöverträdelse*, belastningsregist*, brott*, döm*, bakgrundskontroll* | straffbar*, straffedom*, straffedømt*, lovovertredelse*, vandelsattest*, politiattest*, kriminal*, bakgrunnssjekk*
genetic*, dna, genome*, genomic* | genetisk*, dna, genom, arvsanlag* | genetisk*, dna, genom, gentest*, arvestoff*
biometric*, fingerprint*, iris, voiceprint* | biometri*, fingeravtryck*, iris | biometri*, fingeravtrykk*, iris
facial recognition, face recognition, recognise faces, face template*, face* | ansiktsigenkänn*, ansikt* | ansiktsgjenkjenn*, ansikt*
anonym*, de-identif*, deidentif*, anonymous | anonym*, avidentifier* | anonym*, avidentifiser*
pseudonym*, coded, key file, code key, key-coded | pseudonym*, kodad*, kodnyckel*, nyckelfil*, löpnummer* | pseudonym*, kodet*, koblingsnøkkel*, kodenøkkel*, løpenummer*
re-identif*, reidentif*, singling out, single out, identif*, linkab*, linkage, inference attack*, tell who | återidentif*, identifier*, utpek*, peka ut, pekar ut, bakvägsidentif*, röja | reidentif*, identifiser*, bakveisidentif*, utpeke*, peke ut, gjenkjenne
rare, small group*, small cell*, unique combination*, k-anonym* | sällsynt*, ovanlig*, små grupper, unik*, k-anonym* | sjeld*, uvanlig*, små grupper, unik*, k-anonym*
encrypt*, cipher*, key management, encryption key* | krypter*, kryptonyckel* | krypter*, krypteringsnøkkel*
hash*, token*, mask*, redact*, blackout | hash*, token*, maskera*, maskning*, maska* | hash*, token*, masker*, sladd*
data minim*, minimis*, minimiz*, no more than necessary | uppgiftsminimer*, dataminimer*, minimer*, fler uppgifter än | dataminimer*, minimer*, mer enn nødvendig
storage limitation, retention, retain*, retention period*, how long, keep*, kept, storage period* | lagringsminimer*, lagringstid*, gallringsfrist*, gallra*, gallring*, spara*, bevara*, bevarande*, hur länge, behålla*, sparas, spartid* | lagringsbegrensning*, lagringstid*, oppbevar*, slettefrist*, bevare*, hvor lenge, beholde*, kassasjon*, lagre
erase, erasure, delet*, remov*, forgotten, wipe*, destroy*, take down, takedown, get rid of, throw away | rader*, borttag*, ta bort, tas bort, tar bort, glömd*, förstör*, utplån*, slänga*, plockas bort | slett*, fjern*, glemt, ødelegg*, tilintetgjør*, kaste
right to erasure, right to be forgotten, deletion request*, deletion demand* | rätten att bli bortglömd, rätt till radering, raderingsbegäran | retten til å bli glemt, rett til sletting, slettekrav*
access request*, subject access, dsar, sar, right of access, ask for a copy, see what, copy of | registerutdrag*, rätt till tillgång, tillgångsbegäran*, rätt till insyn, få ut | innsyn*, rett til innsyn, innsynskrav*, innsynsbegjær*, få utlevert
rectif*, correct*, put right, fix errors | rätta*, rättelse*, korriger*, rätta till | rette*, retting*, korriger*, rettet
accura*, inaccura*, false*, falsehood*, incorrect, wrong, error*, mistake* | riktig*, korrekt*, felaktig*, oriktig*, osann*, fel, misstag* | riktig*, korrekt*, feil, feilaktig*, uriktig*, usann*, usant
restrict processing, restriction of processing | begränsning av behandling, begränsa behandling | begrensning av behandling, begrense behandling
objec*, right to object, opt out, opt-out, unsubscribe | invändning*, rätt att invända, göra invändningar, motsätta*, avanmäl*, opt-out, protester* | protest*, rett til å protestere, reserver*, motsette*, innsigelse*, opt-out, melde seg av
portab*, transfer my data, machine-readable, export my data, switch provider | dataportabilitet*, flytta uppgift*, portabilitet*, överföra uppgift*, ta med sig | dataportabilitet*, portabilitet*, flytte opplysning*, ta med seg
inform*, notice*, privacy notice*, privacy policy, transparen*, tell people, let people know | informera*, informationsplikt*, information till, underrätta*, öppenhet*, transparen*, integritetspolicy*, berätta för | informer*, informasjonsplikt*, personvernerklæring*, varsle, åpenhet*, gjennomsiktig*, transparen*, si fra, opplyse
recipient*, who has received, disclosed to | mottagare*, fått ta del | mottaker*, mottakar*
disclos*, share*, sharing, hand over, handing over, pass on, pooling, pool, release* | lämna ut, lämnar ut, lämnas ut, utläm*, utlämn*, dela*, delning*, överlämn*, vidarebefordr*, slå ihop, slå samman | utlever*, dele*, deling*, overlever*, oversend*, gi videre, gi fra seg, slå sammen
third country, third countries, international transfer*, transfer*, outside the eu, outside the eea, export* | tredjeland*, tredjelandsöverför*, överför*, utanför eu, utanför ees, export* | tredjeland*, tredjestat*, overfør*, utenfor eu, utenfor eøs, eksport*
adequacy, privacy shield, privacy framework, dpf, certified | adekvat skyddsnivå, adekvans*, privacy shield, privacy framework, dpf, certifier* | tilstrekkelig beskyttelsesnivå, adekvans*, privacy shield, privacy framework, dpf, sertifiser*
standard contractual clauses, scc*, bcr*, binding corporate rules, transfer impact, tia, supplementary measures | standardavtalsklausul*, scc, bcr, bindande företagsbestämmelser, kompletterande åtgärder | standardavtale*, standard personvernbestemmelser, scc, bcr, bindende virksomhetsregler, tilleggstiltak*
united states, us, usa, american, us-owned, cloud act, fisa | usa, amerikansk*, förenta staterna, cloud act, fisa, staterna | usa, amerikansk*, cloud act, fisa, statene
parent company, group, subsidiary, affiliat*, conglomerate | moderbolag*, koncern*, dotterbolag* | morselskap*, konsern*, datterselskap*
surveillance law*, foreign authorit*, intelligence, government access | övervakningslag*, främmande makt, utländsk*, underrättelse* | overvåkingslov*, fremmede makt*, utenlandsk*, etterretning*
data breach*, personal data breach, incident*, leak*, lost data, ransomware, hacked, wrong recipient, sent by mistake | personuppgiftsincident*, incident*, läck*, dataintrång*, gisslan*, fel mottagare, skickat fel | brudd på personopplysningssikkerheten, avvik*, lekk*, datainnbrudd*, løsepengevirus*, feil mottaker, hendelse*, sendt feil
notify, notification*, report*, 72 hours, notify the authority | anmäl*, underrättelse*, rapporter*, 72 timmar | meld*, melding*, rapporter*, 72 timer, varsl*
security, secure, safeguard*, technical measure*, protection measure* | säkerhet*, skyddsåtgärd*, tekniska åtgärder, informationssäkerhet*, säker* | sikkerhet*, sikringstiltak*, tekniske tiltak, informasjonssikkerhet*, sikker*
impact assessment*, dpia*, data protection impact assessment, pia | konsekvensbedömning*, dpia | vurdering av personvernkonsekvenser, personvernkonsekvens*, dpia, konsekvensvurder*, konsekvensutred*
prior consultation, consult the authority | förhandssamråd* | forhåndsdrøft*
record of processing, records of processing, ropa, register of processing | registerförteckning*, behandlingsregister*, artikel 30 | protokoll over behandling*, behandlingsprotokoll*, behandlingsoversikt*
data protection officer*, dpo* | dataskyddsombud*, dso | personvernombud*
conflict of interest*, conflicting role*, independen* | intressekonflikt*, oberoende*, jäv* | interessekonflikt*, uavhengig*, inhabil*, rollekonflikt*
supervisory authorit*, regulator*, data protection authorit*, watchdog, edpb, inspector* | tillsynsmyndighet*, imy, tillsyn, integritetsskyddsmyndighet* | tilsynsmyndighet*, datatilsyn*, tilsyn*, tilsynet
supervision, inspection*, audit*, investigat* | tillsyn, granskning*, revision*, inspektion*, utredning*, utreda* | tilsyn, kontroll, revisjon*, inspeksjon*, gransk*, etterforsk*
one-stop-shop, lead authority, main establishment, cross-border | en enda kontaktpunkt, ansvarig tillsynsmyndighet, huvudsakligt verksamhetsställe, gränsöverskrid* | ettstedsmekanisme*, ledende tilsynsmyndighet, hovedvirksomhet*, grensekryss*, grenseoverskrid*
fine*, penalt*, sanction*, administrative fine | sanktion*, böter, vite, avgift, sanktionsavgift* | gebyr*, overtredelsesgebyr*, bot, bøter, bøtelagt, tvangsmulkt*, sanksjon*
compensation, damage*, liab*, non-material damage, tort, pay damages | skadestånd*, ersättning*, skada*, ersättningsskyld*, ideell skada | erstatning*, skade*, oppreisning*, erstatningsansvar*, ikke-økonomisk
complain*, complaint*, lodge a complaint | klaga*, klagomål*, överklag* | klage*, klag*, påklag*
accountab*, demonstrate compliance, prove, burden of proof, evidence, show that | ansvarsskyldighet*, bevis*, bevisbörda*, visa att, kunna visa, påvisa* | ansvarlighet*, bevis*, bevisbyrde*, vise at, kunne vise, påvise*, dokumentere at
privacy by design, data protection by design, by default, default setting*, built-in | inbyggt dataskydd, dataskydd som standard, standardinställning*, inbyggd* | innebygd personvern, personvern som standard, standardinnstilling*, innebygd*
code of conduct, certification, seal | uppförandekod*, certifier* | atferdsnorm*, sertifiser*
household exemption, private use, personal use, home use | privatundantag*, hushållsundantag*, privat bruk, rent privat | private formål, privat bruk, husholdning*, rent personlig*
journalis*, newspaper*, freedom of expression, press, media, reporter* | journalis*, tidning*, yttrandefrihet*, press, medier, grundlagsskydd*, utgivningsbevis* | journalis*, avis*, ytringsfrihet*, presse*, medier, redaksjon*
research*, scientific*, study, studies, scholar* | forskning*, forskar*, vetenskap*, studie* | forskning*, forsker*, vitenskap*, studie*, studer*
ethic*, ethics committee, ethical review, review board | etik*, etikprövning*, etisk* | etikk*, etisk*, etisk komité, rek
archiv*, historical, statistic* | arkiv*, historisk*, statistik* | arkiv*, historisk*, statistikk*
deceased, dead people, estate | avlid*, död*, dödsbo* | avdød*, død*, dødsbo*
child*, minor*, kid*, under 18, teen*, young people | barn*, minderårig*, unga, ungdom*, tonår*, omyndig* | barn*, mindreårig*, unge, ungdom*, tenåring*
parent*, guardian*, custod*, parental consent | förälder*, föräldr*, vårdnadshavare*, målsman | forelder*, foreldre*, foresatt*, verge*
age verification, age limit*, age check | åldersgräns*, ålderskontroll*, åldersverifier* | aldersgrense*, alderskontroll*, aldersverifiser*
vulnerable, disab*, impairment*, elderly, dement* | utsatt*, sårbar*, funktionsned*, funktionshind*, äldre, demens* | sårbar*, utsatt*, funksjonsned*, funksjonshem*, eldre, demens*
profil*, profiling, segment* | profil*, profilering*, segmenter* | profil*, profilering*, segmenter*
automated decision*, automated individual decision*, solely automated, fully automated, automatic decision*, article 22, art 22 | automatiserat beslut*, automatiserade beslut, automatiskt beslut*, helautomat*, artikel 22, beslutsautomat* | automatisert avgjørelse*, automatiserte avgjørelser, automatisk avgjørelse*, automatisk vedtak, helautomat*, artikkel 22, automatisert*
decision*, decide*, ruling, determine* | beslut*, avgör*, bestäm*, besked* | vedtak*, avgjør*, beslut*, bestem*, avgjerd*
scoring, score*, credit scor*, probability value, risk score*, points, rating*, rank* | poäng*, poängvärde*, kreditbetyg*, sannolikhetsvärde*, riskpoäng*, scoring, rangord*, rangor*, betyg* | skår*, poeng*, score*, kredittscor*, sannsynlighet*, rangér*, ranger*, karakter*
explain*, explanation*, meaningful information, logic involved, reasons, reasoning, why | förklar*, motiver*, skäl, logik*, varför, begriplig* | forklar*, begrunn*, logikk*, hvorfor, forståelig*, grunngi*
trade secret*, business secret*, proprietary, confidential business, secret recipe | företagshemlig*, affärshemlig*, hemlighet* | forretningshemmelig*, bedriftshemmelig*, hemmelig*
contest*, challenge, appeal*, human intervention | bestrida*, bestrid*, överklaga*, omprövning*, mänskligt ingripande | bestride*, anke*, overprøv*, menneskelig inngripen, klageadgang
cookie*, tracker*, tracking pixel*, analytics, banner* | kaka, kakor*, cookie*, spårning*, analysverktyg* | informasjonskapsel*, informasjonskapsl*, cookie*, sporing*, analyseverktøy*
marketing, advertis*, ads, newsletter*, direct marketing, targeted | marknadsför*, reklam*, annons*, nyhetsbrev*, direktmarknadsför*, riktad* | markedsfør*, reklame*, annonse*, nyhetsbrev*, målrett*
location, gps, geolocation, track*, whereabouts, movement* | position*, platsdata, gps, lokaliser*, spåra*, rörelse* | posisjon*, lokasjon*, gps, lokaliser*, spor*, bevegelse*
national identi* number*, personal identi* number*, social security number*, id number | personnummer*, samordningsnummer* | fødselsnummer*, personnummer*, d-nummer*
public*, publish*, publicly available, open internet, online, on the web | offentlig*, publicer*, allmänt tillgänglig*, öppet, på nätet, på webben, publik* | offentlig*, publiser*, allment tilgjengelig*, åpent, på nettet, åpne
log, logs, logged, logging, audit trail*, access log*, look-up*, lookup*, looked up, snoop* | logg*, loggar*, slagning*, slå upp, slagit upp, åtkomstlogg*, snok*, uppslag* | logg*, oppslag*, slå opp, slått opp, tilgangslogg*, snok*
access right*, permission*, authoris*, authoriz*, access control*, privilege*, entitle* | behörighet*, åtkomst*, åtkomsträttighet*, rättighetsstyr* | tilgangsstyring*, tilgang*, tilgangskontroll*, rettighetsstyr*, autoriser*
classif*, information classification, label*, sensitivity label* | klassning*, klassificer*, informationsklass*, märkning* | klassifiser*, informasjonsklass*, merking*, gradering*
`;
