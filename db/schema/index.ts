export * from "./agency";
export * from "./commission";
export * from "./contract";
export * from "./event";
export * from "./file";
export * from "./people";
export * from "./selection";
