import type { DemoQuestion } from "./demo-question.ts";

/** Decisions about people, and what they and the public are told. */
export const decisionsAndOpenness: readonly DemoQuestion[] = [
  {
    slug: "automatiska-forvaltningsbeslut",
    title: {
      sv: "När får en myndighet fatta beslut om enskilda helt automatiskt?",
      nb: "Når kan et forvaltningsorgan treffe vedtak om enkeltpersoner helt automatisk?",
      nn: "Når kan eit forvaltningsorgan gjere vedtak om enkeltpersonar heilt automatisk?",
      en: "When may a public body decide about individuals by automated means alone?",
    },
    statement: {
      sv: "Artikel 22.2 b dataskyddsförordningen kräver stöd i nationell rätt med lämpliga skyddsåtgärder. I Sverige hänvisas till 28 § förvaltningslagen, i Norge till den nya förvaltningslagen. Räcker en allmän bestämmelse, eller behöver varje område sin egen?",
      nb: "Personvernforordningen artikkel 22 nr. 2 bokstav b krever hjemmel i nasjonal rett med egnede tiltak. I Sverige vises det til 28 § förvaltningslagen, i Norge til den nye forvaltningsloven. Er en generell bestemmelse nok, eller trenger hvert område sin egen?",
      en: "Article 22(2)(b) GDPR asks for national law with suitable safeguards. Sweden points to section 28 of its Administrative Procedure Act, Norway to its new one. Is a general provision enough, or does each field need its own?",
    },
    state: "support_decided",
    age: 150,
    confidence: "not_validated",
    support: {
      form: "law_making",
      reason: "Lagarna pekar åt olika håll. Myndigheterna bör beskriva bristen för sina departement.",
      days: 45,
    },
    threads: ["automatiserade-fardtjanstbeslut-28-forvaltningslagen", "ny-forvaltningslov-barnehageplass-artikkel-22"],
  },
  {
    slug: "mansklig-provning",
    title: {
      sv: "När är en människas granskning så verklig att beslutet inte är automatiserat?",
      nb: "Når er den menneskelige vurderingen reell nok til at avgjørelsen ikke er automatisert?",
      en: "When is human review real enough that a decision is not automated?",
    },
    statement: {
      sv: "En handläggare följer systemets förslag i nästan alla fall. EU-domstolen har i C-634/21 sett till hur avgörande förslaget är i praktiken. Vilka mått visar att granskningen är mer än en stämpel?",
      nb: "En saksbehandler følger systemets forslag i nesten alle saker. EU-domstolen har i C-634/21 sett på hvor avgjørende forslaget er i praksis. Hvilke mål viser at vurderingen er mer enn et stempel?",
      en: "A case officer follows the system's proposal almost every time. In C-634/21 the Court looked at how decisive the proposal is in practice. Which measures show that the review is more than a stamp?",
    },
    state: "identified",
    age: 55,
    threads: ["saksbehandler-mer-enn-et-stempel"],
    relations: [{ kind: "narrower_than", to: "automatiska-forvaltningsbeslut" }],
  },
  {
    slug: "insyn-i-logiken",
    title: {
      sv: "Hur långt sträcker sig rätten att få logiken i en inköpt modell förklarad?",
      nb: "Hvor langt rekker retten til å få logikken i en innkjøpt modell forklart?",
      nn: "Kor langt rekk retten til å få logikken i ein innkjøpt modell forklart?",
      en: "How far does the right go to have the logic of a purchased model explained?",
    },
    statement: {
      sv: "Artikel 15.1 h dataskyddsförordningen ger rätt till meningsfull information om logiken. Den som har köpt modellen känner den inte själv, och leverantören åberopar företagshemligheter.",
      nb: "Personvernforordningen artikkel 15 nr. 1 bokstav h gir rett til meningsfull informasjon om logikken. Den som har kjøpt modellen, kjenner den ikke selv, og leverandøren viser til forretningshemmeligheter.",
    },
    state: "identified",
    age: 48,
    threads: ["innsyn-i-logikken-innkjopt-modell"],
  },
  {
    slug: "information-nar-modell-laser",
    title: {
      sv: "Vad ska den få veta vars ord en språkmodell läser, skriver ut eller besvarar?",
      nb: "Hva skal den få vite som får ordene sine lest, skrevet ut eller besvart av en språkmodell?",
      nn: "Kva skal den få vite som får orda sine lesne, skrivne ut eller svara på av ein språkmodell?",
      en: "What must people be told whose words a language model reads, transcribes or answers?",
    },
    statement: {
      sv: "Banker, kommuner och myndigheter låter språkmodeller läsa meddelanden, skriva ut möten och svara i chattar. Trådarna gäller vad som ska stå i informationen enligt artikel 13 dataskyddsförordningen och artikel 50 i AI-förordningen, och när den ska ges.",
      nb: "Banker, kommuner og myndigheter lar språkmodeller lese henvendelser, skrive ut møter og svare i chat. Trådene gjelder hva som skal stå i informasjonen etter personvernforordningen artikkel 13 og KI-forordningen artikkel 50, og når den skal gis.",
      nn: "Bankar, kommunar og styresmakter lèt språkmodellar lese meldingar, skrive ut møte og svare i samtalerobotar. Trådane gjeld kva som skal stå i informasjonen etter personvernforordninga artikkel 13 og KI-forordninga artikkel 50, og når han skal gjevast.",
      en: "Banks, municipalities and authorities let language models read messages, transcribe meetings and answer chats. The threads are about what the information has to say under Article 13 GDPR and Article 50 of the AI Act, and when it is to be given.",
    },
    state: "answered",
    age: 40,
    visibility: "public",
    confidence: "validated",
    support: { form: "faq_answer", reason: "Frågan är vanlig och går att besvara kort.", days: -5 },
    threads: [
      "hva-ma-banken-fortelle-om-sprakmodellen",
      "transkribering-av-moten-hos-myndigheter",
      "kommunal-samtalerobot-feil-svar",
    ],
  },
  {
    slug: "ehds-traning",
    title: {
      sv: "Hur förhåller sig tillstånd och reservation enligt EHDS till modeller som redan är tränade?",
      nb: "Hvordan forholder tillatelser og reservasjon etter EHDS seg til modeller som allerede er trent?",
      en: "How do EHDS permits and opt-outs bear on models that have been trained already?",
    },
    statement: {
      sv: "Förordningen om det europeiska hälsodataområdet, (EU) 2025/327, ger tillstånd till sekundär användning och en rätt att reservera sig i artikel 71. Vad gäller för den modell som finns när någon reserverar sig?",
      nb: "Forordningen om det europeiske helsedataområdet, (EU) 2025/327, gir tillatelse til sekundærbruk og en rett til å reservere seg i artikkel 71. Hva gjelder for modellen som finnes når noen reserverer seg?",
      en: "The European Health Data Space Regulation, (EU) 2025/327, provides permits for secondary use and a right to opt out in Article 71. What applies to a model that exists when somebody opts out?",
    },
    state: "support_decided",
    age: 33,
    support: {
      form: "referral",
      reason: "Ansvaret kommer att ligga hos organen för tillgång till hälsodata.",
      days: 120,
    },
    threads: ["ehds-permit-and-gdpr-ground-for-training"],
    relations: [{ kind: "narrower_than", to: "journaltext-utveckling" }],
  },
  {
    slug: "oppenhet-fran-sandladan",
    title: {
      sv: "Vad får sägas och publiceras om ett projekt i sandlådan?",
      nb: "Hva kan sies og publiseres om et prosjekt i sandkassen?",
      nn: "Kva kan seiast og publiserast om eit prosjekt i sandkassa?",
      en: "What may be said and published about a project in the sandbox?",
    },
    statement: {
      nb: "Sluttrapporter skal være til nytte for andre, men deltakerne har forretningshemmeligheter. KI-forordningen artikkel 57 nr. 8 krever at både deltakeren og myndigheten samtykker.",
      sv: "Slutrapporter ska vara till nytta för andra, men deltagarna har företagshemligheter. Artikel 57.8 i AI-förordningen kräver att både deltagaren och myndigheten går med på publicering.",
    },
    state: "closed",
    age: 110,
    support: {
      form: "none",
      reason: "Prövas i varje ärende av den myndighet som håller sandlådan. Ett gemensamt svar skulle lova för mycket.",
      days: null,
    },
    threads: ["sluttrapport-og-forretningsloyndomar"],
  },
  {
    slug: "modell-utan-rattslig-grund",
    title: {
      sv: "Vad måste den ta reda på som använder en modell som kan ha tränats utan rättslig grund?",
      en: "What must one find out who uses a model that may have been trained unlawfully?",
    },
    statement: {
      sv: "Fler än vi köper färdiga modeller. Vad är rimligt att fråga leverantören om, och vad händer om svaret är dåligt?",
    },
    state: "suggested",
    age: 4,
    by: "karin",
    visibility: "coordinators",
    threads: ["tranad-utan-rattslig-grund-vad-galler-anvandaren"],
  },
];
