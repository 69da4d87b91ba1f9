import { sealedCommandWords } from "~/copy/selection/sealed-command";
import { grouped, timeText } from "~/copy/verdict/frame";
import { baseEventId, beaconMessage, isEventId } from "~/domain/verifiable/beacon";
import { combinePartials, committeeBeacon, dealCommittee, type Share, shareProblem, signPartial } from "~/domain/verifiable/committee";
import { committeeKeysProblem } from "~/domain/verifiable/committee-keys";
import { COMMITTEE_SIZE_MAX, type Committee, committeeId } from "~/domain/verifiable/committee-object";
import { isInstant } from "~/domain/verifiable/instant";
import { openingFile } from "~/domain/verifiable/opening-file";
import { PASSPHRASE_MIN_CHARACTERS } from "~/domain/verifiable/passphrase-file";
import {
  fileHashProblem,
  partialFile,
  readCommitteeFile,
  readPartialFile,
  readShareFile,
  sameEvent,
  writeShareFile,
} from "~/domain/verifiable/share-file";
import { proveShare } from "~/domain/verifiable/share-proof";
import { type CommandReply, langOf } from "./answer";
import { type CommandShell, failing, fileBytes, firstLine, jsonFile, type Options, readOptions, reply, Stop } from "./command-shell";
import { mustBeFree, type NewFile, writeFileWhole, writeFolderWhole } from "./write-whole";

const TEXT = { type: "string" } as const;
const LIST = { type: "string", multiple: true } as const;
const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
const said = (...out: string[]): CommandReply => ({ out, err: [], exit: 0 });

async function committeeAt(path: string, { lang }: Options): Promise<Committee> {
  const committee = await jsonFile(path, lang, readCommitteeFile);
  const problem = committeeKeysProblem(committee);
  if (problem) throw failing(path, lang, problem);
  return committee;
}

/** A new passphrase for each member, each typed twice where it is typed; all different, none short. */
async function newPassphrases(names: readonly string[], options: Options, shell: CommandShell): Promise<string[]> {
  const { t, lang } = options;
  const files = options.list("passphrase-file");
  const passphrases: string[] = [];
  for (const [place, name] of names.entries()) {
    const file = files[place];
    const given = file === undefined ? shell.env[`MINGXUAN_PASSPHRASE_${place + 1}`] : await firstLine(file, lang);
    const passphrase = given ?? (await shell.ask?.(t.askNew(name)));
    if (passphrase === undefined) throw new Stop(t.passphraseMissing, 2);
    if ([...passphrase].length < PASSPHRASE_MIN_CHARACTERS) throw new Stop(t.passphraseShort(PASSPHRASE_MIN_CHARACTERS), 2);
    if (given === undefined && (await shell.ask?.(t.askAgain(name))) !== passphrase) throw new Stop(t.passphraseDiffers, 2);
    if (passphrases.includes(passphrase)) throw new Stop(t.passphraseSame, 2);
    passphrases.push(passphrase);
  }
  return passphrases;
}

async function deal(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  const spec = { threshold: TEXT, member: LIST, out: TEXT, replaces: TEXT, "passphrase-file": LIST };
  const options = readOptions(argv, spec, (t) => t.usageCustodian);
  const { t, lang } = options;
  const names = options.list("member");
  const threshold = /^[1-9][0-9]{0,2}$/.test(options.text("threshold")) ? Number(options.text("threshold")) : 0;
  const out = options.text("out");
  if (threshold < 2 || threshold > names.length || names.length > COMMITTEE_SIZE_MAX || new Set(names).size !== names.length)
    throw new Stop(t.threshold(COMMITTEE_SIZE_MAX), 2);
  await mustBeFree(out, lang);
  const before = options.optional("replaces");
  const replaces = before === undefined ? null : committeeId(await committeeAt(before, options));
  const passphrases = await newPassphrases(names, options, shell);
  const random = (n: number): Uint8Array => shell.entropy.bytes(n);
  const { committee, shares } = dealCommittee(threshold, names, replaces, random);
  const shareFiles = shares.map((share, place): NewFile => {
    return { name: `share-${share.index}.age`, bytes: writeShareFile(committee, share, passphrases[place] ?? "", random) };
  });
  await writeFolderWhole(out, [{ name: "committee.json", bytes: json(committee) }, ...shareFiles], shell.entropy, lang);
  const lines = [t.dealt(threshold, names.length, grouped(committeeId(committee)), out)];
  return said(...lines, ...(replaces ? [t.replaced(grouped(replaces))] : []));
}

async function shareAt(path: string, committee: Committee, options: Options, shell: CommandShell): Promise<Share> {
  const { t, lang } = options;
  const bytes = await fileBytes(path, lang);
  const file = options.list("passphrase-file")[0];
  const given = file === undefined ? shell.env.MINGXUAN_PASSPHRASE : await firstLine(file, lang);
  const passphrase = given ?? (await shell.ask?.(t.ask));
  if (passphrase === undefined) throw new Stop(t.passphraseMissing, 2);
  const read = readShareFile(bytes, passphrase, committee);
  if (!read.ok) throw failing(path, lang, read.code);
  const problem = shareProblem(committee, read.share);
  if (problem) throw failing(path, lang, problem);
  return read.share;
}

const SHARE_SPEC = { committee: TEXT, share: TEXT, "passphrase-file": LIST };

async function check(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  const options = readOptions(argv, SHARE_SPEC, (t) => t.usageCustodian);
  const committee = await committeeAt(options.text("committee"), options);
  const { index } = await shareAt(options.text("share"), committee, options, shell);
  return said(options.t.fits(index, committee.members[index - 1] ?? "", grouped(committeeId(committee))));
}

async function sign(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  const options = readOptions(argv, { ...SHARE_SPEC, id: TEXT, "opens-at": TEXT, out: TEXT }, (t) => t.usageCustodian);
  const { t, lang } = options;
  const [id, opensAt, out] = [options.text("id"), options.text("opens-at"), options.text("out")];
  if (!isEventId(id) || baseEventId(id) !== id) throw new Stop(t.eventId, 2);
  if (!isInstant(opensAt)) throw new Stop(t.opensAt, 2);
  if (shell.now() < new Date(opensAt)) throw new Stop(t.early, 1);
  await mustBeFree(out, lang);
  const committee = await committeeAt(options.text("committee"), options);
  const share = await shareAt(options.text("share"), committee, options, shell);
  const signed = signPartial(committee, share, beaconMessage(committeeBeacon(committee, opensAt), id));
  if (!signed.ok) throw failing(options.text("share"), lang, signed.code);
  await writeFileWhole(out, json(partialFile(committee, id, opensAt, signed.partial)), shell.entropy, lang);
  const signer = committee.members[share.index - 1] ?? "";
  return said(t.signed(signer, id, timeText(lang, new Date(opensAt)), out));
}

/** The proof that a share fits, for the page on which its custodian hands it in: 96 hex digits that open nothing. */
async function prove(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  const options = readOptions(argv, SHARE_SPEC, (t) => t.usageCustodian);
  const committee = await committeeAt(options.text("committee"), options);
  const proof = proveShare(committee, await shareAt(options.text("share"), committee, options, shell));
  if (!proof.ok) throw failing(options.text("share"), options.lang, proof.code);
  return said(proof.partial.signature);
}

async function combine(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  const options = readOptions(argv, { committee: TEXT, out: TEXT }, (t) => t.usageCustodian);
  const { t, lang, files } = options;
  const out = options.text("out");
  await mustBeFree(out, lang);
  const committee = await committeeAt(options.text("committee"), options);
  const partials = await Promise.all(files.map((path) => jsonFile(path, lang, readPartialFile)));
  const altered = partials.findIndex((partial) => fileHashProblem(partial) !== null);
  if (altered >= 0) throw failing(files[altered] ?? "", lang, "file.hash");
  const [first] = partials;
  if (!first) throw new Stop(t.usageCustodian, 2);
  if (!sameEvent(partials) || first.committeeId !== committeeId(committee) || !isEventId(first.id)) throw new Stop(t.mixed, 1);
  const { id, opensAt } = first;
  const beacon = committeeBeacon(committee, opensAt);
  const combined = combinePartials(committee, partials, beaconMessage(beacon, id));
  if (!combined.ok)
    throw failing(files[partials.findIndex((partial) => partial.index === combined.index)] ?? files[0] ?? "", lang, combined.code);
  const used = partials.slice(0, committee.threshold).sort((a, b) => a.index - b.index);
  const file = openingFile({
    id,
    beacon,
    signature: combined.signature,
    members: committee.keys.map((publicKey, place) => ({ index: place + 1, publicKey })),
    partials: used.map(({ index, signature }) => ({ index, signature })),
  });
  await writeFileWhole(out, json(file), shell.entropy, lang);
  const signers = used.map(({ index }) => index).join(lang === "zh" ? "、" : ", ");
  return said(t.combined(id, timeText(lang, new Date(opensAt)), signers, out));
}

const VERBS = { deal, check, prove, sign, combine } as const;

/** `npm run custodian -- deal | check | prove | sign | combine`: 0 done, 1 a file that fails, 2 not such a file. Passphrases never come from the command line; nothing is written unless all went well. */
export function runCustodian(argv: readonly string[], shell: CommandShell): Promise<CommandReply> {
  const [verb = "", ...rest] = argv;
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb as keyof typeof VERBS] : null;
  return reply(argv, async () => {
    if (!run) throw new Stop(sealedCommandWords[langOf(argv)].usageCustodian, 2);
    return run(rest, shell);
  });
}
