/** Ordinary words that carry questions: verbs, sizes, order, doubt. */
export const everyday = `
use*, using, usage, utilis* | använd*, bruk*, nyttja* | bruk*, anvend*, benytt*, nytt*
collect*, gather*, obtain* | samla*, insaml*, inhämt*, hämta* | samle*, innsaml*, innhent*, hente*, samla
store*, storage, stored, save*, saved | lagra*, lagring*, spara*, förvara* | lagre*, lagring*, lagra*, oppbevar*, forvare*
send*, sent, submit*, forward* | skicka*, sända*, översänd* | sende*, sendt, sender, innsend*
receive*, get | få, ta emot, mottag*, erhåll* | få, motta*, ta imot
show*, display*, visible, present | visa*, synlig*, framgå* | vise*, synlig*, fremgå*
see, view*, look at, read* | se, ser, läsa*, titta* | se, ser, lese*, titte*
write*, wrote, written, text* | skriva*, skriv*, text*, fritext* | skrive*, skriv*, tekst*, fritekst*
say*, tell*, claim*, argue*, insist* | säga*, säger, påstå*, hävda* | si, sier, påstå*, hevde*
ask*, question*, enquir* | fråga*, frågor, undra* | spør*, spørsmål*, lure på, undre*
answer*, reply, respond* | svar*, besvara* | svar*, besvar*
build*, develop*, creat*, make, design*, construct* | bygga*, utveckl*, skapa*, ta fram, utform*, konstruer* | bygge*, utvikl*, lage*, skape*, utform*, konstruer*
change*, alter*, amend*, chang* | ändra*, förändr*, byta, ändring* | endre*, endring*, forandr*, bytte
start*, begin*, commence*, before | börja*, starta*, inled*, innan, före | starte*, begynne*, før, innled*
stop*, end*, finish*, cease*, after | sluta*, stoppa*, avslut*, upphör*, efter | slutte*, stoppe*, avslutt*, opphør*, etter
allow*, let, permit*, may | tillåt*, får, låta | tillate*, får, la
prevent*, avoid*, block*, stop someone | förhindra*, undvik*, blocker*, spärr* | forhindre*, unngå*, blokker*, sperre*
combine*, merge*, link*, join*, match*, together | kombin*, slå samman, sammanför*, samkör*, länka*, tillsammans, ihop | kombin*, slå sammen, sammenstill*, koble*, samkjør*, sammen
separate*, split, isolate*, apart | separat*, skilj*, skild*, åtskil*, dela upp | separat*, skille*, adskil*, atskil*
compare*, difference*, differ* | jämför*, skillnad*, skilja* | sammenlign*, forskjell*, skille*
check*, verif*, control*, test* | kontroller*, verifier*, kolla*, pröva* | kontroller*, verifiser*, sjekk*, prøv*
assess*, evaluat*, review*, examin* | bedöm*, utvärder*, granska*, pröva* | vurder*, evaluer*, gransk*, bedøm*
approve*, confirm*, accept*, sign off | godkänn*, bekräft*, acceptera* | godkjenn*, bekreft*, aksepter*
measure*, count*, calculat*, number*, amount*, figure* | mäta*, räkna*, beräkn*, antal*, siffr*, mängd* | måle*, telle*, beregn*, antall*, tall, mengde*
average*, aggregate*, group level, team level, team* | genomsnitt*, snitt, aggreg*, gruppnivå*, team* | gjennomsnitt*, snitt, aggreg*, gruppenivå*, team*
technical*, technolog*, engineer* | tekni*, ingenjör* | tekni*, ingeniør*
automat*, machine*, robot* | automat*, maskin*, robot* | automat*, maskin*, robot*
human*, person*, people, someone, somebody, real people | människ*, person*, någon, folk | mennesk*, person*, noen, folk
service*, offering | tjänst*, erbjud* | tjeneste*, tilby*, teneste*
information, data, material | information*, uppgift*, data, material* | informasjon*, opplysning*, data, materiale*
source*, raw data, original* | källa*, källor, rådata*, ursprunglig* | kilde*, rådata*, opprinnelig*
copy, copies, backup*, back-up* | kopia*, kopior*, säkerhetskopi*, backup* | kopi*, sikkerhetskopi*, backup*
history, past, old, previous*, earlier, former, years ago | histor*, gammal*, gamla, tidigare, äldre | histor*, gammel*, gamle, tidligere, eldre
new, future, next, upcoming | ny, nya, nytt, framtida, kommande | ny, nye, nytt, fremtidig*, kommende
period, year*, month*, week*, day*, time | tid*, år, månad*, vecka*, dag* | tid*, år, måned*, uke*, dag*
always, forever, permanent*, indefinite* | alltid, för evigt, permanent*, tills vidare | alltid, for alltid, permanent*, uendelig
first, initial*, once | först*, inledande, en gång | først*, innledende, en gang
internal*, in-house, own | intern*, egen, egna, eget | intern*, egen, egne, eget
external*, third part*, third-party, outside* | extern*, tredje part*, utomstående, utanför | ekstern*, tredjepart*, utenforstående, utenfor
foreign, abroad, international* | utländsk*, utomlands, internationell* | utenlandsk*, utlandet, internasjonal*
european, eu, union, eea | europeisk*, eu, union*, ees | europeisk*, eu, union*, eøs
nordic, sweden, swedish, norway, norwegian, denmark, danish, finland | nordisk*, sverige, svensk*, norge, norsk*, danmark, dansk*, finland | nordisk*, sverige, svensk*, norge, norsk*, danmark, dansk*, finland, noreg
large, big, massive, scale | stor*, omfattande, storskal* | stor*, omfattende, storskala
small, minor, little, tiny, limited | liten, litet, små, mindre, begränsad* | liten, lite, små, mindre, begrenset*
enough, sufficient*, suffice*, adequate* | räcker, räcka, tillräcklig* | nok, holder, tilstrekkelig*, rekke
whole, entire*, full, complete* | hela, helt, fullständig* | hele, helt, fullstendig*
part*, portion, subset, sample*, share of | del, delar, delmängd*, urval*, andel* | del, deler, delmengde*, utvalg*, andel*
detail*, specific*, precise*, exact* | detalj*, specifik*, exakt*, precis* | detalj*, spesifikk*, nøyaktig*, presis*
type*, kind*, categor*, sort of | typ, typer, slag*, kategori* | type*, slag*, kategori*
reason*, cause*, due to | orsak*, anledning*, beror på, skäl | årsak*, grunn, skyldes
problem*, issue*, difficult*, trouble*, concern*, worr* | problem*, svår*, bekymm*, oro*, knepig* | problem*, vanskelig*, bekym*, uro*
possible, feasible, can we, able | möjlig*, går det, kan vi | mulig*, går det, kan vi, mogleg*
impossible, cannot, infeasible | omöjlig*, går inte | umulig*, går ikke
important, essential*, significant, decisive*, crucial | viktig*, väsentlig*, avgörande, betydels* | viktig*, vesentlig*, avgjørende, betydning*
different, other, another, alternative* | annan, annat, andra, olika, alternativ* | annen, annet, andre, ulik*, alternativ*
same, equal, identical, similar*, overlap*, duplicate* | samma, lik, likadan*, liknande, identisk*, överlapp*, dubbel* | samme, lik, likt, lignende, identisk*, overlapp*, dobbel*
free, gratis, free of charge | fri, fritt, gratis | fri, fritt, gratis
own, owner*, ownership, belong* | äga*, äger, ägare*, tillhör* | eie*, eier*, eierskap*, tilhør*
hold, possess*, held by | inneha*, förvara*, innehav* | inneha*, besitte*, oppbevar*
role*, position, status | roll*, ställning*, status | rolle*, stilling*, status
organis*, organiz*, structure* | organisation*, organiser*, struktur* | organisasjon*, organiser*, struktur*
routine*, procedure*, process*, workflow* | rutin*, process*, förfarand*, arbetssätt* | rutine*, prosess*, fremgangsmåte*, prosedyre*
method*, approach*, technique* | metod*, tillvägagångs*, teknik* | metode*, tilnærming*, teknikk*
measure*, step*, action* | åtgärd*, steg, insats* | tiltak*, steg, skritt
quality | kvalitet* | kvalitet*
effect*, impact*, consequence*, affect* | effekt*, påverk*, konsekvens*, följd* | effekt*, påvirk*, konsekvens*, følge*
control*, power, mandate | kontroll*, makt*, mandat*, befogenhet* | kontroll*, makt*, mandat*, myndighet
trust*, reliab*, rely* | tillit*, lita*, förlita*, tillförlit* | tillit*, stole*, pålitelig*
secret*, hidden, covert | hemlig*, dold*, smyg* | hemmelig*, skjult*
real, genuine, actual*, in practice | verklig*, faktisk*, reell*, i praktiken | virkelig*, faktisk*, reell*, ekte, i praksis
wait*, delay*, pending, postpone* | vänta*, dröj*, skjut* upp, försen* | vent*, utsett*, forsink*
help*, assist*, support* | hjälp*, stöd*, bistå* | hjelp*, støtt*, bistå*
pay*, paid, fee*, charge* | betala*, avgift*, arvode* | betale*, avgift*, gebyr*, honorar*
sensitive, delicate, embarrassing | känslig*, pinsam* | sensitiv*, følsom*, pinlig*
danger*, safe*, safety | farlig*, fara, säker*, trygg* | farlig*, fare, trygg*, sikker*
common, usual, ordinary, general* | vanlig*, allmän*, generell* | vanlig*, alminnelig*, generell*
practice*, habit*, custom* | praxis, vana*, sed | praksis, vane*
list*, table*, spreadsheet*, excel | lista*, listor, tabell*, kalkylark*, excel | liste*, tabell*, regneark*, excel
name*, address*, contact detail* | namn*, adress*, kontaktuppgift* | navn*, adresse*, kontaktopplysning*
database*, repository, data lake, data warehouse | databas*, datasjö*, datalager* | database*, datasjø*, datavarehus*
free text, free-text, unstructured | fritext*, ostrukturer* | fritekst*, ustrukturer*
`;
