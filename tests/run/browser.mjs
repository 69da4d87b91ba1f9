import { existsSync } from "node:fs";

const PLACES = [
  // Chromium without the parts that draw windows: the same pages in three quarters of the time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser of the Chromium family that is installed here, or null. CHROMIUM_PATH names one elsewhere. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path)) ?? null;
}

/** Debian's Firefox, which the long run drives through WebDriver BiDi, or null. FIREFOX_PATH names one elsewhere. */
export function findFirefox() {
  const places = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];
  return [process.env.FIREFOX_PATH, ...places].find((path) => path && existsSync(path)) ?? null;
}

/** Flags for a machine without a screen and without an open network: the browser asks nobody for anything. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
