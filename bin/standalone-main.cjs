"use strict";

// What runs first in the program that is one file (bin/standalone.mjs): there `require` knows only what is built into Node, so the files
// of dist/, which lie in it as assets, are found here. Each is compiled when it is asked for, as anywhere else.

const { createRequire } = require("node:module");
const { join } = require("node:path");
const { getAsset } = require("node:sea");
const { Script } = require("node:vm");

// Below a file: whatever lies beside the program is not taken for a part of it.
const folder = join(process.execPath, "dist");
const builtIn = createRequire(join(folder, "handrail.cjs"));
const loaded = new Map();

function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = join(folder, name);
  const code = `(function (exports, require, module, __filename, __dirname) {${getAsset(name, "utf8")}\n})`;
  const find = (id) => (id.startsWith("./") ? load(id.slice(2)) : builtIn(id));
  new Script(code, { filename }).runInThisContext()(module.exports, find, module, filename, folder);
  return module.exports;
}

void load("main.cjs")
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = process.exitCode || code;
  });
