import type { BrowserContext } from "@playwright/test";

/** Statuses that a page says in words; the browser notes them as errors too. */
const SAID_IN_WORDS = /status of (401|403|404|409|413|415|422)/;

/** Collects what the browser holds against the pages: breaches of their policy, faults of their scripts, requests to elsewhere. */
export function complaintsOf(context: BrowserContext, home: string): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !SAID_IN_WORDS.test(message.text()))
      complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on("request", (request) => {
    if (!request.url().startsWith(home) && !/^(data|blob|about):/.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}
