// Run by itself, or by whoever runs journeys alone: see build-once.ts.
import buildOnce from "./build-once";

await buildOnce();
