import { AVERAGE_PRICE } from "./average-price";
import type { FileMethod } from "./case";
import { CREDIT_PICK } from "./credit-pick";
import { DIRECT } from "./direct-method";
import { LIVE_AUCTION } from "./live-auction";
import { LOWEST_PRICE } from "./lowest-price";
import type { FileMethodRow, Method, MethodName } from "./method";
import { OPTIMAL_PRICE } from "./optimal-price";
import { RANDOM } from "./random";
import { SCHEME } from "./scheme";

/** The methods whose selection is one case and one result, each with the function that runs it. */
export const FILE_METHOD_ROWS: { readonly [M in FileMethod]: FileMethodRow<M> } = {
  RANDOM,
  LOWEST_PRICE,
  OPTIMAL_PRICE,
  AVERAGE_PRICE,
  CREDIT_PICK,
  SCHEME,
};

/** The record of methods (market §4.12): one row each, the same questions answered. A ninth is one file and one row. */
export const METHODS: Readonly<Record<MethodName, Method>> = { ...FILE_METHOD_ROWS, LIVE_AUCTION, DIRECT };
