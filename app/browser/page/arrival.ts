/** How a page came to stand, as far as a sent form is concerned. */
export type Arrival = {
  /** A form was sent from this tab, and no page has stood since. */
  readonly sent: boolean;
  /** The page says that a form came to nothing: an ended session, an outage, a fault. */
  readonly unanswered: boolean;
  /** An earlier page said so, and what was typed then has not been put back yet. */
  readonly failed: boolean;
  readonly onSignIn: boolean;
  readonly fromSignIn: boolean;
  /** Come to by a link or a form, not by going back or loading again after the connection broke. */
  readonly navigated: boolean;
};

/** What becomes of the words that were kept when a form was sent: they go only when the page is the answer of the form itself. */
export function fateOfKept({ sent, unanswered, failed, onSignIn, fromSignIn, navigated }: Arrival): "stay" | "return" | "go" {
  if (unanswered || onSignIn) return "stay";
  if (fromSignIn) return "return";
  if (sent && navigated) return "go";
  return sent || failed ? "return" : "go";
}
