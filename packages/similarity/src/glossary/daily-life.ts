/** Family, home, errands, travel: where lay questions come from. */
export const dailyLife = `
car, cars, vehicle*, automobile*, suv, 4x4, motorbike*, motorcycle* | bil, bilar, fordon*, motorcykel* | bil, biler, kjøretøy*, motorsykkel*
driving licence, driving license, driver's license, licence, license | körkort* | førerkort*
buy, buying, purchase*, shop for, where to get, sell, selling, sale, for sale, second hand, used | köpa*, köper, sälja*, säljer, begagnad* | kjøpe, kjøper, selge*, selger, brukt*
cheap*, price*, cost*, expensive, afford*, fee, fees, rate, rates, how much | billig*, pris*, kostnad*, dyr*, råd med, avgift* | billig*, pris*, kostnad*, dyr*, råd til, avgift*
house, houses, villa*, apartment*, flat, flats, accommodation*, room*, compound*, studio | hus, villa*, lägenhet*, boende*, rum, bostad* | hus, villa*, leilighet*, bolig*, rom
rent*, lease*, landlord*, tenant*, deposit* | hyra*, hyres*, hyresvärd*, deposition* | leie*, utleier*, depositum*
furniture, sofa*, curtain*, carpet* | möbel*, möbler*, soffa* | møbel*, møbler*, sofa*
electrician*, plumber*, repair*, fix, fixing, maintenance, mechanic*, garage* | elektriker*, rörmokare*, reparer*, laga*, verkstad*, mekaniker* | elektriker*, rørlegger*, reparer*, verksted*, mekaniker*
school*, kindergarten*, nurser*, tuition, playgroup*, admission* | skol*, förskol*, dagis* | skole*, barnehage*
baby, babies, infant*, newborn*, child, children, kid, kids, toddler*, son, daughter | baby, bebis*, spädbarn*, barn*, son, dotter* | baby, spedbarn*, barn*, sønn, datter*
wife, husband, spouse*, family, families, partner, girlfriend*, boyfriend*, marri*, wedding* | fru, make, maka, familj*, flickvän*, pojkvän*, gift*, bröllop* | kone, ektemann, ektefelle*, familie*, kjæreste*, gift*, bryllup*
mother*, father*, parent*, mom, dad, sister*, brother* | mamma, pappa, mor, far, förälder*, föräldr*, syster*, bror* | mamma, pappa, mor, far, forelder*, foreldre*, søster*, bror*
friend*, meet, meeting people, social, buddies, hang out | vän, vänner, kompis*, träffa* | venn*, treffe*
doctor*, dentist*, clinic*, hospital*, physician*, pediatric*, gynecolog*, dermatolog*, specialist* | läkare*, tandläkare*, klinik*, sjukhus* | lege*, tannlege*, klinikk*, sykehus*
pain*, sick*, ill, illness*, flu, fever*, infection*, disease*, allerg*, treatment* | smärt*, sjuk*, feber*, infektion*, allergi* | smerte*, syk*, feber*, infeksjon*, allergi*
vaccin*, immuni*, shot, shots, injection* | vaccin* | vaksin*
pregnan*, maternity, birth, deliver a baby | gravid*, förlossning* | gravid*, fødsel*
pharmac*, medicine*, tablet*, pill*, vitamin* | apotek*, medicin*, tablett* | apotek*, medisin*, tablett*
food, restaurant*, eat, eating, dinner*, lunch, breakfast, cafe*, cook*, recipe*, bread, meat, pork, cake* | mat, restaurang*, äta, middag*, lunch*, frukost*, kafé* | mat, restaurant*, spise, middag*, lunsj*, frokost*, kafé*
drink*, alcohol, beer, wine, bar, bars, pub*, nightclub*, club*, party, parties, nightlife | dryck*, alkohol*, öl, vin, bar, krog*, fest* | drikke*, alkohol*, øl, vin, bar, fest*
shop, shops, mall, malls, store*, supermarket*, market*, souq, souk, boutique* | butik*, affär*, köpcentr*, marknad* | butikk*, kjøpesenter*, marked*
clothes, cloth*, dress*, wear*, shoe*, shirt*, tailor*, fashion* | kläder*, klänning*, sko, skor, skräddar* | klær*, kjole*, sko, skredder*
hair*, salon*, barber*, beauty, spa, massage* | hår*, frisör*, salong*, spa, massage* | hår*, frisør*, salong*, spa, massasje*
gym*, fitness, swim*, pool*, sport*, football, cricket, tennis, yoga, dance*, dancing, running, martial | gym*, träning*, simma*, bad, fotboll*, idrott*, dans* | gym*, trening*, svømme*, fotball*, idrett*, dans*
cat, cats, dog, dogs, kitten*, pupp*, pet, pets, vet, animal*, bird*, fish | katt*, hund*, valp*, husdjur*, veterinär*, djur* | katt*, hund*, valp*, kjæledyr*, veterinær*, dyr*
weather, hot, heat, cold, winter, summer, temperature*, humid*, rain*, sand storm, climate | väder*, varm*, kall*, vinter*, sommar*, temperatur*, regn* | vær, varm*, kald*, vinter*, sommer*, temperatur*, regn*
travel*, trip, trips, holiday*, vacation*, tour*, visit*, flight*, fly, airport*, airline*, ticket* | resa*, resor, semester*, turist*, besök*, flyg*, biljett* | reise*, ferie*, turist*, besøk*, fly*, billett*
hotel*, resort*, hostel* | hotell* | hotell*
beach*, sea, sealine, desert*, dune*, camp*, boat*, island* | strand*, hav, öken*, båt*, camping* | strand*, hav, ørken*, båt*, camping*
visa*, residence permit*, residen*, rp, exit permit*, sponsor*, sponsorship*, immigration, passport*, embass*, id card | visum*, uppehållstillstånd*, pass, ambassad* | visum*, oppholdstillatelse*, pass, ambassade*
job, jobs, work, working, vacanc*, career*, position, hire, hiring, employ*, interview* | jobb*, arbete*, anställning*, tjänst | jobb*, arbeid*, stilling*
salary, salaries, pay, offer, package, allowance*, qar, income, wage*, save | lön*, inkomst*, erbjudande* | lønn*, inntekt*, tilbud*
resign*, terminat*, notice period, contract, end of service, gratuity, noc, release letter, ban | säga upp, uppsägning*, uppsägningstid* | si opp, oppsigelse*, oppsigelsestid*
company, companies, employer*, boss, manager*, business*, firm | företag*, arbetsgivar*, chef* | firma*, arbeidsgiver*, sjef*
maid*, housemaid*, nann*, babysit*, housekeep*, cleaner*, cleaning, driver* | städ*, barnvakt*, hembiträde* | rengjøring*, barnevakt*, hushjelp*
phone*, mobile*, iphone*, blackberr*, samsung, nokia, smartphone*, sim, handset* | telefon*, mobil* | telefon*, mobil*
internet, wifi, broadband, adsl, router*, qtel, ooredoo, vodafone, connection, speed, download*, torrent*, vpn, skype | internet*, bredband*, router*, uppkoppling*, ladda ner | internett*, bredbånd*, ruter*, nedlast*
computer*, laptop*, pc, ipad, software*, printer*, camera*, playstation, xbox, game*, gaming | dator*, skrivare*, spel* | datamaskin*, skriver*, spill*
tv, television, channel*, movie*, film*, cinema*, dvd*, music*, song*, concert*, band | tv, film*, bio, musik*, konsert* | tv, film*, kino, musikk*, konsert*
book*, librar*, read, magazine*, newspaper* | bok, böcker*, bibliotek*, tidning* | bok, bøker, bibliotek*, avis*
course*, class, classes, lesson*, learn*, study, studying, universit*, college*, degree*, certificate*, exam*, teacher*, tutor* | kurs*, lektion*, plugga*, universitet*, examen* | kurs*, undervisning*, universitet*, eksamen*
arabic, language*, english, speak, translat* | språk*, arabisk*, tala | språk*, arabisk*, snakke
muslim*, islam*, christian*, church*, mosque*, religio*, ramadan, eid, prayer*, god, bible, quran | kyrk*, moské*, relig*, bön*, gud | kirke*, moské*, relig*, bønn*, gud
police, crime*, jail*, prison*, court*, legal*, law, laws, illegal, punish*, arrest*, complain*, sue | polis*, brott*, fängels*, lag, lagar, olaglig*, straff* | politi*, kriminal*, fengsel*, lov, lover, ulovlig*, straff*
accident*, crash*, insurance*, traffic, road*, fine, fines, speed*, radar*, parking, drive, driving, drivers | olyck*, försäkring*, trafik*, väg*, böter, parkering*, köra | ulykke*, forsikring*, trafikk*, vei*, bot, parkering*, kjøre
bus*, taxi*, transport*, metro*, karwa, train | buss*, taxi*, tåg* | buss*, drosje*, tog*
bank*, loan*, credit card*, account*, money, transfer*, cheque*, cash, exchange, western union, remit* | bank*, lån, konto*, pengar*, kort | bank*, lån, konto*, penger, kort
ship*, cargo, parcel*, courier*, mail, post office, import*, customs, deliver* | frakt*, paket*, post, tull* | frakt*, pakke*, post, toll*
move, moving, relocat*, expat*, new here, coming to, arrive*, settle | flytta*, utflyttad* | flytte*
place, places, where, location, area*, near, nearby, find, address*, direction* | plats*, ställe*, område*, nära, hitta* | sted*, område*, nær, finne*
best, good, recommend*, suggest*, advice, advise*, tip, tips, opinion*, review*, which | bäst*, bra, rekommend*, råd, tips, förslag* | best*, bra, anbefal*, råd, tips
women, woman, ladies, lady, girl*, female* | kvinn*, tjej*, flick*, dam | kvinne*, jente*, dame
men, man, guy, guys, boy*, male*, bachelor* | man, män, kill*, pojk* | mann, menn, gutt*
people, nationalit*, indian*, filipino*, filipina*, american*, british, western*, arab*, local*, qatari*, russian*, pakistani* | folk, nationalitet* | folk, nasjonalitet*
love, relation*, dating, sex, marriage, divorce* | kärlek*, förhållande*, dejt* | kjærlighet*, forhold*, dating
water, electricity, kahramaa, bill, bills, gas | vatten*, el, räkning* | vann*, strøm*, regning*
paint*, art, photo*, photograph*, craft* | måla*, konst*, foto* | male*, kunst*, foto*
gold, jewel*, watch*, perfume*, gift, gifts, present* | guld*, smyck*, klock*, parfym*, present* | gull*, smykke*, klokke*, parfyme*, gave*
plant*, flower*, garden*, tree* | växt*, blom*, trädgård*, träd | plante*, blomst*, hage*, tre
insect*, cockroach*, ant, ants, mosquito*, rat, rats, pest* | insekt*, kackerlack*, myr*, råtta*, ohyra* | insekt*, kakerlakk*, maur*, rotte*, skadedyr*
world cup, 2022, olymp*, event*, festival*, show, shows, exhibition*, national day | vm, evenemang*, festival*, utställning* | vm, arrangement*, festival*, utstilling*
fire, danger*, safe, safety, dust, health | brand*, farlig*, säker*, hälsa | brann*, farlig*, trygg*, helse
weight, diet*, fat, slim*, lose weight | vikt, bant*, diet* | vekt, slank*, diett*
smok*, cigarette*, shisha | rök*, cigarett* | røyk*, sigarett*
`;
