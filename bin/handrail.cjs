#!/usr/bin/env node
"use strict";

// This file is read by every version of Node, however old, so that an old one gets a sentence and not a syntax error.
// It answers --version by itself: that way the bundle, its largest part, is not loaded for one line.

var needed = [20, 19];
var found = process.versions.node.split(".").map(Number);
var args = process.argv.slice(2);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    "handrail needs Node.js " +
      needed.join(".") +
      " or newer; this is " +
      process.versions.node +
      ". See https://nodejs.org\n",
  );
  process.exitCode = 2;
} else if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  process.stdout.write(require("../package.json").version + "\n");
} else {
  // A failure to write the output has set its exit code already, and keeps it.
  void require("../dist/main.cjs")
    .main(args)
    .then(function (code) {
      process.exitCode = process.exitCode || code;
    });
}
