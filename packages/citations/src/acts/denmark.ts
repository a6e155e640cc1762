import { type Row, toActs } from "./act.ts";

/** Acts by year and number of the first act (Lovtidende); consolidations keep the key of the act they consolidate. */
const ROWS: readonly Row[] = [
  ["2018/502", { da: "databeskyttelsesloven", en: "Danish Data Protection Act|DDPA|Danish Act on Data Protection" }],
  ["2000/429", { da: "persondataloven", en: "Danish Act on Processing of Personal Data" }],
  ["2017/410", { da: "retshåndhævelsesloven", en: "Danish Law Enforcement Act" }],
  ["1985/571", { da: "forvaltningsloven|FVL", en: "Danish Public Administration Act" }],
  ["2013/606", { da: "offentlighedsloven|OFL", en: "Danish Access to Public Administration Files Act" }],
  ["2002/1050", { da: "arkivloven", en: "Danish Archives Act" }],
  ["1996/473", { da: "ombudsmandsloven" }],
  ["2005/546", { da: "sundhedsloven", en: "Danish Health Act" }],
  ["2000/426", { da: "CPR-loven" }],
  ["1982/278", { da: "tv-overvågningsloven" }],
  ["1930/126", { da: "straffeloven", en: "Danish Criminal Code|Danish Penal Code" }],
  ["1916/90", { da: "retsplejeloven", en: "Danish Administration of Justice Act" }],
  ["2011/593", { da: "komitéloven|komiteloven" }],
  ["2005/573", { da: "serviceloven" }],
  ["1953/169", { da: "grundloven", en: "Danish Constitution" }],
  ["2002/227", { da: "e-handelsloven" }],
  ["2017/426", { da: "markedsføringsloven", en: "Danish Marketing Practices Act" }],
  ["2021/1436", { da: "whistleblowerloven" }],
];

export const DANISH_ACTS = toActs("lov-dk:", ROWS);
