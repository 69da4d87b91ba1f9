import { createContext, useContext } from "react";

/** What an error page must know even when no loader answered. */
export type RequestFacts = { readonly requestId: string };

export const RequestContext = createContext<RequestFacts>({ requestId: "" });

/** The number of the request this page answers, for people to read out over the telephone. */
export function useRequestId(): string {
  return useContext(RequestContext).requestId;
}
