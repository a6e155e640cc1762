import type { Language } from "./words.ts";

const SCANDINAVIAN =
  "i på om av for til vi du de den det der er som med og en et ha har var men hva hvem seg sin sitt sine";

const LISTS: Record<Language, string> = {
  sv: `och att det som en ett på är av för med till den de i om har inte kan ska vi jag du man eller så men vad vem när hur var från vid även bara än då där här detta denna dessa dem sig sin sitt sina ni er oss vår vårt våra min mitt mina din han hon hans hennes deras hade blir bli blev vara varit under över efter före mellan utan mot genom ju väl nog också redan många mycket något någon några alla allt varje finns få får måste skulle vill ville kunna kunde ska bör något nu sedan eftersom medan samt enligt vilka vilken vilket hos upp ut in ner åt inom trots både dels tex dvs etc kring tack hej`,
  nb: `${SCANDINAVIAN} og at det som en et på er av for med til den de i om har ikke kan skal vi jeg du man eller så men hva hvem når hvordan var fra ved også bare enn da der her dette denne disse dem seg sin sitt sine dere oss vår vårt våre min mitt mine din han hun hans hennes deres hadde blir bli ble være vært under over etter før mellom uten mot gjennom jo vel nok allerede mange mye noe noen alle alt hver finnes få får må skulle vil ville kunne kunne bør nå siden fordi mens samt etter hvilke hvilken hvilket hos opp ut inn ned åt innen både hei takk ikkje eg frå kva korleis eller ein eit dei vere`,
  nn: `${SCANDINAVIAN} og at det som ein eit på er av for med til den dei i om har ikkje kan skal vi eg du man eller så men kva kven når korleis var frå ved også berre enn då der her dette denne desse seg sin sitt sine de oss vår vårt våre min mi mine han ho deira hadde blir bli vart vere vore under over etter før mellom utan mot gjennom jo vel nok mange mykje noko nokon alle alt kvar finst få får må skulle vil ville kunne bør no sidan fordi medan hei takk`,
  da: `${SCANDINAVIAN} og at det som en et på er af for med til den de i om har ikke kan skal vi jeg du man eller så men hvad hvem når hvordan var fra ved også bare end da der her dette denne disse dem sig sin sit sine jer os vor vores min mit mine din han hun hans hendes deres havde bliver blive blev være været under over efter før mellem uden mod gennem jo vel nok mange meget noget nogen alle alt hver findes få får må skulle vil ville kunne bør nu siden fordi mens samt hvilke hvilken`,
  en: `the a an and or of to in on for with by from at as is are was were be been being it its this that these those there here we our us you your i me my he his she her they them their who whom which what when where how if then than so but not no nor do does did done have has had having can could may might must shall should will would about into over under between through during before after above below up down out off again further once any some all each every other such only own same very just also more most much many few both one two per via etc because while until against hi hello thanks please anyone anybody really like get got`,
  fi: `ja on ei että se joka tai mukaan sekä myös jos ovat ole olla oli hän he ne tämä nämä kun niin kuin vain jotka josta jonka`,
};

const SETS = new Map(Object.entries(LISTS).map(([lang, words]) => [lang, new Set(words.split(" "))]));

/** Words that say nothing of what a text is about. */
export function isStopWord(word: string, lang: Language): boolean {
  return SETS.get(lang)?.has(word) ?? false;
}

/**
 * Abbreviations, particles and words of every citation, which are counted like any word, since they cost nothing, and are
 * no reason for anything: what is cited is one of its own.
 */
const IDLE = new Set(
  "artikel artikeln artiklar artiklarna artikkel artikkelen article articles gdpr dataskyddsförordningen personvernforordningen personvernforordninga förordningen forordningen forordninga regulation bl art kap nr pkt pst pct stk ang evt iht ift inkl jf jfr jmf mfl mht mv mvh osv pga dvs tex etc bla ca ifm iom ndr".split(
    " ",
  ),
);

/** Whether a word can stand as a reason beside a text: not a letter, a number or an abbreviation of everyday writing. */
export function isTelling(word: string): boolean {
  return /\p{L}{3}/u.test(word) && !IDLE.has(word);
}
