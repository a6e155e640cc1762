import { type Row, toActs } from "./act.ts";

/** Texts known by name that have no key: their numbers must not fall to another act. */
const ROWS: readonly Row[] = [
  [
    "",
    {
      any: "ECHR|EMK|EKMR|EMRK|EIS|CEDH",
      en: "European Convention on Human Rights|European Convention|European Convention for the Protection of Human Rights and Fundamental Freedoms",
      sv: "Europakonventionen|europeiska konventionen",
      no: "Den europeiske menneskerettskonvensjon|menneskerettskonvensjonen",
      da: "Den Europæiske Menneskerettighedskonvention|menneskerettighedskonventionen",
      fi: "Euroopan ihmisoikeussopimus|ihmisoikeussopimus",
    },
  ],
  ["", { en: "Convention 108|Convention 108+", sv: "dataskyddskonventionen|Europarådets konvention" }],
  ["", { any: "ICCPR|UDHR|CRC", en: "UN Charter|Berne Convention|TRIPS Agreement", sv: "barnkonventionen" }],
  ["", { en: "EEA Agreement", sv: "EES-avtalet", no: "EØS-avtalen|EØS-loven", da: "EØS-aftalen", fi: "ETA-sopimus" }],
  ["", { en: "UK GDPR|Data Protection Act 2018|UK Data Protection Act|DPA 2018" }],
  ["", { any: "BDSG|TTDSG|TDDDG|DSG|LOPDGDD|LSSI|UAVG|BGB|ZPO|HGB|TKG|UWG|StGB|CCPA" }],
];

export const UNKEYED_ACTS = toActs("", ROWS);
