import { AVERAGE_PRICE } from "./average-price";
import { CREDIT_PICK } from "./credit-pick";
import { DIRECT } from "./direct-method";
import { LIVE_AUCTION } from "./live-auction";
import { LOWEST_PRICE } from "./lowest-price";
import type { Carried, Method } from "./method";
import { OPTIMAL_PRICE } from "./optimal-price";
import { RANDOM } from "./random";
import { SCHEME } from "./scheme";

/** The methods whose selection is one case and one result (selection-case). */
export const FILE_METHODS = { RANDOM, LOWEST_PRICE, OPTIMAL_PRICE, AVERAGE_PRICE, CREDIT_PICK, SCHEME };
export type FileMethod = keyof typeof FILE_METHODS;
/** Whether a selection by this method is one case and one result. */
export const isFileMethod = (method: MethodName): method is FileMethod => Object.hasOwn(FILE_METHODS, method);

const ROWS = { ...FILE_METHODS, LIVE_AUCTION, DIRECT };
export type MethodName = keyof typeof ROWS;
/** Those that the site carries: each has its words and its pieces of the pages. */
export type CarriedMethod = { [K in MethodName]: (typeof ROWS)[K] extends { readonly carried: Carried } ? K : never }[MethodName];
/** The names of all methods, those that are off too: what a commission may state. */
export const METHOD_NAMES = Object.keys(ROWS) as MethodName[];

/**
 * The record of methods: the eight ways in which work is given out, one row each, the same questions answered (market §4, §4.12).
 * A ninth is one file and one row, here or above; the compiler then asks for its name in both
 * languages, and `npm run db:generate` writes the check of the column that holds it.
 */
export const METHODS: Readonly<Record<MethodName, Method>> = ROWS;

/** By which a draft is written unless another is chosen. */
export const FIRST_METHOD: CarriedMethod = "RANDOM";
