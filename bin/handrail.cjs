#!/usr/bin/env node
"use strict";

// This file is read by every version of Node, however old, so that an old one gets a sentence and not a syntax error.
// It answers --version and --help by itself: that way the bundle, its largest part, is not loaded for a page that the build wrote.

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
  say(require("../package.json").version + "\n");
} else if (args.length === 1 && (args[0] === "--help" || args[0] === "-h") && !(process.stdout.columns < 80)) {
  say(require("node:fs").readFileSync(require("node:path").join(__dirname, "..", "dist", "help.txt"), "utf8"));
} else {
  // A failure to write the output has set its exit code already, and keeps it.
  void require("../dist/main.cjs")
    .main(args)
    .then(function (code) {
      process.exitCode = process.exitCode || code;
    });
}

// A reader that went away is no failure; a full disk is one.
function say(text) {
  process.stdout.on("error", function (error) {
    if (error.code === "EPIPE") return;
    process.stderr.write("error: the output could not be written (" + error.code + ")\n");
    process.exitCode = 2;
  });
  process.stdout.write(text);
}
