/** Artificial intelligence: how it is made, what it does, and the words of the AI Act. */
export const artificialIntelligence = `
ai act, artificial intelligence act, ai regulation, 2024/1689 | ai-förordning*, ai-akten, nya ai-regler* | ki-forordning*, ki-loven, ai-act, ai-forordning*, ki-regelverk*
artificial intelligence, ai, machine learning, ml, algorithm*, deep learning | artificiell intelligens, ai, maskininlärning*, algoritm*, djupinlärning* | kunstig intelligens, ki, ai, maskinlær*, algoritme*, dyp læring
ai system*, system*, tool*, software, application*, solution*, product*, platform* | ai-system*, system*, verktyg*, programvar*, mjukvar*, applikation*, lösning*, produkt*, plattform* | ki-system*, system*, verktøy*, programvare*, applikasjon*, løysing*, løsning*, produkt*, plattform*
model*, classifier*, neural network* | modell*, klassificerare*, neurala nätverk | modell*, klassifikator*, nevrale nett*
train*, learning, retrain*, teach*, learn* | träna*, träning*, lära upp, upplär*, inlärning*, omträn*, träna om, lära, vidareutbild* | tren*, opplær*, opptren*, lære*, læring*, trene på nytt
training data, training set*, dataset*, data set*, corpus | träningsdata*, träningsmängd*, datamängd*, dataset*, underlag* | treningsdata*, treningssett*, datasett*, grunnlagsmateriale*, underlag*
test data, validat*, testing, test, evaluation*, benchmark* | testdata, testmängd*, valider*, testa*, testning*, utvärder* | testdata, valider*, test*, teste*, evaluer*, utprøv*
fine-tun*, finetun*, adapt*, modif*, adjust*, build on, derivative, tweak* | finjuster*, anpass*, modifier*, ändra*, ändring*, bygga vidare, vidareutveckl* | finjuster*, finjustér*, tilpass*, modifiser*, endr*, bygge videre, videreutvikl*
weights, parameter*, coefficient*, gradient*, model update*, embedding* | vikter*, parameter*, parametr*, gradient*, modelluppdatering*, koefficient* | vekter*, parameter*, parametre*, gradient*, modelloppdatering*, koeffisient*
federated, local training, aggregator*, secure aggregation, decentrali* | federer*, säker aggregering, samordnare, decentraliser* | føderer*, føderert*, sikker aggregering, desentraliser*
differential privacy, noise, privacy-enhancing | differentiell integritet, brus | differensielt personvern, støy
inversion attack*, membership inference, extraction attack*, memoris*, memoriz*, regurgitat*, reconstruct*, leak training | inversionsattack*, medlemskapsattack*, memorer*, återskapa*, rekonstruer*, utantill* | inversjonsangrep*, medlemskapsangrep*, memorer*, gjenskap*, rekonstruer*, gjengi*
unlearn*, machine unlearning | avlär*, maskinell avinlärning, glömma | avlær*, maskinell glemsel, glemme
synthetic*, artificial data, generated data, fake data, simulated | syntetisk*, konstgjord*, påhittad*, simulerad* | syntetisk*, kunstig*, oppdikt*, simulert*
generat*, generative, genai, text generator* | generera*, generativ*, genererad*, textgenerator* | generer*, generativ*, tekstgenerator*
large language model*, llm*, language model*, gpt, foundation model* | språkmodell*, stor språkmodell, llm*, gpt, grundmodell* | språkmodell*, stor språkmodell, llm*, gpt, grunnmodell*
general-purpose, general purpose, gpai, foundation, systemic risk*, compute, flop* | allmänna ändamål, ai-modell* för allmänna ändamål, gpai, systemrisk*, beräkningskraft, beräkningsmäng*, beräkningsmässig* | allmenne formål, generelle formål, gpai, systemisk risiko, regnekraft*, beregningskraft
chatbot*, chat, chatgpt, conversation*, assistant*, dialogue, virtual agent*, voice assistant* | chatt*, chattbot*, chatgpt, konversation*, assistent*, samtalsrobot*, dialog* | chat*, chatbot*, chatgpt, samtalerobot*, praterobot*, assistent*, dialog*, prat*
copilot, office assistant, microsoft 365, m365, gemini | copilot, kontorsassistent, microsoft 365, m365, gemini | copilot, kontorassistent, microsoft 365, m365, gemini
prompt*, typed into, entered into, query, queries, input* | prompt*, skriva in, skrivit in, mata in, fråga till, inmatning*, indata, instruktion* | prompt*, ledetekst*, skrevet inn, skrive inn, mate inn, inndata, instruks*
output*, answer*, response*, result*, reply, replies | svar*, utdata*, resultat*, utfall* | svar*, utdata*, resultat*, utfall*
hallucinat*, makes up, made up, fabricat*, confabulat*, plausible falsehood* | hallucin*, hittar på, påhittad*, fabricer* | hallusin*, finner på, oppdikt*, fabriker*
ai agent*, agentic, autonomous agent*, agent*, autonomous* | ai-agent*, agent*, autonom*, självgående | ki-agent*, agent*, autonom*, selvgående
retrieval, rag, search index, knowledge base, vector database*, semantic search | rag, sökindex*, kunskapsbas*, vektordatabas*, sökfunktion* | rag, søkeindeks*, kunnskapsbase*, vektordatabase*, søk
summar*, minutes, note-taking, meeting notes, transcri*, dictat*, speech-to-text, speech recognition | sammanfatt*, mötesanteckning*, transkriber*, diktering*, tal till text, taligenkänn*, protokoll* | oppsummer*, sammendrag*, møtereferat*, transkriber*, diktering*, tale til tekst, talegjenkjenn*, referat*
translat*, language tool* | översätt* | oversett*, omsett*
recommend*, suggest*, recommender | rekommend*, föreslå*, förslag* | anbefal*, foreslå*, forslag*, tilrå*
predict*, forecast*, prognos*, risk model*, early warning | förutse*, förutspå*, prognos*, prediktiv*, predik*, förvarning* | forutsi*, forutse*, spå, prognose*, prediktiv*, predik*, tidlig varsling
detect*, flag*, anomal*, alert* | upptäck*, flagga*, avvikelse*, larm*, varna*, varning* | oppdag*, avdekk*, flagg*, avvik*, varsl*, alarm*
sort*, triage, prioriti*, screening, shortlist*, rank*, select*, filter* | sorter*, triage*, priorit*, gallra*, rangord*, urval*, filtrer*, sålla* | sorter*, triage*, priorit*, siling*, ranger*, utvalg*, filtrer*, utvelg*
decision support, advisory, clinical decision support | beslutsstöd* | beslutningsstøtte*, avgjerdsstøtte*
image recognition, computer vision, video analytics, image* | bildigenkänn*, datorseende, videoanalys*, bild* | bildegjenkjenn*, datasyn, videoanalyse*, bilde*
emotion recognition, emotion*, mood, sentiment, tone of voice, feeling*, affect*, stress | känsloigenkänn*, känslor*, känslolä*, känslotillstånd*, stämning*, sinnesstämning*, tonfall*, tonläge* | følelsesgjenkjenn*, emosjonsgjenkjenn*, følelse*, stemning*, sinnsstemning*, tonefall*, humør*
biometric categori*, biometric identification, remote identification, real-time identification | biometrisk kategoriser*, fjärridentifier*, biometrisk identifier* | biometrisk kategoriser*, fjernidentifiser*, biometrisk identifiser*
deepfake*, deep fake*, synthetic voice, voice clon*, avatar*, impersonat* | deepfake*, djupfejk*, röstklon*, klona*, avatar*, förfalsk* | deepfake*, dypforfalsk*, stemmeklon*, klone*, avatar*, forfalsk*
label ai content, watermark*, disclosure of ai, mark as ai, transparency obligation*, tell that it is a machine, ai-generated | vattenmärk*, märka ai, märkning, transparenskrav*, upplysa om att, ai-genererad*, märkningskrav* | vannmerk*, merke ki, merkeplikt*, åpenhetskrav*, opplyse om at, ki-generert*, merking
manipulat*, dark pattern*, subliminal, nudg*, exploit*, decept* | manipul*, mörka mönster, vilseled*, utnyttj*, puffa* | manipul*, mørke mønstre, villed*, utnytt*, dult*
social scoring, social credit, trustworthiness score | social poängsättning, sociala poäng | sosial poenggiv*, sosial rangering
predictive policing, crime prediction | prediktivt polisarbete, förutse brott | prediktivt politiarbeid, forutsi kriminalitet
provider*, developer*, manufacturer*, vendor*, supplier*, maker*, producer* | leverantör*, utvecklare*, tillverkar*, säljare*, producent* | leverandør*, tilbyder*, utvikler*, produsent*, tilverkar*, selger*
deployer*, user organisation*, those who use | tillhandahållare*, användare*, den som använder | idriftsetter*, ibruktaker*, bruker*, den som bruker
importer*, distributor*, reseller*, authorised representative, value chain, integrator* | importör*, distributör*, återförsäljar*, ombud, värdekedja*, integratör* | importør*, distributør*, forhandler*, representant*, verdikjede*, integrator*
place on the market, put into service, market placement, launch*, release*, roll out, rolling out, go live, go-live, deploy*, introduc*, implement*, production | släppa på marknaden, sätta på marknaden, ta i bruk, tas i bruk, lanser*, driftsätt*, i drift, utrull*, inför*, rulla ut, produktion* | bringe i omsetning, markedsplass*, ta i bruk, tas i bruk, lanser*, produksjonssett*, utrull*, innfør*, rulle ut, i drift, produksjon*
intended purpose, instructions for use, user manual, off-label, product sheet | avsett ändamål, avsedda ändamål, bruksanvisning*, produktblad*, avsedd användning | tiltenkt formål, bruksanvisning*, produktark*, tiltenkt bruk, tilsiktet
substantial modification, significant change, changed purpose | väsentlig ändring, väsentlig förändring, ändrat ändamål | vesentlig endring, endret formål, vesentlig endra
rebrand*, white label, own name, own brand, trademark* | eget namn, varumärk*, egen etikett, eget varumärke | eget navn, varemerke*, egen merkevare
high-risk, high risk, annex iii, annex i | högrisk*, hög risk, bilaga iii, bilagan, bilaga i | høyrisiko*, høy risiko, vedlegg iii, vedlegg i, høgrisiko*
low risk, minimal risk, limited risk, not high-risk, exempt* from high-risk, narrow procedural task, preparatory task | låg risk, begränsad risk, minimal risk, snäv uppgift, förberedande, smala | lav risiko, begrenset risiko, minimal risiko, snever*, forberedende
risk management, risk assessment*, risk*, mitigat*, hazard* | riskhanter*, riskbedöm*, riskanalys*, risk*, riskreducer* | risikostyring*, risikovurder*, risiko*, ros-analyse*, risikoreduser*
prohibited practice*, unacceptable risk, article 5 | förbjudna ai-metoder, förbjuden praxis, förbjudna tillämpningar, oacceptabel risk | forbudt praksis, forbudte ki, uakseptabel risiko
human oversight, human in the loop, human review, reviewer*, oversee*, meaningful review, rubber-stamp*, rubber stamp*, click-through, override* | mänsklig tillsyn, mänsklig kontroll, övervaka*, mänsklig granskning, granskare*, stämpla*, människan | menneskelig tilsyn, menneskelig kontroll, menneskelig overprøving, overstyr*, menneske i løkka, sandpåstrø*, gjennomgang*
automation bias, over-rely, overrel*, trust the machine, complacen*, blindly | automatiseringsbias*, övertro*, lita på, blint | automatiseringsskjev*, automasjonsbias, stole på, overdreven tillit, blindt
ai literacy, competence, training of staff, skill*, knowledge, educat* staff | ai-kunnighet*, ai-kompetens*, kompetens*, utbilda personal, kunskap*, färdighet* | ki-kompetanse*, kompetanse*, opplæring av ansatte, kunnskap*, ferdighet*
bias*, skew*, unfair, fairness, discriminat*, disadvantag*, equal treatment | bias, snedvrid*, skevhet*, orättvis*, diskriminer*, missgynn*, likabehandl*, jämlik* | bias, skjev*, urettferdig*, diskriminer*, forskjellsbehandl*, likebehandl*, likestilling*, rettferdig*
representative, data quality, data governance | representativ*, datakvalitet*, datastyrning* | representativ*, datakvalitet*, datastyring*
proxy variable*, protected characteristic* | proxyvariabel*, proxyvariabl*, diskrimineringsgrund* | proxyvariabel*, diskrimineringsgrunnlag*
technical documentation, documentation, model card*, document* | teknisk dokumentation, dokumentation*, dokumenter* | teknisk dokumentasjon, dokumentasjon*, dokumenter*
conformity assessment*, ce marking, ce mark*, notified body, notified bodies, third-party assessment, harmonised standard* | bedömning av överensstämmelse, överensstämmelse*, ce-märk*, anmält organ, anmälda organ, harmoniserad* standard* | samsvarsvurder*, ce-merk*, teknisk kontrollorgan*, meldt organ, harmonisert* standard*
quality management, quality system* | kvalitetsstyr*, kvalitetsledning* | kvalitetsstyring*, kvalitetssystem*
safety component*, product safety, machinery, toy*, elevator* | säkerhetskomponent*, produktsäkerhet*, maskin, leksak*, hiss* | sikkerhetskomponent*, produktsikkerhet*, maskin, leketøy*, heis*
medical device*, mdr | medicinteknisk*, mdr | medisinsk utstyr, mdr
eu database, register the system, registration | eu-databas*, registrer* system*, registrering* | eu-database*, registrer* system*, registrering*
serious incident*, post-market, post-market monitoring, malfunction* | allvarlig incident, allvarliga incidenter, efter utsläppande, funktionsfel* | alvorlig hendelse, alvorlige hendelser, etter omsetning, funksjonsfeil*
market surveillance | marknadskontroll*, marknadskontrollmyndighet* | markedstilsyn*, markedsovervåk*
fundamental rights impact assessment, fria, rights assessment, fundamental right*, human right* | konsekvensbedömning av grundläggande rättigheter, grundläggande rättighet*, fria, rättighetsbedömning*, mänskliga rättigheter | vurdering av konsekvenser for grunnleggende rettigheter, grunnleggende rettighet*, fria, menneskerett*, rettighetsvurder*
sandbox*, regulatory sandbox, supervised testing | sandlåd*, regulatorisk sandlåda, regulatorisk testverksamhet | sandkass*, regulatorisk sandkasse
real-world testing, pilot*, trial*, experiment* | testning under verkliga förhållanden, pilot*, försök*, experiment* | utprøving under reelle forhold, pilot*, forsøk*, eksperiment*
innovation, start-up*, startup*, sme*, small business* | innovation*, startup*, uppstart*, småföretag*, små företag | innovasjon*, oppstart*, gründer*, små og mellomstore, småbedrift*
open source, open-source, free software, licence*, license*, github, apache, mit licence, repository, repositories | öppen källkod, fri programvara, licens*, github, källkod*, kod, öppen licens, öppen modell | åpen kildekode, fri programvare, lisens*, github, kildekode*, kode, fri lisens, åpen modell
component*, library, libraries, maintainer* | komponent*, bibliotek*, underhåll* | komponent*, bibliotek*, vedlikehold*
copyright*, intellectual property, text and data mining, tdm, authors | upphovsrätt*, immaterialrätt*, text- och datautvinning, datautvinning* | opphavsrett*, immaterialrett*, tekst- og datautvinning, tekst- og datautvinning, datautvinning*, åndsverk*
scrap*, crawl*, harvest*, bot, web data, robots.txt | skrapa*, skrapning*, webbskrap*, nätskrap*, dammsug*, robot*, crawler*, samla in från webben | skrap*, nettskrap*, høste*, crawler*, robot*, hente fra nettet
cloud*, saas, hosting, hosted, data centre*, data center*, hyperscaler*, server* | moln*, molntjänst*, saas, datacenter*, datahall*, driftleverantör*, server*, drifta* | sky*, skytjeneste*, saas, datasenter*, drift*, drifte*, server*, nettsky
api, integration*, plug-in*, plugin*, connect* | api, integration*, koppla*, koppling*, insticks*, anslut* | api, integrasjon*, koble*, kobling*, kople*, tilkobl*
improve*, improvement*, enhance*, service improvement, product development, better, get better | förbättr*, produktutveckl*, bli bättre, utveckla tjänst* | forbedr*, produktutvikl*, bli bedre, betre, flinkere, utvikle tjenest*
vendor reuse, customer content, customer data, client data, customer input* | kunddata, kunduppgift*, kunders uppgifter, våra ärenden | kundedata, kundeopplysning*, våre saker
digital services act, dsa, very large platform*, content moderation | dsa, digitala tjänster, innehållsmoderer* | dsa, digitale tjenester, innholdsmoderer*
data act, connected product*, iot, internet of things, smart device*, sensor* | dataakten, uppkopplad*, sakernas internet, sensor*, givare | dataforordningen, tilkoblede produkter, tingenes internett, sensor*
`;
