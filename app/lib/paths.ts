import { movePageOf, type Subject, type VerbOf } from "./move-pages";

/*
 * Every address of the site, without its language (href of lang.ts puts it before). No other file spells one: a page that moves is
 * renamed here, and tests/house/paths.test.ts knows that each of these leads to a route.
 */

/** A word of an address that comes from elsewhere: ids, numbers, codes. */
const part = encodeURIComponent;

/** The folder of uploaded files. */
export const FILES = "/files";

/** The folder of lists as files. */
const EXPORTS = "/exports";

/** Whether an address answers with a file, so that the browser stays where it was. In: a path without its language. */
export const isTakenAway = (path: string): boolean => [FILES, EXPORTS].some((folder) => path.startsWith(`${folder}/`));

/** The working page of a commission on a desk. */
const work = (desk: string, id: string) => `/${desk}/commissions/${part(id)}`;

/** The contract to be signed, filled in, for printing. */
const contractForm = (desk: string, id: string) => `${work(desk, id)}/contract`;

const PROFILE = "/agency/profile";

/** A list as a file. */
const exported = (list: string) => (format: string) => `${EXPORTS}/${list}/${part(format)}`;

export const paths = {
  home: "/",
  commissions: "/commissions",
  results: "/results",
  commission: (number: string) => `/c/${part(number)}`,
  verifyCommission: (number: string) => `/c/${part(number)}/verify`,
  watchCommission: (number: string) => `/c/${part(number)}/watch`,
  /** The award notice as a document to hold. */
  awardNotice: (number: string) => `/c/${part(number)}/award`,
  agencies: "/agencies",
  publicAgency: (uscc: string) => `/agencies/${part(uscc)}`,
  items: "/items",
  abolishedItems: "/items/abolished",
  item: (code: string) => `/items/${part(code)}`,
  rules: "/rules",
  /** A chapter of the rules, and a rule in it. */
  rulesChapter: (chapter: string) => `/rules/${part(chapter)}`,
  rule: (chapter: string, rule: string) => `/rules/${part(chapter)}#${part(rule)}`,
  help: "/help",
  sealing: "/help/sealing",
  guide: (desk: string) => `/help/${part(desk)}`,
  /** Who pays and accepts in time, department by department; and one department's. */
  performance: "/performance",
  departmentPerformance: (uscc: string) => `/performance/${part(uscc)}`,
  /** Outages with the year's availability, and the certificate of one. */
  outages: "/outages",
  outage: (number: string) => `/outages/${part(number)}`,
  /** Who opens what is sealed: the public list of custodians. */
  committee: "/committee",
  committeeFile: (number: string) => `/committees/${part(number)}.json`,
  /** A share file of a demonstration's committee. */
  demonstrationShare: (place: string) => `/committees/share-${part(place)}.age`,
  verify: "/verify",
  /** Whether a file or a number is from here: the paper desk. */
  check: "/check",
  accessibility: "/accessibility",
  /** No page stands there: the page for every other address says a refusal in words. */
  refused: "/refused",

  log: {
    home: "/log",
    event: (name: string) => `/log/${part(name)}`,
    proof: (name: string) => `/log/proof/${part(name)}.tlog-proof`,
    /** Of a log that began after a loss, under its number. */
    laterCheckpoint: (log: string) => `/log/${part(log)}/checkpoint`,
    laterKey: (log: string) => `/log/${part(log)}/key`,
    checkpoint: "/log/checkpoint",
    latest: "/log/checkpoint/latest",
    key: "/log/key",
    /** Where a witness that nobody can ask posts its signature. */
    cosignature: "/log/cosignature",
    witnesses: "/log/witnesses",
    /** How often the office's side looked at what the public cannot see. */
    looks: "/log/looks",
  },

  /** Whether the process answers. */
  alive: "/healthz",
  feed: "/feed.xml",
  sitemap: "/sitemap.xml",
  file: (id: string) => `${FILES}/${part(id)}`,
  proof: (number: string) => `/proofs/${part(number)}.json`,
  /** What a bidder seals by without the page. */
  openingNotice: (number: string) => `/proofs/${part(number)}-notice.json`,
  closeProof: (number: string) => `/proofs/${part(number)}-close.json`,
  /** A bid of a selection by prices, opened, from the result on. */
  openedBid: (number: string, bidder: string) => `/proofs/${part(number)}-bid-${part(bidder)}.json`,
  closeLock: (number: string) => `/proofs/${part(number)}-lock.json`,
  /** What somebody did, for whose organisation it was: with its proof or promise, and the proof alone. */
  receiptFile: (name: string) => `/receipts/${part(name)}.json`,
  receiptProof: (name: string) => `/receipts/${part(name)}.tlog-proof`,
  verifier: "/downloads/mingxuan-verify.mjs",
  /** Programs for whoever watches the log from outside. */
  programs: { witness: "/downloads/mingxuan-witness.mjs", monitor: "/downloads/mingxuan-monitor.mjs" },
  sampleRound: "/samples/drand-round-1000.json",
  icon: "/favicon.svg",
  /** A picture of the guides, in a language. */
  guidePicture: (name: string, lang: string) => `/guides/${part(name)}.${part(lang)}.webp`,

  exports: {
    commissions: exported("commissions"),
    results: exported("results"),
    agencies: exported("agencies"),
    items: exported("items"),
    officeCommissions: exported("office-commissions"),
    admissions: exported("admissions"),
    departments: exported("departments"),
    departmentCommissions: exported("department-commissions"),
    agencyContracts: exported("agency-contracts"),
    events: exported("events"),
    openCommissions: exported("open-commissions"),
    members: exported("members"),
    messages: exported("messages"),
    receipts: exported("receipts"),
    looks: exported("looks"),
    ownLooks: exported("own-looks"),
    log: exported("log"),
    cosigned: exported("cosigned"),
    performance: exported("performance"),
    outages: exported("outages"),
    /** Of one certificate. */
    closeMoves: exported("close-moves"),
  },

  signIn: "/sign-in",
  tour: "/tour",
  demonstration: {
    forward: "/demonstration/forward",
    reset: "/demonstration/reset",
  },
  account: {
    home: "/account",
    /** A one-time link. Whoever holds it may use it once, so it is shown once and never logged. */
    accept: (token: string) => `/account/accept/${part(token)}`,
    demonstration: "/account/demonstration",
    join: "/account/join",
    member: (user: string) => `/account/members/${part(user)}`,
    messages: "/account/messages",
    password: "/account/password",
    receipts: "/account/receipts",
    /** Who of the office's side looked at the own records. */
    looks: "/account/looks",
    receipt: (name: string) => `/account/receipts/${part(name)}`,
    sessions: "/account/sessions",
    signOut: "/account/sign-out",
  },

  agency: {
    home: "/agency",
    find: "/agency/find",
    contracts: "/agency/contracts",
    members: "/agency/members",
    work: (id: string) => work("agency", id),
    contractForm: (id: string) => contractForm("agency", id),
    /** Where a price is sealed. */
    bid: (id: string) => `${work("agency", id)}/bid`,
    objection: (id: string) => `${work("agency", id)}/objection`,
    correct: (id: string, file: string) => `${work("agency", id)}/correct/${part(file)}`,
    profile: PROFILE,
    facts: `${PROFILE}/facts`,
    items: `${PROFILE}/items`,
    commitment: `${PROFILE}/commitment`,
    signCommitment: `${PROFILE}/commitment/sign`,
    qualifications: `${PROFILE}/qualifications`,
    newQualification: `${PROFILE}/qualifications/new`,
    endQualification: (id: string) => `${PROFILE}/qualifications/${part(id)}/end`,
  },

  department: {
    home: "/department",
    commissions: "/department/commissions",
    newCommission: "/department/commissions/new",
    members: "/department/members",
    work: (id: string) => work("department", id),
    contractForm: (id: string) => contractForm("department", id),
    correct: (id: string, file: string) => `${work("department", id)}/correct/${part(file)}`,
    supersede: (id: string, file: string) => `${work("department", id)}/supersede/${part(file)}`,
    edit: (id: string) => `${work("department", id)}/edit`,
    section: (id: string, section: string) => `${work("department", id)}/edit/${part(section)}`,
    autosave: (id: string) => `${work("department", id)}/autosave`,
    check: (id: string) => `${work("department", id)}/check`,
    submitted: (id: string) => `${work("department", id)}/submitted`,
    /** A file that the selected agency sealed beside its price, by its place in the bid. */
    bidFile: (id: string, place: string) => `/department/commissions/${part(id)}/bid-files/${part(place)}`,
    copy: (id: string) => `${work("department", id)}/copy`,
    relist: (id: string) => `${work("department", id)}/relist`,
  },

  custodian: {
    home: "/custodian",
    /** What is to be opened: one page for all of it, or one opening alone. */
    sign: "/custodian/sign",
    committee: (id: string) => `/custodian/committees/${part(id)}`,
  },

  office: {
    home: "/office",
    commissions: "/office/commissions",
    work: (id: string) => work("office", id),
    contractForm: (id: string) => contractForm("office", id),
    admissions: "/office/admissions",
    admission: (id: string) => `/office/admissions/${part(id)}`,
    departments: "/office/departments",
    newDepartment: "/office/departments/new",
    department: (id: string) => `/office/departments/${part(id)}`,
    people: "/office/people",
    events: "/office/events",
    /** Why somebody looks, asked before the page. */
    why: (look: string, record: string) => `/office/why/${part(look)}/${part(record)}`,
    beacon: "/office/beacon",
    custodians: "/office/custodians",
    newCustodian: "/office/custodians/new",
    newCommittee: "/office/committees/new",
    committee: (id: string) => `/office/committees/${part(id)}`,
    /** The dealer's page of a committee. */
    deal: (id: string) => `/office/committees/${part(id)}/deal`,
    calendar: "/office/calendar",
  },
} as const;

/** The page of a move below the working page of a desk; that page itself, where the move is made there. */
export function movePath<S extends Subject>(work: string, subject: S, verb: VerbOf<S>): string {
  const slug = movePageOf(subject, verb)?.slug;
  return slug ? `${work}/${part(slug)}` : work;
}

/** A path with a query after it, its values written as an address needs them. */
export function withQuery(path: string, query: Readonly<Record<string, string | number>>): string {
  return `${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")}`;
}
