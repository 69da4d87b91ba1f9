import { FILE_METHODS } from "./case";

/** The eight ways in which work is given out (market §4). */
export const METHOD_NAMES = [...FILE_METHODS, "LIVE_AUCTION", "DIRECT"] as const;
export type MethodName = (typeof METHOD_NAMES)[number];
