import type { DemoQuestion } from "./demo-question.ts";

/** What is personal data, and what a model may be trained on. */
export const dataAndModels: readonly DemoQuestion[] = [
  {
    slug: "anonym-modell",
    title: {
      sv: "När är en AI-modell anonym, och vad behöver man kunna visa?",
      nb: "Når er en KI-modell anonym, og hva må man kunne vise?",
      nn: "Når er ein KI-modell anonym, og kva må ein kunne vise?",
      en: "When is an AI model anonymous, and what must one be able to show?",
    },
    statement: {
      sv: "Den som har tränat en modell på personuppgifter vill veta om själva modellen, vikterna, är personuppgifter enligt artikel 4.1 dataskyddsförordningen. Svaret avgör om en försäljning är ett utlämnande och om registrerade kan begära tillgång.\n\nEDPB:s yttrande 28/2024 kräver att sannolikheten är försumbar både för att uppgifter tas ut direkt ur modellen och för att de kommer ut genom frågor till den. Trådarna gäller vilka prov som räcker, och vem som bedömer dem.",
      nb: "Den som har trent en modell på personopplysninger, vil vite om selve modellen, vektene, er personopplysninger etter personvernforordningen artikkel 4 nr. 1. Svaret avgjør om et salg er en utlevering, og om de registrerte kan kreve innsyn.\n\nEDPBs uttalelse 28/2024 krever at sannsynligheten er ubetydelig både for at opplysninger hentes direkte ut av modellen, og for at de kommer ut gjennom spørsmål til den. Trådene gjelder hvilke tester som er nok, og hvem som vurderer dem.",
      en: "Whoever has trained a model on personal data wants to know whether the model itself, its weights, is personal data under Article 4(1) GDPR. The answer decides whether a sale is a disclosure and whether data subjects can ask for access.\n\nEDPB Opinion 28/2024 asks that the likelihood be insignificant both of extracting data directly from the model and of obtaining them through queries. The threads are about which tests suffice, and who judges them.",
    },
    state: "answered",
    age: 205,
    visibility: "public",
    confidence: "validated",
    support: {
      form: "guidance",
      reason: "Frågan avgör om modeller kan säljas och delas, och den ställs av både myndigheter och företag.",
      days: -20,
    },
    threads: ["nar-ar-en-talmodell-anonym", "vad-ar-personuppgifter-i-en-modell", "modellinversjon-brudd-artikkel-33"],
  },
  {
    slug: "vikter",
    title: {
      sv: "Är en modells vikter alltid personuppgifter?",
      nb: "Er vektene i en modell alltid personopplysninger?",
      en: "Are the weights of a model always personal data?",
    },
    statement: {
      sv: "Den första formuleringen, från tiden före EDPB:s yttrande 28/2024. Ersatt av en fråga som inte förutsätter ett svar.",
    },
    state: "closed",
    age: 360,
    threads: [],
    relations: [{ kind: "superseded_by", to: "anonym-modell" }],
  },
  {
    slug: "pseudonymiserat-hos-leverantor",
    title: {
      sv: "Är pseudonymiserade eller maskade uppgifter personuppgifter hos den som tar emot dem?",
      nb: "Er pseudonymiserte eller maskerte opplysninger personopplysninger hos mottakeren?",
      nn: "Er pseudonymiserte eller maskerte opplysningar personopplysningar hos mottakaren?",
      en: "Are pseudonymised or masked data personal data in the hands of the recipient?",
    },
    statement: {
      sv: "En kommun, en region eller ett företag lämnar ärenden där namn och nummer är borttagna eller utbytta. Mottagaren har ingen nyckel.\n\nEfter EU-domstolens dom C-413/23 P beror svaret på om mottagaren rimligen kan identifiera någon. Trådarna frågar vad avsändaren ska pröva före utlämnandet, och om maskning av fritext räcker.",
      nb: "En kommune, en region eller en virksomhet utleverer saker der navn og numre er fjernet eller byttet ut. Mottakeren har ingen nøkkel.\n\nEtter EU-domstolens dom C-413/23 P avhenger svaret av om mottakeren med rimelighet kan identifisere noen. Trådene spør hva avsenderen skal vurdere før utlevering, og om maskering av fritekst er nok.",
      en: "A municipality, a region or a company hands over cases in which names and numbers were removed or replaced. The recipient has no key.\n\nAfter the judgment in C-413/23 P it depends on whether the recipient can reasonably identify anybody. The threads ask what the sender has to examine first, and whether masking free text is enough.",
    },
    state: "support_decided",
    age: 92,
    confidence: "not_validated",
    support: {
      form: "guidance",
      reason: "Domen har ändrat utgångspunkten, och avsändarna prövar i dag på olika sätt.",
      days: 75,
    },
    threads: ["pseudonymiserade-arenden-efter-srb", "racker-maskning-av-fritext"],
  },
  {
    slug: "berattigat-intresse-traning",
    title: {
      sv: "Kan berättigat intresse bära träning på uppgifter som samlats in för något annat?",
      nb: "Kan berettiget interesse bære trening på opplysninger som er samlet inn for noe annet?",
      nn: "Kan ei rettkomen interesse bere trening på opplysningar som er samla inn for noko anna?",
      en: "Can legitimate interests carry training on data collected for something else?",
    },
    statement: {
      sv: "Kundsamtal, supportärenden och transaktioner finns redan. Nu ska de träna en modell. Frågan är om artikel 6.1 f dataskyddsförordningen räcker, hur förenlighet prövas enligt artikel 6.4, och vad som krävs av information och rätt att invända.",
      nb: "Kundesamtaler, supportsaker og transaksjoner finnes allerede. Nå skal de trene en modell. Spørsmålet er om personvernforordningen artikkel 6 nr. 1 bokstav f er nok, hvordan forenlighet vurderes etter artikkel 6 nr. 4, og hva som kreves av informasjon og rett til å protestere.",
      en: "Customer calls, support cases and transactions are there already. Now they are to train a model. The question is whether Article 6(1)(f) GDPR suffices, how compatibility is examined under Article 6(4), and what information and right to object it takes.",
    },
    state: "under_review",
    age: 140,
    confidence: "not_validated",
    support: {
      form: "faq_answer",
      reason: "Ett svar per myndighet räcker: bedömningen är i grunden densamma i de båda länderna.",
      days: 21,
    },
    threads: ["berattigat-intresse-taligenkanning-kundsamtal", "supportarenden-finjustering-artikel-6-4"],
    difference: {
      thread: "supportarenden-finjustering-artikel-6-4",
      text: "Vår fråga gäller förenligheten enligt artikel 6.4. Intresseavvägningen har vi redan gjort.",
    },
  },
  {
    slug: "journaltext-utveckling",
    title: {
      sv: "Får vården utveckla AI på journaltext som kvalitetssäkring, eller är det forskning?",
      nb: "Kan helsetjenesten utvikle KI på journaltekst som kvalitetssikring, eller er det forskning?",
      en: "May health care develop AI on patient records as quality assurance, or is it research?",
    },
    statement: {
      sv: "Regioner vill träna modeller på journaler. Patientdatalagen tillåter behandling för att utveckla och säkra verksamhetens kvalitet, men gränsen mot forskning, och mot ett nytt ändamål enligt artikel 5.1 b dataskyddsförordningen, är oklar.",
      nb: "Helseregioner vil trene modeller på journaler. Loven tillater behandling for å utvikle og sikre kvaliteten, men grensen mot forskning, og mot et nytt formål etter personvernforordningen artikkel 5 nr. 1 bokstav b, er uklar.",
    },
    state: "identified",
    age: 61,
    threads: ["journalsammanfattning-utveckling-allmant-intresse", "kvalitetssakring-eller-forskning"],
  },
  {
    slug: "syntetiska-data",
    title: {
      sv: "När räcker syntetiska data, och när är de själva personuppgifter?",
      nb: "Når er syntetiske data nok, og når er de selv personopplysninger?",
      nn: "Når er syntetiske data nok, og når er dei sjølve personopplysningar?",
      en: "When are synthetic data enough, and when are they personal data themselves?",
    },
    statement: {
      sv: "Syntetiska data anges ofta som alternativet till riktiga. Trådarna frågar när de har lämnat dataskyddsförordningen, och hur man enligt artikel 59.1 b i AI-förordningen visar att de inte räcker.",
      nb: "Syntetiske data pekes ofte på som alternativet til ekte. Trådene spør når de er utenfor personvernforordningen, og hvordan man etter KI-forordningen artikkel 59 nr. 1 bokstav b viser at de ikke er nok.",
      en: "Synthetic data are often named as the alternative to real ones. The threads ask when they have left the GDPR, and how one shows under Article 59(1)(b) of the AI Act that they do not suffice.",
    },
    state: "support_decided",
    age: 70,
    support: {
      form: "sandbox",
      reason: "Frågan behöver prövas på en verklig modell, tillsammans med den som har byggt den.",
      days: 160,
    },
    threads: ["syntetiske-transaksjonsdata"],
    relations: [{ kind: "narrower_than", to: "anonym-modell" }],
  },
];
