/** Working life, trade, banks. */
export const workAndMoney = `
employ*, worker*, staff, workforce, colleague*, personnel, employee* | anställd*, medarbetare*, personal*, arbetstagar*, kolleg* | ansatt*, medarbeider*, arbeidstaker*, personale*, kolleg*, tilsette
employer*, company as employer | arbetsgivar* | arbeidsgiver*, arbeidsgivar*
workplace*, work environment, at work, working life, job*, occupation* | arbetsplats*, arbetsmiljö*, på jobbet, arbetsliv*, jobb*, yrke*, tjänst | arbeidsplass*, arbeidsmiljø*, på jobb, arbeidsliv*, jobb*, yrke*, stilling*
recruit*, hiring, hire, candidate*, job applicant*, cv, cvs, résumé*, resume*, interview*, shortlist* | rekryter*, kandidat*, arbetssökande*, jobbansök*, cv, anställningsintervju*, intervju*, anställa | rekrutter*, kandidat*, jobbsøk*, cv, ansettelse*, intervju*, ansette, søkere
human resources, hr, personnel department, people lead | hr, personalavdelning*, personalchef*, hr-avdelning* | hr, personalavdeling*, personalsjef*
performance, measure performance, productivity, efficiency, output per, performance review, appraisal* | prestation*, mäta, mätning*, produktivitet*, effektivitet*, medarbetarsamtal*, lönesamtal* | ytelse*, prestasjon*, måle, måling*, produktivitet*, effektivitet*, medarbeidersamtal*
monitor*, surveil*, control measure*, watch*, track employees, time tracking | övervak*, kontroll*, kontrollåtgärd*, bevaka*, stämpelklock*, tidmät* | overvåk*, kontroll*, kontrolltiltak*, tidsregistrer*
union*, trade union*, works council, elected representatives, shop steward*, collective agreement* | fack*, fackförbund*, fackförening*, kollektivavtal*, skyddsombud*, mbl | fagforening*, tillitsvalgt*, tariffavtale*, verneombud*, drøft*, drøftingsplikt*
salary, salaries, wage*, pay, payroll | lön, löner, lönelista*, lönesätt* | lønn*, lønning*
dismiss*, terminat*, fired, layoff*, redundan* | uppsäg*, avsked*, sparka* | oppsig*, avskjed*, sparke*, nedbeman*
schedul*, shift*, roster*, working hours | schema*, skift*, bemanning*, arbetstid* | vaktplan*, skift*, turnus*, bemanning*, arbeidstid*
sick leave, absence, rehabilitation | sjukfrånvaro*, sjukskriv*, frånvaro*, rehabiliter* | sykefravær*, sykmeld*, fravær*, rehabiliter*
email*, e-mail*, inbox*, mailbox*, mail | e-post*, mejl*, mail*, inkorg*, postlåda | e-post*, epost*, mail*, innboks*, postkasse*
phone*, telephone*, call*, calls, call centre*, contact centre*, call center*, caller* | telefon*, samtal*, ringa, ringer, kundtjänst*, callcenter*, inringar* | telefon*, samtale*, ringe, ringer, kundesenter*, kundeservice*, innringer*, callsenter*
record calls, recording*, recorded, tape, audio | inspel*, spela in, spelar in, ljudfil*, ljud | opptak*, ta opp, tar opp, lydfil*, lyd
voice*, speech*, speak* | röst*, tal, tala | stemme*, tale, snakke
meeting*, teams, zoom, video call, videoconferenc* | möte*, teams, zoom, videomöt* | møte*, teams, zoom, videomøt*
device*, laptop*, computer*, mobile*, smartphone*, app, apps | dator*, mobil*, telefon*, enhet*, app, appar, surfplatt* | datamaskin*, mobil*, enhet*, app, apper, nettbrett*, pc
wearable*, smartwatch*, bracelet*, headset* | bärbar*, smartklock*, armband* | smartklokke*, armbånd*, bærbar*
vehicle*, car, cars, fleet, driver*, truck*, taxi*, bus*, tachograph* | bil, bilar, fordon*, förare*, lastbil*, taxi*, buss*, färdskrivare* | bil, biler, kjøretøy*, sjåfør*, lastebil*, drosje*, buss*, flåtestyring*
warehouse*, logistic*, courier*, deliver*, parcel*, platform work*, gig | lager*, logistik*, bud, leverans*, paket*, plattformsarbet*, gig* | lager*, logistikk*, bud, levering*, pakke*, plattformarbeid*, plukker*
customer*, client*, consumer*, buyer*, shopper*, subscriber* | kund*, konsument*, köpare*, abonnent*, uppdragsgivar* | kunde*, forbruker*, kjøper*, abonnent*, oppdragsgiver*
support ticket*, ticket*, helpdesk*, customer service, complaint handling | supportärende*, kundtjänst*, ärenden, helpdesk* | supportsak*, kundeservice*, henvendelse*, brukerstøtte*
bank*, lender*, loan*, credit*, mortgage*, borrow*, debt*, financ* | bank*, långivar*, lån, kredit*, bolån*, låna*, skuld*, finans*, inkasso* | bank*, långiver*, lån, kreditt*, boliglån*, gjeld*, finans*, inkasso*
payment*, transaction*, card*, invoice*, purchase history | betal*, transaktion*, kort, faktur*, köphistorik* | betal*, transaksjon*, kort, faktura*, kjøpshistorikk*
price*, pricing, personalised price*, dynamic pricing, discount* | pris*, prissätt*, dynamisk prissättning, rabatt* | pris*, prising*, dynamisk prising, rabatt*
loyalty, membership*, member*, club* | lojalitet*, medlem*, kundklubb*, klubb* | lojalitet*, medlem*, kundeklubb*, klubb*
shop*, store*, retail*, supermarket*, grocer* | butik*, handel*, detaljhandel*, livsmedelsbutik*, affär* | butikk*, handel*, detaljhandel*, dagligvare*, varehandel*
theft, shoplift*, steal*, vandal* | stöld*, snatt*, stjäl*, skadegörels*, klotter* | tyveri*, nask*, stjel*, hærverk*, tagging
hotel*, travel*, airline*, passenger*, tourist*, booking* | hotell*, resa, resor, resenär*, flyg*, passagerar*, turist*, bokning* | hotell*, reise*, fly*, passasjer*, turist*, bestilling*, booking*
compan*, business*, firm, enterprise*, corporat*, undertaking* | företag*, bolag*, verksamhet*, näringsliv*, firma* | virksomhet*, bedrift*, selskap*, foretak*, firma*, næringsliv*
consult*, consultancy, adviser*, advisor* | konsult*, rådgivar*, rådgivning* | konsulent*, rådgiv*
accounting, bookkeep*, auditor* | bokför*, redovisning*, revisor* | regnskap*, bokfør*, revisor*
merger*, acquisition*, bankrupt*, insolven* | fusion*, förvärv*, företagsköp*, konkurs*, uppköp* | fusjon*, oppkjøp*, konkurs*, virksomhetsoverdrag*
invest*, investor*, fund, venture | invester*, fond*, riskkapital* | invester*, fond*, kapital*
cost*, expensive, budget, resource*, effort, disproportionate effort | kostnad*, dyr*, budget*, resurs*, ansträngning*, insats* | kostnad*, dyr*, budsjett*, ressurs*, innsats*, anstreng*
sell*, sale*, selling, monetis*, commercial* | sälj*, försälj*, kommersiell* | selg*, salg*, kommersiell*
compet*, competitor*, antitrust | konkurr*, konkurrent* | konkurr*, konkurrent*
telecom*, operator*, subscription*, metadata, traffic data | telekom*, operatör*, abonnemang*, trafikdata*, trafikuppgift* | telekom*, ekom*, operatør*, abonnement*, trafikkdata*
energy, electricit*, smart meter*, power grid, utility | energi*, el, elmätar*, elnät*, elhandel* | energi*, strøm*, strømmåler*, nettselskap*, kraft*
`;
