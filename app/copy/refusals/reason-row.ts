import type { Detail } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import type { Lang } from "../define";

export type Sentence = (detail: Detail) => string;

/** Rows of some reasons, both languages: what is wrong and what to do about it. */
export type ReasonRows = Readonly<Partial<Record<ReasonCode, Readonly<Record<Lang, Sentence>>>>>;
