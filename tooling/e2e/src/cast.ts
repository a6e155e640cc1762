/** The people of the demo network, by handle. */
export const cast = {
  alva: "Alva Lindqvist",
  gustav: "Gustav Berg",
  ingrid: "Ingrid Haugen",
  olav: "Olav Nygård",
  marit: "Marit Solberg",
  elin: "Elin Sandström",
  jonas: "Jonas Åkesson",
  karin: "Karin Öberg",
  samir: "Samir Haddad",
  fredrik: "Fredrik Ekdal",
  sigrid: "Sigrid Moe",
  henrik: "Henrik Dahl",
  nora: "Nora Bakke",
  birgitta: "Birgitta",
} as const;

export type Cast = keyof typeof cast;
