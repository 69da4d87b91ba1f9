import { createContext, useContext } from "react";

/** What an error page must know even when no loader answered. */
export type RequestFacts = {
  readonly requestId: string;
  /** The path that was asked. */
  readonly asked: string;
};

export const RequestContext = createContext<RequestFacts>({ requestId: "", asked: "/" });

/** The number of the request this page answers, for people to read out over the telephone. */
export function useRequestId(): string {
  return useContext(RequestContext).requestId;
}

/** The path that this page answers for, to come back to it after signing in. */
export function useAskedPath(): string {
  return useContext(RequestContext).asked;
}
