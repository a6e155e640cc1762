import type { KnownAct } from "../src/acts/view.ts";

/**
 * Regulation (EU) 2024/1689: its parts and their headings as published (OJ L, 2024/1689, 12.7.2024; © European Union,
 * Decision 2011/833/EU). A line: part and number, what the article is divided into, the headings.
 */
export const aiAct: KnownAct = {
  key: "celex:32024R1689",
  published: "2024-07-12",
  recitals: 180,
  names: {
    sv: "AI-förordningen",
    nb: "KI-forordningen",
    nn: "KI-forordninga",
    en: "Artificial Intelligence Act",
    da: "AI-forordningen",
    fi: "Tekoälysäädös",
  },
  languages: ["en"],
  outline: `
cpt I||General provisions
art 1|1 2(a-g)|Subject matter
art 2|1(a-g) 2-12|Scope
art 3|1-44 45(a-b) 46-48 49(a-d) 50-60 61(a(i-iii) b) 62-68|Definitions
art 4||AI literacy
cpt II||Prohibited AI practices
art 5|1(a-b c(i-ii) d-g h(i-iii)) 2(a-b) 3-8|Prohibited AI practices
cpt III||High-risk AI systems
sct 1||Classification of AI systems as high-risk
art 6|1(a-b) 2 3(a-d) 4-8|Classification rules for high-risk AI systems
art 7|1(a-b) 2(a-j k(i-ii)) 3(a-b)|Amendments to Annex III
sct 2||Requirements for high-risk AI systems
art 8|1-2|Compliance with the requirements
art 9|1 2(a-d) 3-4 5(a-c) 6-10|Risk management system
art 10|1 2(a-h) 3-4 5(a-f) 6|Data and data governance
art 11|1-3|Technical documentation
art 12|1 2(a-c) 3(a-d)|Record-keeping
art 13|1-2 3(a b(i-vii) c-f)|Transparency and provision of information to deployers
art 14|1-2 3(a-b) 4(a-e) 5|Human oversight
art 15|1-5|Accuracy, robustness and cybersecurity
sct 3||Obligations of providers and deployers of high-risk AI systems and other parties
art 16|a-l|Obligations of providers of high-risk AI systems
art 17|1(a-m) 2-4|Quality management system
art 18|1(a-e) 2-3|Documentation keeping
art 19|1-2|Automatically generated logs
art 20|1-2|Corrective actions and duty of information
art 21|1-3|Cooperation with competent authorities
art 22|1-2 3(a-e) 4|Authorised representatives of providers of high-risk AI systems
art 23|1(a-d) 2-7|Obligations of importers
art 24|1-6|Obligations of distributors
art 25|1(a-c) 2 3(a-b) 4-5|Responsibilities along the AI value chain
art 26|1-12|Obligations of deployers of high-risk AI systems
art 27|1(a-f) 2-5|Fundamental rights impact assessment for high-risk AI systems
sct 4||Notifying authorities and notified bodies
art 28|1-7|Notifying authorities
art 29|1-4|Application of a conformity assessment body for notification
art 30|1-5|Notification procedure
art 31|1-12|Requirements relating to notified bodies
art 32||Presumption of conformity with requirements relating to notified bodies
art 33|1-4|Subsidiaries of notified bodies and subcontracting
art 34|1-3|Operational obligations of notified bodies
art 35|1-2|Identification numbers and lists of notified bodies
art 36|1-6 7(a-e) 8(a-b) 9(a-b)|Changes to notifications
art 37|1-4|Challenge to the competence of notified bodies
art 38|1-3|Coordination of notified bodies
art 39||Conformity assessment bodies of third countries
sct 5||Standards, conformity assessment, certificates, registration
art 40|1-3|Harmonised standards and standardisation deliverables
art 41|1(a(i-iv) b) 2-6|Common specifications
art 42|1-2|Presumption of conformity with certain requirements
art 43|1(a-d) 2-6|Conformity assessment
art 44|1-3|Certificates
art 45|1(a-e) 2(a-b) 3-4|Information obligations of notified bodies
art 46|1-7|Derogation from conformity assessment procedure
art 47|1-5|EU declaration of conformity
art 48|1-5|CE marking
art 49|1-3 4(a-d) 5|Registration
cpt IV||Transparency obligations for providers and deployers of certain AI systems
art 50|1-7|Transparency obligations for providers and deployers of certain AI systems
cpt V||General-purpose AI models
sct 1||Classification rules
art 51|1(a-b) 2-3|Classification of general-purpose AI models as general-purpose AI models with systemic risk
art 52|1-6|Procedure
sct 2||Obligations for providers of general-purpose AI models
art 53|1(a b(i-ii) c-d) 2-7|Obligations for providers of general-purpose AI models
art 54|1-2 3(a-d) 4-6|Authorised representatives of providers of general-purpose AI models
sct 3||Obligations of providers of general-purpose AI models with systemic risk
art 55|1(a-d) 2-3|Obligations of providers of general-purpose AI models with systemic risk
sct 4||Codes of practice
art 56|1 2(a-d) 3-9|Codes of practice
cpt VI||Measures in support of innovation
art 57|1-8 9(a-e) 10-17|AI regulatory sandboxes
art 58|1(a-c) 2(a-i) 3-4|Detailed arrangements for, and functioning of, AI regulatory sandboxes
art 59|1(a(i-v) b-j) 2-3|Further processing of personal data for developing certain AI systems in the public interest in the AI regulatory sandbox
art 60|1-3 4(a-k) 5-9|Testing of high-risk AI systems in real world conditions outside AI regulatory sandboxes
art 61|1(a-e) 2|Informed consent to participate in testing in real world conditions outside AI regulatory sandboxes
art 62|1(a-d) 2 3(a-d)|Measures for providers and deployers, in particular SMEs, including start-ups
art 63|1-2|Derogations for specific operators
cpt VII||Governance
sct 1||Governance at Union level
art 64|1-2|AI Office
art 65|1-3 4(a-c) 5-8|Establishment and structure of the European Artificial Intelligence Board
art 66|a-d e(i-vii) f-o|Tasks of the Board
art 67|1-10|Advisory forum
art 68|1 2(a-c) 3(a(i-v) b-d) 4-5|Scientific panel of independent experts
art 69|1-3|Access to the pool of experts by the Member States
sct 2||National competent authorities
art 70|1-9|Designation of national competent authorities and single points of contact
cpt VIII||EU database for high-risk AI systems
art 71|1-6|EU database for high-risk AI systems listed in Annex III
cpt IX||Post-market monitoring, information sharing and market surveillance
sct 1||Post-market monitoring
art 72|1-4|Post-market monitoring by providers and post-market monitoring plan for high-risk AI systems
sct 2||Sharing of information on serious incidents
art 73|1-11|Reporting of serious incidents
sct 3||Enforcement
art 74|1(a-b) 2-12 13(a-b) 14|Market surveillance and control of AI systems in the Union market
art 75|1-3|Mutual assistance, market surveillance and control of general-purpose AI systems
art 76|1-2 3(a-b) 4-5|Supervision of testing in real world conditions by market surveillance authorities
art 77|1-4|Powers of authorities protecting fundamental rights
art 78|1(a-e) 2-5|Confidentiality
art 79|1-5 6(a-d) 7-9|Procedure at national level for dealing with AI systems presenting a risk
art 80|1-8|Procedure for dealing with AI systems classified by the provider as non-high-risk in application of Annex III
art 81|1-3|Union safeguard procedure
art 82|1-5|Compliant AI systems which present a risk
art 83|1(a-g) 2|Formal non-compliance
art 84|1-2|Union AI testing support structures
sct 4||Remedies
art 85||Right to lodge a complaint with a market surveillance authority
art 86|1-3|Right to explanation of individual decision-making
art 87||Reporting of infringements and protection of reporting persons
sct 5||Supervision, investigation, enforcement and monitoring in respect of providers of general-purpose AI models
art 88|1-2|Enforcement of the obligations of providers of general-purpose AI models
art 89|1 2(a-c)|Monitoring actions
art 90|1(a-b) 2 3(a-c)|Alerts of systemic risks by the scientific panel
art 91|1-5|Power to request documentation and information
art 92|1(a-b) 2-7|Power to conduct evaluations
art 93|1(a-c) 2-3|Power to request measures
art 94||Procedural rights of economic operators of the general-purpose AI model
cpt X||Codes of conduct and guidelines
art 95|1 2(a-e) 3-4|Codes of conduct for voluntary application of specific requirements
art 96|1(a-f) 2|Guidelines from the Commission on the implementation of this Regulation
cpt XI||Delegation of power and committee procedure
art 97|1-6|Exercise of the delegation
art 98|1-2|Committee procedure
cpt XII||Penalties
art 99|1-3 4(a-g) 5-6 7(a-j) 8-11|Penalties
art 100|1(a-g) 2-7|Administrative fines on Union institutions, bodies, offices and agencies
art 101|1(a-d) 2-6|Fines for providers of general-purpose AI models
cpt XIII||Final provisions
art 102||Amendment to Regulation (EC) No 300/2008
art 103||Amendment to Regulation (EU) No 167/2013
art 104||Amendment to Regulation (EU) No 168/2013
art 105||Amendment to Directive 2014/90/EU
art 106||Amendment to Directive (EU) 2016/797
art 107||Amendment to Regulation (EU) 2018/858
art 108|1-6|Amendments to Regulation (EU) 2018/1139
art 109||Amendment to Regulation (EU) 2019/2144
art 110||Amendment to Directive (EU) 2020/1828
art 111|1-3|AI systems already placed on the market or put into service and general-purpose AI models already placed on the marked
art 112|1 2(a-c) 3 4(a-d) 5-10 11(a-c) 12-13|Evaluation and review
art 113|a-c|Entry into force and application
`,
};
