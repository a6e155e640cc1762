/** Health, care, social life, school, home. */
export const healthAndSchool = `
health*, healthcare, medical, medicine, clinical | hälsa*, hälso*, sjukvård*, vård*, medicin*, klinisk* | helse*, helsevesen*, medisin*, klinisk*, behandlingstilbud*
hospital*, clinic*, ward*, emergency room | sjukhus*, klinik*, vårdcentral*, akut*, avdelning* | sykehus*, sjukehus*, klinikk*, legevakt*, legekontor*, avdeling*
patient*, patient record*, medical record*, health record*, chart, charts, ehr | patient*, patientjournal*, journal*, journaltext*, patientdata* | pasient*, pasientjournal*, journal*, journaltekst*
doctor*, physician*, nurse*, clinician*, therapist*, gp | läkare*, sjuksköters*, vårdpersonal*, terapeut*, behandlare* | lege*, sykepleier*, helsepersonell*, terapeut*, fastlege*, behandler*
psycholog*, psychiatr*, mental health, therapy, counsel* | psykolog*, psykiatri*, psykisk hälsa, terapi*, samtalsstöd*, stödsamtal* | psykolog*, psykiatri*, psykisk helse, terapi*, samtale*
addict*, substance, drug*, alcohol, drug test* | missbruk*, beroende*, drog*, alkohol*, drogtest* | rus*, rusmisbruk*, avhengig*, narkotika*, alkohol*, rustest*
cancer*, x-ray*, radiolog*, mri, scan*, patholog*, mammogra* | cancer*, röntgen*, radiolog*, magnetkamera, skanning*, patologi*, mammografi* | kreft*, røntgen*, radiolog*, mr, skanning*, patologi*, mammografi*
quality register*, health registr*, biobank*, cohort* | kvalitetsregister*, hälsodataregister*, biobank*, kohort* | kvalitetsregister*, helseregister*, biobank*, kohort*
pharma*, drug trial*, clinical trial*, prescription*, medication* | läkemed*, klinisk prövning*, recept*, apotek* | legemid*, klinisk utprøving*, resept*, apotek*
care home*, elderly care, home care, nursing home*, assisted living, fall detection | äldreboende*, äldreomsorg*, hemtjänst*, omsorg*, särskilt boende, fallar* | sykehjem*, eldreomsorg*, hjemmetjeneste*, omsorg*, omsorgsbolig*, fallsensor*
camera*, cctv, video surveillance, dashcam*, body cam*, bodycam*, drone*, filming, film*, footage | kamera*, kamerabevak*, kameraövervak*, övervakningskamera*, kroppskamera*, drönar*, filma*, film* | kamera*, kameraovervåk*, videoovervåk*, kroppskamera*, drone*, filme*, film*
photo*, picture*, image*, portrait* | foto*, bild*, porträtt*, fotografi* | foto*, bilde*, portrett*, fotografi*
school*, pupil*, classroom*, teacher*, kindergarten*, preschool*, nursery | skol*, elev*, klassrum*, lärar*, förskol*, rektor*, huvudman | skole*, elev*, klasserom*, lærer*, barnehage*, rektor*, skule*
student*, universit*, college, campus, exam*, plagiar*, thesis, proctor* | student*, universitet*, högskol*, tentamen*, tenta, plagiat*, uppsats*, examin* | student*, universitet*, høyskole*, eksamen*, plagiat*, oppgave*, høgskole*
grade*, grading, assess pupils, essay* | betyg*, bedöm* elev*, prov, rätta prov, uppsats* | karakter*, vurdering*, prøve*, stil
course*, curriculum, learning analytics, learning platform | kurs*, läroplan*, lärplattform*, lärandeanalys* | kurs*, læreplan*, læringsplattform*, læringsanalyse*
library, libraries, museum*, cultural heritage | bibliotek*, museum*, muse*, kulturarv* | bibliotek*, muse*, kulturarv*
family, relative*, next of kin, spouse*, divorce* | familj*, anhörig*, närstående*, make, skilsmäss* | familie*, pårørende*, slektning*, ektefelle*, skilsmisse*
home*, household*, neighbour*, neighbor* | hem, hushåll*, granne*, hemma | hjem, husstand*, nabo*, hjemme
housing*, tenant*, landlord*, rent, rental, apartment*, property | bostad*, hyresgäst*, hyresvärd*, hyra*, lägenhet*, bostadsrätt*, fastighet*, uthyr* | bolig*, leietaker*, utleier*, leie*, leilighet*, borettslag*, eiendom*, husleie*
sport*, athlet*, gym, fitness, training app | idrott*, träningsapp*, gym, atlet* | idrett*, treningsapp*, treningssenter*, utøver*
food, restaurant*, agricultur*, farm*, animal* | mat, livsmedel*, restaurang*, jordbruk*, lantbruk*, djur* | mat, restaurant*, landbruk*, gård*, dyr
church*, congregation, parish | kyrka*, församling*, trossamfund* | kirke*, menighet*, trossamfunn*
social media, facebook, instagram, tiktok, linkedin, snapchat, post*, forum*, comment* | sociala medier, facebook, instagram, tiktok, linkedin, snapchat, inlägg*, forum*, kommentar* | sosiale medier, facebook, instagram, tiktok, linkedin, snapchat, innlegg*, forum*, kommentarfelt*
game*, gaming, gambl*, betting | spel, spelbolag*, datorspel*, vadslag* | spill, spillselskap*, dataspill*, gambling
website*, web page*, homepage, internet, web | webbplats*, webbsid*, hemsid*, internet*, nätet, webb* | nettsted*, nettside*, hjemmeside*, internett*, nettet, web*
search engine*, google, search result*, delisting, index* | sökmotor*, google, sökresultat*, avindexer* | søkemotor*, google, søkeresultat*, avindekser*
dating, matchmaking | dejting*, dating* | dating*, nettdating
traffic, road*, parking, toll, number plate*, licence plate*, transport*, rail*, train service, station*, self-driving, autonomous vehicle* | trafik*, väg, parkering*, registreringsskylt*, trängselskatt, transport*, tåg*, järnväg*, kollektivtrafik*, station*, självkör* | trafikk*, vei, parkering*, skilt*, bompeng*, transport*, tog*, jernbane*, kollektivtrafikk*, stasjon*, selvkjør*
building*, construction site*, entry system*, access card*, key card*, door* | byggnad*, byggarbetsplats*, passersystem*, passerkort*, passagesystem*, dörr* | bygning*, byggeplass*, adgangskontroll*, adgangskort*, dør*
fire, rescue, ambulance*, emergency call*, emergency service*, crisis line*, helpline* | brand*, räddningstjänst*, ambulans*, larmsamtal*, nödsamtal*, larmcentral*, jourtelefon* | brann*, redning*, ambulanse*, nødsamtale*, nødsentral*, krisetelefon*, nødetat*
suicid*, self-harm, violence, threat*, abuse*, victim* | självmord*, självskad*, våld*, hot*, övergrepp*, offer, kränk* | selvmord*, selvskad*, vold*, trussel*, overgrep*, offer, krenk*
hate speech, harass*, bully*, stalk* | hets*, trakasser*, mobb*, kränk*, stalk* | hatprat, hatefull*, trakasser*, mobb*, stalk*
gender, women, men, pregnan*, age, old people, young | kön, kvinn*, män, gravid*, ålder*, gammal* | kjønn, kvinne*, menn, gravid*, alder*, gammel*
disabil*, accessib*, assistive, blind*, deaf | funktionsnedsätt*, tillgänglighet*, hjälpmedel*, blind*, döv* | funksjonsneds*, universell utforming, hjelpemid*, blind*, døv*
language*, dialect*, accent*, minority, sami, indigenous | språk*, dialekt*, brytning*, minoritet*, samisk* | språk*, dialekt*, minoritet*, samisk*, urfolk*
art, artist*, author*, writer*, music*, book* | konst*, konstnär*, författar*, musik*, bok, böcker | kunst*, kunstner*, forfatter*, musikk*, bok, bøker
environment, climate, weather, sustainab* | miljö*, klimat*, väder*, hållbar* | miljø*, klima*, vær, bærekraft*
map*, geodata, satellite*, aerial | karta*, geodata*, satellit*, flygbild* | kart*, geodata*, satellitt*, flyfoto*
`;
