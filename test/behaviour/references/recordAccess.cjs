"use strict";
// Preloaded into the program: every path that it touches and every host that it looks up goes to a file, one a line.
const fs = require("node:fs");
const net = require("node:net");
const dns = require("node:dns");

const record = process.env.RECORD_ACCESS;
const append = fs.appendFileSync;
const note = (line) => append(record, `${line}\n`);

const touching = "access open readFile stat lstat readdir readlink realpath opendir createReadStream existsSync".split(
  " ",
);
for (const home of [fs, fs.promises]) {
  for (const name of [...touching, ...touching.map((name) => `${name}Sync`)]) {
    const original = home[name];
    if (typeof original !== "function") continue;
    const recording = function (path, ...rest) {
      if (typeof path === "string" || path instanceof URL) note(`file ${String(path)}`);
      return original.call(this, path, ...rest);
    };
    home[name] = Object.assign(recording, original);
  }
}
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  note(`socket ${JSON.stringify(args)}`);
  return connect.apply(this, args);
};
for (const name of ["lookup", "resolve"]) {
  const original = dns[name];
  dns[name] = (host, ...rest) => {
    note(`host ${host}`);
    return original(host, ...rest);
  };
}
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  note(`fetch ${String(input)}`);
  return fetch(input, init);
};
require("node:module").syncBuiltinESMExports();
